import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { lessonCsv } from '../helpers/lesson-csv.ts';
import { type MainResult, runMain } from '../helpers/run-main.ts';
import { scratchFolder } from '../helpers/scratch.ts';
import { runSeed, seeded } from '../helpers/seeded.ts';

const folder = scratchFolder('controle');
const database = join(folder, 'lessen.db');
const csv = join(folder, 'lessen.csv');

beforeAll(async () => {
  writeFileSync(csv, lessonCsv(30));
  expect(await runMain(database, ['importeer', csv])).toMatchObject({ code: 0 });
});

function copyOf(name: string): string {
  const copy = join(folder, name);
  copyFileSync(database, copy);
  return copy;
}

async function idOf(number: number): Promise<string> {
  const { stdout } = await runMain(database, ['les', 'lijst', '--json']);
  const lessons: { id: string; externalId: string }[] = JSON.parse(stdout);
  return lessons.find(({ externalId }) => externalId === String(number))?.id ?? '';
}

async function countIn(path: string): Promise<number> {
  return JSON.parse((await runMain(path, ['db', 'status', '--json'])).stdout).lessons;
}

const check = (path: string): Promise<MainResult> => runMain(path, ['db', 'controleer']);
const REMEDY =
  'Maak eerst een kopie van het databasebestand en zet dan een reservekopie terug met: mao db herstel <bestand>\n';

describe('mao db controleer', () => {
  test('says so when all is well', async () => {
    expect(await check(database)).toEqual({ code: 0, stdout: '', stderr: 'De database is in orde.\n' });
  });

  test('names the lesson of which one bit changed, which SQLite itself does not notice', async () => {
    const seed = runSeed();
    const random = seeded(seed);
    for (let count = 0; count < 5; count += 1) {
      const path = copyOf(`bit-${count}.db`);
      const number = 11 + Math.floor(random() * 20);
      const text = `Wie aan het begin samen om tafel gaat, wint later tijd: voorbeeld ${number}.`;
      const bytes = readFileSync(path);
      const at = bytes.indexOf(text) + 4 + Math.floor(random() * (text.length - 4));
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      const file = new SqliteFile(path, { readonly: true });
      expect(file.pragma('quick_check', { simple: true })).toBe('ok');
      file.close();
      const { code, stdout, stderr } = await check(path);
      expect([code, stderr], `MAO_SEED=${seed}`).toEqual([5, REMEDY]);
      // A changed letter changes a word as well, so the index may be named too.
      expect(stdout.split('\n')[0]).toBe(
        `De inhoud van een les is niet meer wat er is vastgelegd: ${await idOf(number)}`,
      );
    }
  });

  test.each([
    [
      'words that are gone',
      "insert into lesson_words (lesson_words) values ('delete-all')",
      'De zoekwoorden passen niet bij wat er is vastgelegd: lesson_words\n',
    ],
    [
      'a word that search does not know',
      "delete from lesson_vocabulary where word = 'voorbeeld'",
      'De zoekwoorden passen niet bij wat er is vastgelegd: lesson_vocabulary\n',
    ],
    [
      'pieces of words that are gone',
      "insert into lesson_grams (lesson_grams) values ('delete-all')",
      'De zoekwoorden passen niet bij wat er is vastgelegd: lesson_vocabulary\n',
    ],
    [
      'a tag of a lesson that is not there',
      "insert into lesson_tags (lesson, framework, code, main) values (999, '2022', '2.4', 0)",
      'Een verwijzing klopt niet: lesson_tags\n',
    ],
    [
      'a changed tag',
      "update lesson_tags set code = '5.5' where lesson = 1 and main = 1",
      expect.stringMatching(/^De inhoud van een les is niet meer wat er is vastgelegd: [A-Z]{3}-\w{4}\n$/),
    ],
  ])('finds %s', async (name, statement, stdout) => {
    const path = copyOf(`${name}.db`);
    const file = new SqliteFile(path);
    file.pragma('foreign_keys = OFF');
    file.exec(statement);
    file.close();
    expect(await check(path)).toEqual({ code: 5, stdout, stderr: REMEDY });
  });
});

