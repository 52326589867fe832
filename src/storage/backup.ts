import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { resolve } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { MaoError } from '../domain/errors.ts';
import { APPLICATION_ID, type Storage } from './database.ts';
import { readHeader } from './database-header.ts';
import { refuseNewer } from './migrate.ts';
import { MIGRATIONS } from './migrations/list.ts';

/** Writes a whole copy of the database to `target`, readable by its owner alone; it appears complete or not at all. */
export function backUp({ file }: Storage, target: string): void {
  const temporary = `${resolve(target)}.deel`;
  rmSync(temporary, { force: true });
  try {
    file.prepare('vacuum into ?').run(temporary);
    chmodSync(temporary, 0o600);
    syncFile(temporary);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Puts a copy in the place of the database. What stood there is kept beside it under a name with `stamp`; gives
 * that name, or `null` when nothing stood there. Checks the copy first and takes over only a sound one.
 *
 * @throws MaoError `rejected` when the copy is not a sound database of mao; `database` when another program uses it.
 */
export function restore(path: string, copy: string, stamp: string): string | null {
  checkCopy(copy);
  const temporary = `${path}.herstel`;
  copyFileSync(copy, temporary);
  chmodSync(temporary, 0o600);
  syncFile(temporary);
  const kept = existsSync(path) ? `${path}.voor-herstel-${stamp}` : null;
  if (kept !== null) {
    settle(path);
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(path + suffix)) renameSync(path + suffix, kept + suffix);
    }
  }
  renameSync(temporary, path);
  return kept;
}

function checkCopy(copy: string): void {
  if (!existsSync(copy)) {
    throw new MaoError('not-found', 'file-not-found', `Het bestand ${copy} bestaat niet.`, {
      hint: 'Controleer het pad van de reservekopie.',
    });
  }
  const header = readHeader(copy);
  if (header === 'empty' || header === 'foreign' || header.applicationId !== APPLICATION_ID) {
    throw notSound(copy, 'is geen reservekopie van mao');
  }
  refuseNewer(copy, header.userVersion, MIGRATIONS);
  const file = new SqliteFile(copy, { readonly: true, fileMustExist: true });
  try {
    if (file.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw notSound(copy, 'is beschadigd');
  } catch (error) {
    throw error instanceof SqliteFile.SqliteError ? notSound(copy, 'is beschadigd') : error;
  } finally {
    file.close();
  }
}

function notSound(copy: string, why: string): MaoError {
  return new MaoError('rejected', 'copy-not-sound', `Het bestand ${copy} ${why}; er is niets teruggezet.`, {
    hint: 'Kies een andere reservekopie.',
  });
}

/** Makes sure nobody is using the database. One that is too damaged to open is put aside as it is. */
function settle(path: string): void {
  try {
    const file = new SqliteFile(path, { fileMustExist: true, timeout: 5_000 });
    try {
      file.pragma('wal_checkpoint(TRUNCATE)');
      file.exec('begin exclusive; rollback');
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof SqliteFile.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw error;
  }
}

function syncFile(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
