import { statSync } from 'node:fs';
import { join } from 'node:path';
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
