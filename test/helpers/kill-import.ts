import { copyFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lessonCsv } from './lesson-csv.ts';
import { runMao } from './run-mao.ts';
import { seeded } from './seeded.ts';
import { startMao } from './start-mao.ts';

/** Lessons that are in the database before the import. */
const BEFORE = 50;

export interface KillPlan {
  readonly folder: string;
  readonly kills: number;
  readonly rows: number;
  readonly seed: number;
}

export interface Strike {
  /** Milliseconds after the start. */
  readonly at: number;
  /** What the database held after the kill; `done` when the program was quicker. */
  readonly held: 'none' | 'all' | 'done';
  /** Bytes in the log that were left behind: the import had begun to write. */
  readonly log: number;
  /** Everything that is not as promised. */
  readonly faults: readonly string[];
}

/** Kills an import at random moments, and judges each time what is left. */
export async function killImports({ folder, kills, rows, seed }: KillPlan): Promise<Strike[]> {
  const file = join(folder, 'import.csv');
  writeFileSync(file, lessonCsv(rows, BEFORE + 1));
  const template = join(folder, 'begin.db');
  writeFileSync(join(folder, 'begin.csv'), lessonCsv(BEFORE));
  await runMao(['--database', template, 'importeer', join(folder, 'begin.csv')]);

  const database = join(folder, 'lessen.db');
  const command = ['--database', database, 'importeer', file];
  copyFileSync(template, database);
  const { ms: whole } = await startMao(command).ended;

  const random = seeded(seed);
  const strikes: Strike[] = [];
  for (let count = 0; count < kills; count += 1) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
    copyFileSync(template, database);
    const { child, ended } = startMao(command);
    const since = performance.now();
    // Every other time once it writes to the disk, which is the smaller part of the work.
    if (count % 2 === 1) await Promise.race([untilWriting(database), ended]);
    await Promise.race([wait(random() * (count % 2 === 1 ? 60 : whole)), ended]);
    const at = Math.round(performance.now() - since);
    child.kill('SIGKILL');
    const { signal } = await ended;
    const log = logSize(database);
    const { faults, held } = await judge(database, rows);
    const again = await runMao(command);
    if (again.code !== 0) faults.push(`the same import again exits ${again.code}: ${again.stderr}`);
    const after = await judge(database, rows);
    if (after.held !== 'all') faults.push('the same import again does not complete it');
    strikes.push({ at, held: signal === null ? 'done' : held, log, faults: [...faults, ...after.faults] });
  }
  return strikes;
}

/** Resolves when the log of a database grows: a transaction is being written, or is too large for memory. */
export async function untilWriting(database: string): Promise<void> {
  while (logSize(database) < 100_000) await wait(2, undefined, { ref: false });
}

function logSize(database: string): number {
  return statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}

/** Whether a database is sound and holds all of an import of so many rows, or none of it. */
export async function judge(
  database: string,
  rows: number,
): Promise<{ held: 'none' | 'all'; faults: string[] }> {
  const faults: string[] = [];
  const check = await runMao(['--database', database, 'db', 'controleer', '--json']);
  if (check.code !== 0) faults.push(`not sound: ${check.stdout}${check.stderr}`);
  const status = await runMao(['--database', database, 'db', 'status', '--json']);
  const lessons: unknown = status.code === 0 ? JSON.parse(status.stdout).lessons : status.stderr;
  if (lessons !== BEFORE && lessons !== BEFORE + rows) faults.push(`holds ${lessons} lessons`);
  return { held: lessons === BEFORE ? 'none' : 'all', faults };
}
