import type SqliteFile from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Begins writing transactions with BEGIN IMMEDIATE, so that two writers wait for each other instead of failing
 * half-way (a plain BEGIN takes the write lock only at the first write, when it may be too late). A transaction
 * with access mode `read only` takes no lock: it only keeps one view of the data.
 */
class ImmediateDriver extends SqliteDriver implements Driver {
  override async beginTransaction(
    connection?: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin deferred' : 'begin immediate';
    await connection?.executeQuery(CompiledQuery.raw(begin));
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #file: SqliteFile.Database;

  constructor(file: SqliteFile.Database) {
    super({ database: file });
    this.#file = file;
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#file });
  }
}

export function createKysely(file: SqliteFile.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new ImmediateDialect(file) });
}
