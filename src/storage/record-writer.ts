import type SqliteFile from 'better-sqlite3';
import type { Transaction } from 'kysely';
import type { Tag } from '../domain/lesson.ts';
import type { AnyRecord, NounDefinition } from '../domain/record.ts';
import type { Storage } from './database.ts';
import type { StandsAs } from './lesson-rows.ts';
import { recordHash } from './record-rows.ts';
import { columnsOf, linkFields, listField, TABLE_OF } from './record-tables.ts';
import { recordText } from './record-words.ts';
import type { Tables } from './tables.ts';

/** Writes records of one noun inside a transaction; its statements are prepared once. */
export interface RecordWriter {
  /** Stores a new record and gives its number. */
  insert(record: AnyRecord, standsAs: StandsAs): number;
  /** Replaces a record, its lists and words included. */
  update(nr: number, record: AnyRecord, standsAs: StandsAs): void;
}

const KEPT_COLUMNS = [
  'status',
  'status_reason',
  'created_at',
  'created_by',
  'updated_at',
  'import',
  'content_hash',
  'changed_here',
] as const;

/** `_trx` says that a transaction is needed: the statements run on the same connection, so inside it. */
export function createRecordWriter(
  { file }: Storage,
  _trx: Transaction<Tables>,
  definition: NounDefinition,
): RecordWriter {
  const { noun } = definition;
  const columns = columnsOf(definition);
  const names = columns.map(({ column }) => `"${column}"`);
  const insertKept = file.prepare(
    `insert into records (noun, id, ${quoted(KEPT_COLUMNS)}) values (?, ?, ${marks(KEPT_COLUMNS)})`,
  );
  const updateKept = file.prepare(
    `update records set ${KEPT_COLUMNS.map((name) => `"${name}" = ?`).join(', ')} where nr = ?`,
  );
  const insertOwn = file.prepare(
    `insert into ${TABLE_OF[noun]} (nr, ${names.join(', ')}) values (?, ${marks(names)})`,
  );
  const updateOwn = file.prepare(
    `update ${TABLE_OF[noun]} set ${names.map((name) => `${name} = ?`).join(', ')} where nr = ?`,
  );
  const lists = prepareLists(file, definition);
  const insertWords = file.prepare('insert into record_words (rowid, title, body) values (?, ?, ?)');
  const deleteWords = file.prepare('delete from record_words where rowid = ?');

  const kept = (record: AnyRecord, standsAs: StandsAs) => [
    record.status,
    record.statusReason,
    record.createdAt,
    record.createdBy,
    record.updatedAt,
    record.importId,
    recordHash(definition, record),
    standsAs === 'imported' ? 0 : 1,
  ];
  const own = (record: AnyRecord) =>
    columns.map(({ field, place }) => (place === 'json' ? JSON.stringify(record[field]) : record[field]));
  const addWords = (nr: number, record: AnyRecord): void => {
    const { title, body } = recordText(definition, record);
    insertWords.run(nr, title, body);
  };
  return {
    insert(record, standsAs) {
      const nr = Number(insertKept.run(noun, record.id, ...kept(record, standsAs)).lastInsertRowid);
      insertOwn.run(nr, ...own(record));
      lists.add(nr, record);
      addWords(nr, record);
      return nr;
    },
    update(nr, record, standsAs) {
      updateKept.run(...kept(record, standsAs), nr);
      updateOwn.run(...own(record), nr);
      lists.clear(nr);
      lists.add(nr, record);
      deleteWords.run(nr);
      addWords(nr, record);
    },
  };
}

interface ListWriter {
  add(nr: number, record: AnyRecord): void;
  clear(nr: number): void;
}

function prepareLists(file: SqliteFile.Database, definition: NounDefinition): ListWriter {
  const insertTag = file.prepare(
    'insert into record_tags (record, framework, code, main) values (?, ?, ?, ?)',
  );
  const insertPerspective = file.prepare(
    'insert into record_perspectives (record, perspective) values (?, ?)',
  );
  const insertRegion = file.prepare('insert into record_regions (record, position, region) values (?, ?, ?)');
  const insertLink = file.prepare(
    'insert into record_links (record, role, position, target) values (?, ?, ?, ?)',
  );
  const clearing = ['record_tags', 'record_perspectives', 'record_regions', 'record_links'].map((table) =>
    file.prepare(`delete from ${table} where record = ?`),
  );
  const tags = listField(definition, 'tags');
  const perspectives = listField(definition, 'perspectives');
  const regions = listField(definition, 'regions');
  const roles = linkFields(definition);
  return {
    add(nr, record) {
      for (const { framework, code, main } of listOf<Tag>(record, tags))
        insertTag.run(nr, framework, code, main ? 1 : 0);
      for (const perspective of listOf<string>(record, perspectives)) insertPerspective.run(nr, perspective);
      for (const [position, region] of listOf<string>(record, regions).entries())
        insertRegion.run(nr, position, region);
      for (const role of roles) {
        for (const [position, target] of listOf<string>(record, role).entries())
          insertLink.run(nr, role, position, target);
      }
    },
    clear(nr) {
      for (const statement of clearing) statement.run(nr);
    },
  };
}

/** A list of a record: `isContent` has said what is in it. */
function listOf<T>(record: AnyRecord, field: string | null): readonly T[] {
  const value = field === null ? [] : record[field];
  return Array.isArray(value) ? value : [];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

function marks(names: readonly unknown[]): string {
  return names.map(() => '?').join(', ');
}
