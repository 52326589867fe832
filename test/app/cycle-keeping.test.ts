import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { shippedSeed } from '../../src/app/with-database.ts';
import { APPLICATION_ID, withStorage } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { MIGRATIONS } from '../../src/storage/migrations/list.ts';
import { done, failed, lessonArgs, type Mao, newMao } from '../helpers/commands.ts';
import { COALITION, CYCLE, cycleStory, say, sayJson } from '../helpers/cycle-story.ts';
import { temporaryFile } from '../helpers/import-files.ts';

const CSV = [
  'nummer;regio;les;coalitie',
  '1;Twente;Bel eerst.;samen-NAAR-school',
  '2;Drenthe;Vraag door.;Anders',
];

async function importCsv(mao: Mao, lines: readonly string[] = CSV) {
  const file = temporaryFile('a.csv', `${lines.join('\n')}\n`);
  const { importId, files } = await sayJson(mao, 'importeer', file);
  const lessons: { id: string; externalId: string }[] = await sayJson(mao, 'les', 'lijst');
  return { file, importId, files, id: lessons.find(({ externalId }) => externalId === '1')?.id ?? '' };
}

describe('an import is not undone while something was built upon its lessons', () => {
  test.each<[string, (mao: Mao, lesson: string) => Promise<string>, (code: string) => readonly string[]]>([
    [
      'a sharing',
      (mao, lesson) => say(mao, 'les', 'deel', lesson, '--kanaal', 'website'),
      (code) => ['deling', 'intrekken', code, '--reden', 'Niet geplaatst.'],
    ],
    [
      'a cycle that builds on it',
      (mao, lesson) => say(mao, ...CYCLE, '--bouwt-op', lesson),
      (code) => ['cyclus', 'wijzig', code, '--bouwt-op', ''],
    ],
    [
      'a check that takes it along',
      async (mao, lesson) => (await sayJson(mao, 'check', 'bel', '--neem-mee', lesson)).check.id,
      (code) => ['check', 'wijzig', code, '--neem-mee', ''],
    ],
    [
      'an answer to a question',
      async (mao, lesson) => {
        const question = await say(mao, 'vraag', 'stel', '--regio', 'DRE', '--vraag', 'Hoe?');
        await say(mao, 'vraag', 'beantwoord', question, '--les', lesson);
        return question;
      },
      (code) => ['vraag', 'wis', code, '--ja'],
    ],
  ])('%s', async (_name, build, takeAway) => {
    const mao = newMao();
    const { importId, id } = await importCsv(mao);
    const code = await build(mao, id);
    expect(await mao(['import', 'ongedaan', importId])).toEqual(
      failed(
        3,
        `De import ${importId} kan niet ongedaan worden gemaakt: hierop is voortgebouwd: ${id} (${code}).`,
        'Tussen haakjes staat wat ernaar verwijst: trek dat eerst in of wijzig het. Kan dat niet meer, laat de import dan staan en trek alleen de les in.',
      ),
    );
    expect(await sayJson(mao, 'les', 'lijst')).toHaveLength(2);
    await say(mao, ...takeAway(code));
    expect(await sayJson(mao, 'import', 'ongedaan', importId)).toMatchObject({ removed: 2 });
  });
});

test('an import of which a lesson was changed since can be undone once that lesson is erased, as is said', async () => {
  const mao = newMao();
  const { importId, id } = await importCsv(mao);
  await say(mao, 'les', 'intrekken', id, '--reden', 'Klopt niet.');
  expect(await mao(['import', 'ongedaan', importId])).toEqual(
    failed(
      3,
      `De import ${importId} kan niet ongedaan worden gemaakt: dit is daarna nog gewijzigd: ${id}.`,
      `Wat er gewijzigd is, ziet u met mao les geschiedenis <id>. Hoort een les er niet in, wis haar dan met mao les wis <id> en geef daarna: mao import ongedaan ${importId}`,
    ),
  );
  await say(mao, 'les', 'wis', id, '--ja');
  expect(await sayJson(mao, 'import', 'ongedaan', importId)).toMatchObject({ removed: 1 });
  expect(await sayJson(mao, 'les', 'lijst')).toEqual([]);
});

