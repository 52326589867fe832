import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import SqliteFile from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { MaoError } from '../domain/errors.ts';
import { explainDatabaseError, notWritable } from './database-errors.ts';
import { readHeader } from './database-header.ts';
import { createKysely } from './dialect.ts';
import { makeFolder } from './make-folder.ts';
import { migrate, refuseNewer } from './migrate.ts';
import { MIGRATIONS } from './migrations/list.ts';
import { type Seed, seedDatabase } from './seed.ts';
import type { Tables } from './tables.ts';

/** An open database. Queries take `db`, or the transaction that was begun on it. */
export interface Storage {
  readonly path: string;
  readonly db: Kysely<Tables>;
  /** The connection itself, for the few places where a prepared statement runs a million times. */
  readonly file: SqliteFile.Database;
}

/** "MAO1" in ASCII, in the file's header: says whose file it is. */
export const APPLICATION_ID = 0x4d414f31;

/** How long a writer waits for another one, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/**
 * Opens the database at `path`, runs `use` and closes it, whatever happens. A file that does not exist is made
 * first, with the shipped data. Errors of SQLite come out as `MaoError` of kind `database`.
 *
 * @throws MaoError `database`: locked, not writable, damaged, foreign, empty, or made by a newer version.
 */
export async function withStorage<T>(
  path: string,
  seed: () => Promise<Seed>,
  use: (storage: Storage) => Promise<T>,
): Promise<T> {
  const absolute = resolve(path);
  let file: SqliteFile.Database | null = null;
  try {
    if (!existsSync(absolute)) await createDatabase(absolute, await seed());
    file = openExisting(absolute);
    const storage = { path: absolute, file, db: createKysely(file) };
    await migrate(storage, MIGRATIONS);
    return await use(storage);
  } catch (error) {
    throw explainDatabaseError(error, absolute);
  } finally {
    file?.close();
  }
}

/** How long somebody who pressed Tab waits for a writer, in milliseconds. */
const GLANCE_TIMEOUT = 100;

/**
 * Reads from the database at `path` for what may never be in the way: it makes none, brings none up to date and writes
 * nothing. `null` when there is none, or none of this version.
 *
 * @throws what SQLite throws, when it cannot be read.
 */
export async function lookInStorage<T>(
  path: string,
  use: (storage: Storage) => Promise<T>,
): Promise<T | null> {
  const absolute = resolve(path);
  if (!existsSync(absolute)) return null;
  const header = readHeader(absolute);
  const current = MIGRATIONS.at(-1)?.version;
  if (
    typeof header === 'string' ||
    header.applicationId !== APPLICATION_ID ||
    header.userVersion !== current
  ) {
    return null;
  }
  // Not opened as read-only: SQLite would then leave its log and the index of that beside the file.
  const file = new SqliteFile(absolute, { fileMustExist: true });
  try {
    file.pragma(`busy_timeout = ${GLANCE_TIMEOUT}`);
    file.pragma('trusted_schema = OFF');
    file.pragma('query_only = ON');
    return await use({ path: absolute, file, db: createKysely(file) });
  } finally {
    file.close();
  }
}

/** A database in memory with the shipped data, for tests and for trying things out. */
export async function openMemoryStorage(seed: Seed): Promise<Storage> {
  const file = new SqliteFile(':memory:');
  configure(file);
  const storage = { path: ':memory:', file, db: createKysely(file) };
  await migrate(storage, MIGRATIONS);
  await seedDatabase(storage.db, seed);
  return storage;
}

function openExisting(path: string): SqliteFile.Database {
  const header = readHeader(path);
  if (header === 'empty') {
    throw new MaoError(
      'database',
      'database-empty',
      `Het bestand ${path} is leeg en dus geen database van mao.`,
      {
        hint: 'Verwijder het bestand, dan maakt mao een nieuwe database, of kies een andere plaats met --database.',
      },
    );
  }
  if (header === 'foreign' || header.applicationId !== APPLICATION_ID) {
    throw new MaoError(
      'database',
      'database-foreign',
      `Het bestand ${path} is geen database van mao en blijft ongemoeid.`,
      {
        hint: 'Kies een andere plaats met --database of MAO_DATABASE.',
      },
    );
  }
  refuseNewer(path, header.userVersion, MIGRATIONS);
  requireWritable(path);
  const file = new SqliteFile(path, { fileMustExist: true });
  try {
    configure(file);
    // A copy that was put back is not in WAL mode; for a database that is, this changes nothing.
    file.pragma('journal_mode = WAL');
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Asked first: SQLite would open the file for reading, and leave a log beside it that it cannot use. */
function requireWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw notWritable(path, error);
  }
}

/** Settings of a connection: see the durability promises in docs/besluiten.md. */
function configure(file: SqliteFile.Database): void {
  file.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  file.pragma('foreign_keys = ON');
  file.pragma('synchronous = FULL');
  file.pragma('secure_delete = ON');
  file.pragma('trusted_schema = OFF');
  file.pragma('cell_size_check = ON');
}

/**
 * Makes a complete database beside the wanted place and links it there in one step: whoever looks sees nothing
 * or a whole database, and of two makers at once the first one wins.
 */
async function createDatabase(path: string, seed: Seed): Promise<void> {
  const temporary = `${path}.nieuw-${randomBytes(4).toString('hex')}`;
  try {
    makeFolder(dirname(path));
    closeSync(openSync(temporary, 'wx', 0o600));
  } catch (error) {
    throw cannotCreate(path, error);
  }
  const file = new SqliteFile(temporary, { fileMustExist: true });
  try {
    configure(file);
    file.pragma('journal_mode = WAL');
    file.pragma(`application_id = ${APPLICATION_ID}`);
    const storage = { path: temporary, file, db: createKysely(file) };
    await migrate(storage, MIGRATIONS);
    await seedDatabase(storage.db, seed);
    // Closing folds the log into the file.
    file.close();
    linkIfAbsent(temporary, path);
  } finally {
    file.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(temporary + suffix, { force: true });
  }
}

function linkIfAbsent(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    if (existsSync(to)) return;
    renameInstead(from, to);
  }
}

/** For a file system on which a file has one name, such as that of a memory stick. */
function renameInstead(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw cannotCreate(to, error);
  }
}

function cannotCreate(path: string, cause: unknown): MaoError {
  return new MaoError('database', 'database-not-creatable', `De database ${path} kan niet worden gemaakt.`, {
    hint: 'Controleer of de map bestaat en of u er mag schrijven, of kies een andere plaats met --database.',
    cause,
  });
}
