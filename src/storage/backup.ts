import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { MaoError } from '../domain/errors.ts';
import { copyDatabase } from './copy-database.ts';
import { APPLICATION_ID, type Storage } from './database.ts';
import { explainDatabaseError } from './database-errors.ts';
import { readHeader } from './database-header.ts';
import { makeFolder } from './make-folder.ts';
import { refuseNewer } from './migrate.ts';
import { MIGRATIONS } from './migrations/list.ts';

/** Writes a whole copy of the database to `target`, readable by its owner alone; it appears complete or not at all. */
export function backUp({ file }: Storage, target: string): void {
  copyDatabase(file, resolve(target));
}

/**
 * Puts a copy in the place of the database. What stood there is kept beside it under a name with `stamp`; gives
 * that name, or `null` when nothing stood there. Checks the copy first and takes over only a sound one.
 *
 * @throws MaoError `rejected` when the copy is not a sound database of mao; `database` when another program uses it.
 */
export function restore(path: string, copy: string, stamp: string): string | null {
  const source = openCopy(copy);
  const temporary = `${path}.herstel`;
  try {
    makeFolder(dirname(path));
    // Read through SQLite, so that what still stands in the log of the copy comes along.
    copyDatabase(source, temporary);
    const kept = existsSync(path) ? putAside(path, temporary, stamp) : null;
    renameSync(temporary, path);
    return kept;
  } catch (error) {
    throw explainDatabaseError(error, path);
  } finally {
    rmSync(temporary, { force: true });
    source.close();
  }
}

/** Whether a copy can be put back. @throws MaoError as `restore` */
export function checkCopy(copy: string): void {
  openCopy(copy).close();
}

function openCopy(copy: string): SqliteFile.Database {
  if (!existsSync(copy)) {
    throw new MaoError('not-found', 'file-not-found', `Het bestand ${copy} bestaat niet.`, {
      hint: 'Controleer het pad van de reservekopie.',
    });
  }
  if (statSync(copy).isDirectory()) throw notSound(copy, 'is een map');
  const header = readHeader(copy);
  if (header === 'empty' || header === 'foreign' || header.applicationId !== APPLICATION_ID) {
    throw notSound(copy, 'is geen reservekopie van mao');
  }
  refuseNewer(copy, header.userVersion, MIGRATIONS);
  const file = new SqliteFile(copy, { readonly: true, fileMustExist: true });
  if (isSound(file)) return file;
  file.close();
  throw notSound(copy, 'is beschadigd');
}

function isSound(file: SqliteFile.Database): boolean {
  try {
    return file.pragma('integrity_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (error instanceof SqliteFile.SqliteError) return false;
    throw error;
  }
}

function notSound(copy: string, why: string): MaoError {
  return new MaoError('rejected', 'copy-not-sound', `Het bestand ${copy} ${why}; er is niets teruggezet.`, {
    hint: 'Kies een andere reservekopie.',
  });
}

/** Gives the database another name, which no earlier one has; what it knows of copies goes on to its successor. */
function putAside(path: string, successor: string, stamp: string): string {
  settle(path);
  carryCopies(path, successor);
  const name = `${path}.voor-herstel-${stamp}`;
  let kept = name;
  for (let count = 2; existsSync(kept); count += 1) kept = `${name}-${count}`;
  linkOrRename(path, kept);
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, kept + suffix);
  }
  return kept;
}

/** A second name, so that there is a database under the first one at any moment; not every file system has those. */
function linkOrRename(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    renameSync(from, to);
  }
}

/** Makes sure nobody is using the database. One that is too damaged to open is put aside as it is. */
function settle(path: string): void {
  try {
    const file = new SqliteFile(path, { fileMustExist: true, timeout: 5_000 });
    try {
      file.exec('begin exclusive; rollback');
      file.pragma('wal_checkpoint(TRUNCATE)');
      // Refused while anybody else has the database open, also one who is not doing anything just now.
      file.pragma('journal_mode = DELETE');
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof SqliteFile.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw error;
  }
}

/**
 * The list of copies that mao wrote is of the world and not of the lessons: without it erasing a lesson would not
 * name the copies made after the one that is put back. A database that is too damaged to read has no list.
 */
function carryCopies(from: string, to: string): void {
  const file = new SqliteFile(to, { fileMustExist: true });
  try {
    file.prepare('attach ? as earlier').run(from);
    file.exec(
      `insert into copies (path, kind, at) select path, kind, at from earlier.copies where true
       on conflict (path) do update set kind = excluded.kind, at = excluded.at where excluded.at > copies.at`,
    );
  } catch (error) {
    if (!(error instanceof SqliteFile.SqliteError)) throw error;
  } finally {
    file.close();
  }
}