describe('lessons of a coalition', () => {
  test('are recognised by its name in any spelling, and kept when it is renamed', async () => {
    const mao = newMao();
    const coalition = await say(mao, ...COALITION);
    const { file } = await importCsv(mao);
    await say(mao, ...lessonArgs('--coalitie', coalition));
    const names = async () =>
      (await sayJson(mao, 'les', 'lijst', '--coalitie', coalition)).map(
        (lesson: { coalition: string }) => lesson.coalition,
      );
    expect(await names()).toEqual(['Samen naar school', 'Samen naar school']);
    expect((await sayJson(mao, 'importeer', file)).files[0]).toMatchObject({ unchanged: 2 });
    await say(mao, 'coalitie', 'wijzig', coalition, '--naam', 'Samen verder');
    expect(await names()).toHaveLength(2);
    expect((await sayJson(mao, 'importeer', file)).files[0]).toMatchObject({ unchanged: 2 });
  });

  test('the cycle of a lesson comes back from an export', async () => {
    const { mao, cycle } = await cycleStory();
    const id = await say(mao, ...lessonArgs('--cyclus', cycle));
    const csv = await say(mao, 'exporteer', '--cyclus', cycle);
    const other = newMao();
    await say(other, 'importeer', temporaryFile('uit.csv', `${csv}\n`));
    expect(await sayJson(other, 'les', 'toon', id)).toMatchObject({ cycle });
    expect(await say(other, 'exporteer')).toBe(csv);
  });
});

describe('what is kept of the cycle', () => {
  const CHANGED = 'De inhoud is niet meer wat er is vastgelegd: ';
  const WORDS = 'De zoekwoorden passen niet bij wat er is vastgelegd: record_words\n';

  test.each<[string, string, (code: string) => string]>([
    ['a changed text', "update cycles set assumption = 'Iets anders.'", (code) => `${CHANGED}${code}\n${''}`],
    ['a tag that is gone', 'delete from record_tags', (code) => `${CHANGED}${code}\n`],
    ['what it says is gone', 'delete from cycles', (code) => `${CHANGED}${code}\n`],
    ['words that are changed', "update record_words set title = 'x' where rowid = 2", () => WORDS],
    ['words that are gone', 'delete from record_words where rowid = 2', () => WORDS],
  ])('db controleer finds %s', async (_name, statement, stdout) => {
    const { mao, cycle } = await cycleStory();
    expect(await mao(['db', 'controleer'])).toEqual(done('', 'De database is in orde.\n'));
    const file = new SqliteFile(mao.database);
    file.pragma('foreign_keys = OFF');
    file.exec(statement);
    file.close();
    expect(await mao(['db', 'controleer'])).toMatchObject({ code: 5, stdout: stdout(cycle) });
  });

  test('erased words are gone from the file', async () => {
    const { mao } = await cycleStory();
    const id = await say(mao, ...CYCLE, '--aanname', 'Zandkasteelverhaal helpt.', '--waarom', 'Pinguinrede.');
    await say(mao, 'cyclus', 'wijzig', id, '--waarom', 'Olifantrede.');
    const holds = () => {
      const text = readFileSync(mao.database, 'latin1').toLowerCase();
      return ['zandkasteelverhaal', 'pinguinrede', 'olifantrede'].filter((word) => text.includes(word));
    };
    expect(holds()).toHaveLength(3);
    await say(mao, 'cyclus', 'wis', id, '--ja');
    expect(holds()).toEqual([]);
    expect((await mao(['cyclus', 'toon', id])).stderr).toBe(
      `De cyclus ${id} is gewist en bestaat niet meer.\n`,
    );
  });

  test('a database of before the cycle keeps its lessons sound', async () => {
    const mao = newMao();
    const path = join(mao.folder, 'oud.db');
    const id = await say(mao, ...lessonArgs('--coalitie', 'Samen naar school'));
    const lesson = await sayJson(mao, 'les', 'toon', id);
    const csv = await say(mao, 'exporteer');
    // Written as the first version wrote it: the same rows in tables of version 1.
    const old = new SqliteFile(path);
    await migrate({ path, file: old }, MIGRATIONS.slice(0, 1));
    old.pragma('journal_mode = WAL');
    old.pragma(`application_id = ${APPLICATION_ID}`);
    old.pragma('foreign_keys = OFF');
    old.exec(`attach '${mao.database}' as now`);
    const tables = old
      .prepare(
        "select name from main.sqlite_schema where type = 'table' and name not like 'lesson_words%' and name not like 'sqlite_%'",
      )
      .pluck()
      .all()
      .map(String);
    for (const table of tables) {
      const columns = old.prepare('select name from pragma_table_info(?)').pluck().all(table).join(', ');
      old.exec(`insert into main.${table} (${columns}) select ${columns} from now.${table}`);
    }
    old.exec("insert into main.lesson_words (lesson_words) values ('rebuild')");
    old.close();
    await withStorage(path, shippedSeed, async () => {});
    expect(await mao(['--database', path, 'db', 'controleer'])).toEqual(
      done('', 'De database is in orde.\n'),
    );
    expect(await sayJson(mao, '--database', path, 'les', 'toon', id)).toEqual(lesson);
    expect(await say(mao, '--database', path, 'exporteer')).toBe(csv);
  });
});
