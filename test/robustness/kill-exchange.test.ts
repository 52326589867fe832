import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { untilWriting } from '../helpers/kill-import.ts';
import { runMao } from '../helpers/run-mao.ts';
import { scratchFolder } from '../helpers/scratch.ts';
import { runSeed, seeded } from '../helpers/seeded.ts';
import { startMao } from '../helpers/start-mao.ts';

const folder = scratchFolder('kill-exchange');
const SIGNS = '34679CDFGHJKMNPQRTVWXY';

/** As many lines as asked for: a cycle, and activities of it with a text. */
function lines(count: number): string {
  const cycle = { noun: 'cycle', id: 'CY-34679', title: 'Kort verzuim', regions: ['TWE'] };
  const activities = Array.from({ length: count - 1 }, (_, at) => ({
    ...{
      noun: 'activity',
      id: `AC-${code(at)}`,
      title: `Avond ${at}`,
      setting: 'werksessie',
      heldOn: '2024',
    },
    ...{ region: 'TWE', cycle: 'CY-34679', done: 'Wij spraken met ouders over verzuim. '.repeat(20) },
  }));
  return [cycle, ...activities].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function code(at: number): string {
  return [4, 3, 2, 1, 0].map((place) => SIGNS[Math.floor(at / 22 ** place) % 22]).join('');
}

/** How many lines a database has to export; fails when it is not sound. */
async function held(database: string): Promise<number> {
  const check = await runMao(['--database', database, 'db', 'controleer']);
  expect([check.code, check.stdout]).toEqual([0, '']);
  const { stdout } = await runMao(['--database', database, 'exporteer', '--alles']);
  return stdout.split('\n').length - 1;
}

test('an exchange that is killed at any moment is there wholly or not at all', {
  timeout: 120_000,
}, async () => {
  const seed = runSeed();
  const random = seeded(seed);
  const file = join(folder, 'alles.jsonl');
  writeFileSync(file, lines(3000));
  const database = join(folder, 'mao.db');
  const command = ['--database', database, 'importeer', file];
  for (let count = 0; count < 5; count += 1) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
    await runMao(['--database', database, 'les', 'lijst']);
    const { child, ended } = startMao(command);
    // Every other time once it writes to the disk, which is the smaller part of the work.
    if (count % 2 === 1) await Promise.race([untilWriting(database), ended]);
    await Promise.race([wait(random() * 500), ended]);
    child.kill('SIGKILL');
    await ended;
    expect([0, 3000], `MAO_SEED=${seed}`).toContain(await held(database));
    expect((await runMao(command)).code, `MAO_SEED=${seed}`).toBe(0);
    expect(await held(database), `MAO_SEED=${seed}`).toBe(3000);
  }
});
