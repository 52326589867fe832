import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeExport } from './generate.ts';
import { mao, timeCommand } from './run.ts';

/** A regional export of so many invented lessons, made at first use. */
export function exportFile(folder: string, rows: number): string {
  const path = join(folder, `export-${rows}.csv`);
  if (!existsSync(path)) writeExport(path, rows);
  return path;
}

/** A database of mao without lessons, made at first use. */
export async function emptyDatabase(folder: string): Promise<string> {
  const path = join(folder, 'empty.db');
  if (!existsSync(path)) await timeCommand(mao(path, ['--stil', 'les', 'lijst']));
  return path;
}

/** A database of mao with so many lessons, made at first use. */
export async function filledDatabase(folder: string, rows: number): Promise<string> {
  const path = join(folder, `filled-${rows}.db`);
  if (!existsSync(path)) await timeCommand(mao(path, ['--stil', 'importeer', exportFile(folder, rows)]));
  return path;
}

/** A copy of that for a measure that puts more in it: others measure what is theirs alone. */
export async function copyOfFilled(
  folder: string,
  rows: number,
  name: string,
): Promise<{ readonly path: string; readonly isNew: boolean }> {
  const path = join(folder, `${name}-${rows}.db`);
  const filled = await filledDatabase(folder, rows);
  const isNew = !existsSync(path);
  if (isNew) copyFileSync(filled, path);
  return { path, isNew };
}
