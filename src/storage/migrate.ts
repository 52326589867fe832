import { existsSync } from 'node:fs';
import type SqliteFile from 'better-sqlite3';
import { MaoError } from '../domain/errors.ts';
import { copyDatabase } from './copy-database.ts';
import { damaged } from './database-errors.ts';
import type { Migration } from './migrations/migration.ts';

interface Migratable {
  readonly path: string;
  readonly file: SqliteFile.Database;
}

/**
 * Brings a database up to the last migration, each in a transaction of its own: broken off at any moment, the
 * file stands at a whole version. A database with data in it is copied beside itself first.
 *
 * @throws MaoError `database` when the file was made by a newer version of mao.
 */
export async function migrate(storage: Migratable, migrations: readonly Migration[]): Promise<void> {
  const version = userVersion(storage.file);
  refuseNewer(storage.path, version, migrations);
  const pending = migrations.filter((migration) => migration.version > version);
  if (pending.length === 0) return;
  if (version > 0) copyBeside(storage, version);
  for (const migration of pending) apply(storage, migration);
}

export function refuseNewer(path: string, version: number, migrations: readonly Migration[]): void {
  const latest = migrations.at(-1)?.version ?? 0;
  if (version <= latest) return;
  throw new MaoError(
    'database',
    'database-newer',
    `De database ${path} is gemaakt met een nieuwere versie van mao (${version}, deze kent ${latest}).`,
    {
      hint: 'Werk mao bij naar de nieuwste versie. De database is niet gewijzigd.',
    },
  );
}

export function userVersion(file: SqliteFile.Database): number {
  return Number(file.pragma('user_version', { simple: true }));
}

function apply(storage: Migratable, migration: Migration): void {
  const { file, path } = storage;
  // SQLite ignores this setting inside a transaction, and dropping a table deletes the rows that point to it.
  if (migration.rebuildsTables) file.pragma('foreign_keys = OFF');
  try {
    file
      .transaction(() => {
        // Another process may have done it while this one waited for the lock.
        if (userVersion(file) >= migration.version) return;
        for (const statement of migration.statements) file.exec(statement);
        const broken = file.pragma('foreign_key_check');
        if (!Array.isArray(broken) || broken.length > 0) throw damaged(path);
        file.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  } finally {
    file.pragma('foreign_keys = ON');
  }
}

/** A copy that stands there may be of another database that was at this place: it stays, beside the new one. */
function copyBeside({ file, path }: Migratable, version: number): void {
  const name = `${path}.voor-versie-${version + 1}`;
  let copy = name;
  for (let number = 2; existsSync(copy); number += 1) copy = `${name}-${number}`;
  copyDatabase(file, copy);
}
