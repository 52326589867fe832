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
  readonly #file: SqliteFile.Database;

  constructor(file: SqliteFile.Database) {
    super({ database: file });
    this.#file = file;
  }

  override async beginTransaction(
    connection?: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin deferred' : 'begin immediate';
    await connection?.executeQuery(CompiledQuery.raw(begin));
  }

  /** On a full disk SQLite has rolled back by itself; doing it again would hide that error behind another one. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await super.rollbackTransaction(connection);
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #file: SqliteFile.Database;

  constructor(file: SqliteFile.Database) {
    super({ database: file });
    this.#file = file;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#file);
  }
}

export function createKysely(file: SqliteFile.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new ImmediateDialect(file) });
}
