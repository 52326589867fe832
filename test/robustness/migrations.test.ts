import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { shippedSeed } from '../../src/app/with-database.ts';
import { openMemoryStorage, withStorage } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { MIGRATIONS } from '../../src/storage/migrations/list.ts';
import type { Migration } from '../../src/storage/migrations/migration.ts';
import { expectedFile } from '../helpers/expected.ts';
import { scratchFolder } from '../helpers/scratch.ts';

const folder = scratchFolder('migratie');

/** What every released migration is, for good. A change to the tables is a new migration, with a line here. */
const FROZEN = [
  '1 foundation cd33f72d6b679df6e506e2dfce4181140692976011d14203cf101f7cdd8d0ae5',
  '2 cycle 1aeb2c733a87dfe0422c700f45ca8303b35540f8a8ad88ecfef559f3559dfa56',
  '3 closed-loop f08b2c76d517e2f648736ccafc04e233d2c6b19c0314d24c81cddc2f5cf9adac',
  '4 search 8c746ec38ced8ff14fec5461646c63091fe0f18ac546d69aad8484d983828caf',
  '5 suggested-tags e2a898b6b2c9ce0047459508941c2665a3dc87f281f3ffbfa6b77debd0f6f929',
  '6 drafts dbc2433bc910935ac5c6954b1b35be06f4fe11cac667b5ba9ee32e312318748b',
  '7 numbers-of-drafts c1c80552ab6120e435dab903e534a7a9bf718aec6cbc9e5633d170ad8165463d',
];

function tableNames(file: SqliteFile.Database): unknown[] {
  return file.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all();
}