describe('mao db reservekopie and herstel', () => {
  test('bring back the state of that moment, and keep the state after it', async () => {
    const path = copyOf('heen-en-weer.db');
    const copy = join(folder, 'kopie.db');
    expect(await runMain(path, ['db', 'reservekopie', copy])).toMatchObject({ code: 0 });
    writeFileSync(csv, lessonCsv(40));
    await runMain(path, ['importeer', csv]);
    expect(await countIn(path)).toBe(40);
    const restored = await runMain(path, ['db', 'herstel', copy, '--ja', '--json']);
    expect(restored).toMatchObject({ code: 0 });
    const { kept } = JSON.parse(restored.stdout);
    expect([await countIn(path), await countIn(kept)]).toEqual([30, 40]);
    expect([(await check(path)).code, (await check(kept)).code]).toEqual([0, 0]);
    // At once again: nothing that was kept is lost.
    const again = JSON.parse((await runMain(path, ['db', 'herstel', kept, '--ja', '--json'])).stdout);
    expect([await countIn(path), await countIn(kept), await countIn(again.kept)]).toEqual([40, 40, 30]);
  });

  test('start a database where none was', async () => {
    const copy = join(folder, 'meeverhuisd.db');
    await runMain(database, ['db', 'reservekopie', copy]);
    const path = join(folder, 'nieuwe', 'computer', 'mao.db');
    expect(await runMain(path, ['db', 'herstel', copy, '--ja', '--json'])).toEqual({
      code: 0,
      stdout: `${JSON.stringify({ path, kept: null })}\n`,
      stderr: `De reservekopie is teruggezet als ${path}.\n`,
    });
    expect(await countIn(path)).toBe(30);
  });

  test('bring along what still stands in the log of the copy', async () => {
    const path = copyOf('met-log.db');
    const open = new SqliteFile(path);
    open.pragma('wal_autocheckpoint = 0');
    open.exec("insert into regions (code, name) values ('ZZZ', 'Verzonnen')");
    const copy = join(folder, 'losse-kopie.db');
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    open.close();
    const target = join(folder, 'uit-log.db');
    expect(await runMain(target, ['db', 'herstel', copy, '--ja'])).toMatchObject({ code: 0 });
    const file = new SqliteFile(target, { readonly: true });
    expect(file.prepare("select name from regions where code = 'ZZZ'").pluck().get()).toBe('Verzonnen');
    file.close();
  });

  test('take the place of a damaged database, which is kept as it is', async () => {
    const copy = join(folder, 'redding.db');
    await runMain(database, ['db', 'reservekopie', copy]);
    const path = join(folder, 'stuk.db');
    const damaged = readFileSync(database).fill(0xa5, 4096, 20 * 4096);
    writeFileSync(path, damaged);
    const { code, stdout } = await runMain(path, ['db', 'herstel', copy, '--ja', '--json']);
    expect([code, await countIn(path)]).toEqual([0, 30]);
    expect(readFileSync(JSON.parse(stdout).kept).equals(damaged)).toBe(true);
  });

  test.each([
    ['tekst.txt', 'geen database', 'is geen reservekopie van mao'],
    ['leeg.db', '', 'is geen reservekopie van mao'],
    ['halve.db', null, 'is beschadigd'],
    ['map.db', 'map', 'is een map'],
  ])('refuse %s, and leave what stands there', async (name, content, why) => {
    const copy = join(folder, name);
    const sound = readFileSync(database);
    if (content === 'map') mkdirSync(copy);
    else writeFileSync(copy, content ?? sound.subarray(0, sound.length / 2));
    const path = copyOf(`blijft-${name}.db`);
    const before = readFileSync(path);
    expect(await runMain(path, ['db', 'herstel', copy, '--ja'])).toEqual({
      code: 3,
      stdout: '',
      stderr: `Het bestand ${copy} ${why}; er is niets teruggezet.\nKies een andere reservekopie.\n`,
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((other) => other.includes(`blijft-${name}.db.`))).toEqual([]);
  });

  test('wait for another program, and then say that it has the database', { timeout: 20_000 }, async () => {
    const copy = join(folder, 'tijdens.db');
    await runMain(database, ['db', 'reservekopie', copy]);
    const path = copyOf('in-gebruik.db');
    const other = new SqliteFile(path);
    other.exec('begin immediate');
    const { code, stderr } = await runMain(path, ['db', 'herstel', copy, '--ja']);
    expect([code, stderr.split('\n')[0]]).toEqual([
      5,
      `De database ${path} is in gebruik door een ander programma.`,
    ]);
    other.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('in-gebruik.db.'))).toEqual([]);
  });

  test('ask first, and without a terminal say how to answer', async () => {
    mkdirSync(join(folder, 'vraag'));
    const copy = join(folder, 'kopie.db');
    const path = join(folder, 'vraag', 'mao.db');
    expect(await runMain(path, ['db', 'herstel', copy])).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(path)).toBe(false);
  });
});
