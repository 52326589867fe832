import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { backUp, checkCopy, restore } from '../storage/backup.ts';
import { rememberCopy } from '../storage/copies.ts';
import { countRows, type TableCounts } from '../storage/counts.ts';
import { type Damage, findDamage } from '../storage/integrity.ts';
import { userVersion } from '../storage/migrate.ts';
import type { Clock, Deps } from './deps.ts';
import { databaseFiles, refuseTarget } from './write-file.ts';

export interface DatabaseStatus extends TableCounts {
  readonly path: string;
  /** Bytes on disk, the log included. */
  readonly size: number;
  /** Version of the tables. */
  readonly version: number;
}

export async function databaseStatus({ storage }: Pick<Deps, 'storage'>): Promise<DatabaseStatus> {
  const { path, file, db } = storage;
  const size = ['', '-wal']
    .map((suffix) => path + suffix)
    .reduce((sum, part) => sum + (existsSync(part) ? statSync(part).size : 0), 0);
  return { path, size, version: userVersion(file), ...(await countRows(db)) };
}

/** Everything that is not as it was stored; nothing when all is well. */
export function checkDatabase({ storage }: Pick<Deps, 'storage'>): Promise<Damage[]> {
  return findDamage(storage);
}

/**
 * Writes a whole copy.
 *
 * @throws MaoError `rejected` when the file is there already and may not be overwritten, `usage` when it is the database.
 */
export async function backUpDatabase(
  { storage, clock }: Deps,
  target: string,
  overwrite: boolean,
): Promise<string> {
  const path = resolve(target);
  refuseTarget(path, overwrite, databaseFiles(storage));
  // Before the copy is made, so that the copy is never there without being known.
  await rememberCopy(storage.db, { path, kind: 'reservekopie', at: clock.now() });
  backUp(storage, path);
  return path;
}

/** Looks before anybody is asked whether to go on. @throws MaoError `not-found`, `rejected` */
export function refuseUnsoundCopy(copy: string): void {
  checkCopy(resolve(copy));
}

/** Puts a copy back; gives where the database that stood there is kept. */
export function restoreDatabase(
  path: string,
  copy: string,
  clock: Clock,
): { path: string; kept: string | null } {
  const stamp = clock
    .now()
    .replace(/[^0-9]/gu, '')
    .slice(0, 14);
  const absolute = resolve(path);
  return { path: absolute, kept: restore(absolute, resolve(copy), stamp) };
}