describe('the migrations', () => {
  test('are frozen', () => {
    const found = MIGRATIONS.map((migration) => {
      const text = JSON.stringify([migration.statements, migration.rebuildsTables ?? false]);
      return `${migration.version} ${migration.name} ${createHash('sha256').update(text).digest('hex')}`;
    });
    expect(found).toEqual(FROZEN);
  });

  test('count from 1 without gaps', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  test('make the tables of test/expected/schema.sql', async () => {
    const { file } = await openMemoryStorage(await shippedSeed());
    const statements = file
      .prepare('select sql from sqlite_schema where sql is not null order by type desc, name')
      .pluck()
      .all();
    expect(`${statements.join(';\n\n')};\n`).toBe(expectedFile('schema.sql'));
  });
});

/** The version after the last one. */
const AFTER = MIGRATIONS.length + 1;
const NEXT: Migration = {
  version: AFTER,
  name: 'next',
  statements: ['create table notes (text text) strict', "insert into notes values ('nieuw')"],
};

describe('a database with data', () => {
  const path = join(folder, 'mao.db');

  test('is copied beside itself before it is changed, readable by its owner alone', async () => {
    await withStorage(path, shippedSeed, async (storage) => {
      storage.file.exec("insert into regions (code, name) values ('ZZZ', 'Verzonnen')");
      await migrate(storage, [...MIGRATIONS, NEXT]);
      expect(storage.file.pragma('user_version', { simple: true })).toBe(AFTER);
      expect(tableNames(storage.file)).toContain('notes');
    });
    expect(readdirSync(folder).sort()).toEqual(['mao.db', `mao.db.voor-versie-${AFTER}`]);
    const copy = `${path}.voor-versie-${AFTER}`;
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const before = new SqliteFile(copy, { readonly: true });
    expect(before.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(before.prepare("select name from regions where code = 'ZZZ'").pluck().get()).toBe('Verzonnen');
    expect(tableNames(before)).not.toContain('notes');
    before.close();
  });

  test('is copied again where a copy of another database stands, which stays', async () => {
    const other = join(folder, 'ander.db');
    const name = `${other}.voor-versie-${AFTER}`;
    writeFileSync(name, 'van een andere database');
    await withStorage(other, shippedSeed, async (storage) => {
      storage.file.exec("insert into regions (code, name) values ('YYY', 'Bedacht')");
      await migrate(storage, [...MIGRATIONS, NEXT]);
    });
    expect(readFileSync(name, 'utf8')).toBe('van een andere database');
    const copy = new SqliteFile(`${name}-2`, { readonly: true });
    expect(copy.prepare("select name from regions where code = 'YYY'").pluck().get()).toBe('Bedacht');
    copy.close();
    rmSync(name);
    rmSync(`${name}-2`);
  });

  test('that was migrated is refused by the version before', async () => {
    await expect(withStorage(path, shippedSeed, async () => {})).rejects.toMatchObject({
      kind: 'database',
      code: 'database-newer',
    });
  });

  test('stands as it was when a statement fails half-way', async () => {
    await withStorage(join(folder, 'half.db'), shippedSeed, async (storage) => {
      const broken = { ...NEXT, statements: [...NEXT.statements, 'create tabel'] };
      await expect(migrate(storage, [...MIGRATIONS, broken])).rejects.toThrow('syntax error');
      expect(storage.file.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
      expect(tableNames(storage.file)).not.toContain('notes');
      expect(storage.file.pragma('foreign_keys', { simple: true })).toBe(1);
      // And the right one can still be done.
      await migrate(storage, [...MIGRATIONS, NEXT]);
      expect(tableNames(storage.file)).toContain('notes');
    });
  });

  test('is not copied when it is new or has nothing to do', async () => {
    const other = join(folder, 'nieuw.db');
    await withStorage(other, shippedSeed, async () => {});
    await withStorage(other, shippedSeed, async () => {});
    expect(readdirSync(folder).filter((name) => name.startsWith('nieuw.db'))).toEqual(['nieuw.db']);
  });
});

test('lessons from before the vocabulary are found by their words', () => {
  const file = new SqliteFile(':memory:');
  const [first, ...rest] = MIGRATIONS;
  for (const statement of first?.statements ?? []) file.exec(statement);
  file.exec(`
    insert into regions (code, name) values ('ZZZ', 'Verzonnen');
    insert into lessons (id, region, title, insight, status, created_at, updated_at, content_hash, changed_here, identity)
    values ('ZZZ-3333', 'ZZZ', 'Schoolarts', 'Eén les', 'concept', '', '', '', 0, 0);
    insert into lesson_words (lesson_words) values ('rebuild');
  `);
  for (const migration of rest) for (const statement of migration.statements) file.exec(statement);
  expect(file.prepare('select word from lesson_vocabulary').pluck().all()).toEqual(['schoolarts']);
  const match = file.prepare('select rowid from lesson_grams where lesson_grams match ?').pluck();
  expect([match.all('"lart"'), match.all('"les_"')]).toEqual([[1], []]);
  file.close();
});

describe('rebuilding a table', () => {
  const FAMILY: Migration = {
    version: 1,
    name: 'family',
    statements: [
      'create table parents (id integer primary key) strict',
      'create table children (parent integer not null references parents (id) on delete cascade) strict',
      'insert into parents values (1), (2)',
      'insert into children values (1), (2), (2)',
    ],
  };
  const REBUILD: Migration = {
    version: 2,
    name: 'rebuild',
    rebuildsTables: true,
    statements: [
      'create table parents_new (id integer primary key, name text) strict',
      'insert into parents_new (id) select id from parents',
      'drop table parents',
      'alter table parents_new rename to parents',
    ],
  };

  async function childrenAfter(name: string, ...migrations: readonly Migration[]) {
    const path = join(folder, name);
    const file = new SqliteFile(path);
    file.pragma('foreign_keys = ON');
    await migrate({ path, file }, [FAMILY]);
    const error = await migrate({ path, file }, [FAMILY, ...migrations]).catch((thrown: unknown) => thrown);
    const children = file.prepare('select count(*) from children').pluck().get();
    const keys = file.pragma('foreign_keys', { simple: true });
    file.close();
    return { error, children, keys };
  }

  test('keeps the rows that point to it', async () => {
    expect(await childrenAfter('goed.db', REBUILD)).toEqual({ error: undefined, children: 3, keys: 1 });
  });

  test('would lose them, were it not said to be a rebuild', async () => {
    const { rebuildsTables: _, ...careless } = REBUILD;
    expect(await childrenAfter('fout.db', careless)).toEqual({ error: undefined, children: 0, keys: 1 });
  });

  test('that leaves rows pointing to nothing is rolled back', async () => {
    const losing = { ...REBUILD, statements: [...REBUILD.statements, 'delete from parents where id = 2'] };
    expect(await childrenAfter('wees.db', losing)).toMatchObject({
      error: { code: 'database-damaged' },
      children: 3,
      keys: 1,
    });
  });
});
