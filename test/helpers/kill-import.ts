import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
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
    const at = Math.round(random() * whole);
    const { child, ended } = startMao(command);
    await Promise.race([wait(at), ended]);
    child.kill('SIGKILL');
    const { signal } = await ended;
    const { faults, held } = await judge(database, rows);
    const again = await runMao(command);
    if (again.code !== 0) faults.push(`the same import again exits ${again.code}: ${again.stderr}`);
    const after = await judge(database, rows);
    if (after.held !== 'all') faults.push('the same import again does not complete it');
    strikes.push({ at, held: signal === null ? 'done' : held, faults: [...faults, ...after.faults] });
  }
  return strikes;
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
