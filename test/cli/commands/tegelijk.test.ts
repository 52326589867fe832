import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import SqliteFile from 'better-sqlite3';
import { expect, test } from 'vitest';
import { lessonArgs } from '../../helpers/commands.ts';
import { temporaryFolder } from '../../helpers/import-files.ts';
import { runMao } from '../../helpers/run-mao.ts';

test('eight programs that record at once on a database that is not there yet all succeed', async () => {
  const database = join(temporaryFolder(), 'nieuw', 'mao.db');
  const env = { MAO_DATABASE: database };
  const runs = await Promise.all(
    Array.from({ length: 8 }, (_, at) => runMao(lessonArgs('--nummer', String(at)), { env })),
  );
  const ids = runs.map(({ stdout }) => stdout.trim());
  expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(
    ids.map((id) => [0, `De les is vastgelegd als concept. Bekijk haar met: mao les toon ${id}\n`]),
  );
  const listed = await runMao(['les', 'lijst', '--json'], { env });
  const lessons: { id: string }[] = JSON.parse(listed.stdout);
  expect(lessons.map(({ id }) => id).sort()).toEqual(ids.sort());
  expect(new Set(ids).size).toBe(8);
  expect(await runMao(['db', 'controleer'], { env })).toEqual({
    code: 0,
    stdout: '',
    stderr: 'De database is in orde.\n',
  });
  expect(statSync(join(database, '..')).mode & 0o777).toBe(0o700);
});

test('two imports at once of the same file give its lessons once', async () => {
  const env = { MAO_DATABASE: join(temporaryFolder(), 'mao.db') };
  const input = `nummer;regio;les\n${Array.from({ length: 500 }, (_, at) => `${at};Twente;Les ${at}.`).join('\n')}\n`;
  await runMao(['les', 'lijst'], { env });
  const both = await Promise.all([1, 2].map(() => runMao(['importeer', '-'], { env, input })));
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.map(({ stdout }) => stdout).sort()).toEqual([
    'standaardinvoer: 500 rijen, waarvan 0 nieuw, 0 bijgewerkt, 500 ongewijzigd (niet vastgelegd)\n',
    'standaardinvoer: 500 rijen, waarvan 500 nieuw, 0 bijgewerkt, 0 ongewijzigd\n',
  ]);
});

/** Runs `mao` while another program holds the database, which changes it in between. */
async function meanwhile(database: string, args: readonly string[], statements: readonly string[]) {
  const file = new SqliteFile(database);
  file.exec('begin immediate');
  const running = runMao(args, { env: { MAO_DATABASE: database } });
  // Long enough for it to stand before the lock; where it does not yet, it sees the same when it comes.
  await setTimeout(1000);
  for (const statement of statements) file.exec(statement);
  file.exec('commit');
  file.close();
  return running;
}

/** Somebody else erases the first lesson, and the one that is recorded then gets its place in the file. */
const REPLACED = [
  "insert into erased (noun, subject, at, for_good) select 'lesson', id, '2024-06-01', 1 from lessons where nr = 1",
  "update lessons set id = 'TWE-ZZZZ' where nr = 1",
];

test.each<[string, (first: string, second: string) => string[], (first: string) => string]>([
  [
    'erasing a lesson that was just erased takes no other one',
    (first) => ['les', 'wis', first, '--ja'],
    (first) => `De les ${first} is gewist en bestaat niet meer.\n`,
  ],
  [
    'a lesson that was just erased is linked with no more',
    (first, second) => ['les', 'koppel', second, '--lijkt-op', first],
    (first) => `De les ${first} is gewist en bestaat niet meer.\n`,
  ],
])('%s', async (_name, args, stderr) => {
  const database = join(temporaryFolder(), 'mao.db');
  const env = { MAO_DATABASE: database };
  const [first, second] = [
    (await runMao(lessonArgs(), { env })).stdout.trim(),
    (await runMao(lessonArgs(), { env })).stdout.trim(),
  ];
  expect(await meanwhile(database, args(first, second), REPLACED)).toEqual({
    code: 4,
    stdout: '',
    stderr: stderr(first),
  });
  const listed = JSON.parse((await runMao(['les', 'lijst', '--json'], { env })).stdout);
  expect(listed.map(({ id, links }: { id: string; links: unknown[] }) => [id, links]).sort()).toEqual(
    [
      ['TWE-ZZZZ', []],
      [second, []],
    ].sort(),
  );
});

test('a region that was just renamed keeps that name as an alias when it is renamed again', async () => {
  const database = join(temporaryFolder(), 'mao.db');
  const env = { MAO_DATABASE: database };
  await runMao(['regio', 'toevoegen', 'ZZZ', 'Aland'], { env });
  const { code } = await meanwhile(
    database,
    ['regio', 'wijzig', 'ZZZ', '--naam', 'Celand'],
    [
      "update regions set name = 'Beland' where code = 'ZZZ'",
      "update region_aliases set key = 'beland' where key = 'aland'",
    ],
  );
  expect(code).toBe(0);
  const regions: { code: string; aliases: string[] }[] = JSON.parse(
    (await runMao(['regio', 'lijst', '--json'], { env })).stdout,
  );
  expect(regions.find((region) => region.code === 'ZZZ')).toMatchObject({
    name: 'Celand',
    aliases: ['Beland'],
  });
});
