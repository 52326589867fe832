import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { expect, test } from 'vitest';
import { shippedSeed } from '../../src/app/with-database.ts';
import { openMemoryStorage, type Storage, withStorage } from '../../src/storage/database.ts';
import { MIGRATIONS } from '../../src/storage/migrations/list.ts';
import { scratchFolder } from '../helpers/scratch.ts';

const folder = scratchFolder('verbinding');
const path = join(folder, 'mao.db');

function settingsOf({ file }: Pick<Storage, 'file'>): Record<string, unknown> {
  const names = [
    'foreign_keys',
    'synchronous',
    'secure_delete',
    'trusted_schema',
    'cell_size_check',
    'busy_timeout',
  ];
  return Object.fromEntries(names.map((name) => [name, file.pragma(name, { simple: true })]));
}

const SAFE = {
  foreign_keys: 1,
  // FULL: what was confirmed survives a power cut.
  synchronous: 2,
  secure_delete: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  busy_timeout: 5000,
};

test('every connection is set up for safety, the first one and each one after', async () => {
  for (let count = 0; count < 3; count += 1) {
    await withStorage(path, shippedSeed, async (storage) => {
      expect(settingsOf(storage)).toEqual(SAFE);
      expect(storage.file.pragma('journal_mode', { simple: true })).toBe('wal');
    });
  }
  expect(settingsOf(await openMemoryStorage(await shippedSeed()))).toEqual(SAFE);
});

test('SQLite by itself is not, so that the check can fail', () => {
  expect(settingsOf({ file: new SqliteFile(':memory:') })).not.toEqual(SAFE);
});

test('the file says whose it is, and what is erased goes from the word index too', async () => {
  await withStorage(path, shippedSeed, async ({ file }) => {
    expect(file.pragma('application_id', { simple: true })).toBe(0x4d414f31);
    expect(file.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(file.prepare("select v from lesson_words_config where k = 'secure-delete'").pluck().get()).toBe(1);
  });
  expect(readFileSync(path).toString('latin1', 68, 72)).toBe('MAO1');
});

test('a transaction takes the write lock at its beginning, unless it only reads', async () => {
  const other = new SqliteFile(path, { timeout: 0 });
  const locked = (): boolean => {
    try {
      other.exec('begin immediate; rollback');
      return false;
    } catch {
      return true;
    }
  };
  await withStorage(path, shippedSeed, async ({ db }) => {
    expect(locked()).toBe(false);
    await db.transaction().execute(async () => expect(locked()).toBe(true));
    await db
      .transaction()
      .setAccessMode('read only')
      .execute(async () => expect(locked()).toBe(false));
  });
  other.close();
});

test('nothing else in the program opens a database', () => {
  const source = new URL('../../src/', import.meta.url);
  const openers = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && readFileSync(new URL(name, source), 'utf8').includes('new SqliteFile('),
  );
  expect(openers.sort()).toEqual(['storage/backup.ts', 'storage/database.ts']);
});
