import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SqliteFile from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { judge, killImports, untilWriting } from '../helpers/kill-import.ts';
import { lessonCsv } from '../helpers/lesson-csv.ts';
import { runMao } from '../helpers/run-mao.ts';
import { scratchFolder } from '../helpers/scratch.ts';
import { runSeed, seeded } from '../helpers/seeded.ts';
import { startMao } from '../helpers/start-mao.ts';

const folder = scratchFolder('kill');

test('an import that is killed at any moment is there wholly or not at all, and can be done again', async () => {
  const seed = runSeed();
  const strikes = await killImports({ folder, kills: 5, rows: 2000, seed });
  const faults = strikes.flatMap(({ at, faults }) => faults.map((fault) => `after ${at} ms: ${fault}`));
  expect(faults, `MAO_SEED=${seed}`).toEqual([]);
});

describe('the harness finds', () => {
  const whole = join(folder, 'heel.db');

  test('half an import', async () => {
    const file = join(folder, 'helft.csv');
    // The 50 lessons of before, and 500 of 2000.
    writeFileSync(file, lessonCsv(550));
    await runMao(['--database', whole, 'importeer', file]);
    expect((await judge(whole, 2000)).faults).toEqual(['holds 550 lessons']);
    expect((await judge(whole, 500)).faults).toEqual([]);
  });

  test('lessons without their words', async () => {
    const broken = join(folder, 'zonder-woorden.db');
    copyFileSync(whole, broken);
    const file = new SqliteFile(broken);
    file.exec("insert into lesson_words (lesson_words) values ('delete-all')");
    file.close();
    expect((await judge(broken, 500)).faults).toEqual([expect.stringMatching(/^not sound: .*search-index/)]);
  });
});

test('a first use that is killed leaves no half database', async () => {
  const seed = runSeed();
  const random = seeded(seed);
  for (let count = 0; count < 5; count += 1) {
    const database = join(folder, `nieuw-${count}`, 'mao.db');
    const { child, ended } = startMao(['--database', database, 'les', 'lijst']);
    await Promise.race([wait(50 + random() * 150), ended]);
    child.kill('SIGKILL');
    await ended;
    if (existsSync(database)) {
      const check = await runMao(['--database', database, 'db', 'controleer']);
      expect(check, `MAO_SEED=${seed}`).toMatchObject({ code: 0, stdout: '' });
    }
    const again = await runMao(['--database', database, 'les', 'lijst', '--json']);
    expect(again, `MAO_SEED=${seed}`).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
  }
});

test('Ctrl-C during an import says that nothing was written, and nothing was', async () => {
  const file = join(folder, 'groot.csv');
  writeFileSync(file, lessonCsv(60_000));
  const database = join(folder, 'ctrl-c.db');
  await runMao(['--database', database, 'les', 'lijst']);
  const { child, ended } = startMao(['--database', database, 'importeer', file]);
  // The log grows once the transaction is too large for memory: the import is on its way, and far from done.
  await untilWriting(database);
  const since = performance.now();
  child.kill('SIGINT');
  expect(await ended).toMatchObject({
    code: 130,
    stdout: '',
    stderr: 'Afgebroken; er is niets vastgelegd.\n',
  });
  expect(performance.now() - since).toBeLessThan(1500);
  const { stdout } = await runMao(['--database', database, 'les', 'lijst', '--json']);
  expect(stdout).toBe('[]\n');
  expect(readdirSync(folder).filter((name) => /^ctrl-c\.db.*(?:nieuw|deel)/.test(name))).toEqual([]);
});
