import { sql, type Transaction } from 'kysely';
import type { HistoryEvent } from '../domain/history.ts';
import { type AnyRecord, boundFields, type NounDefinition, type RecordNoun } from '../domain/record.ts';
import type { Storage } from './database.ts';
import { type HistoryRow, rowToEvent } from './history.ts';
import { createRecordReader, type RecordRow, type StoredRecord, selectRecords } from './record-rows.ts';
import { columnName, TABLE_OF } from './record-tables.ts';
import type { Tables } from './tables.ts';

/** Finds the record that a line of an import speaks of. Prepared once, run for every line. */
export interface RecordFinder {
  byId(id: string): StoredRecord<AnyRecord> | null;
  /** What a field that refers to a record of the same noun holds, without reading the rest of it. */
  before(id: string, field: string): string | null;
  /** Whether another record of the noun holds this one in such a field. */
  hasAfter(id: string, field: string): boolean;
  /** Whether a person erased the record with this code for good. */
  isErased(id: string): boolean;
  /** What happened to a record since it was made, oldest first. */
  historyOf(id: string): HistoryEvent[];
}

export function createRecordFinder(
  { file }: Storage,
  trx: Transaction<Tables>,
  definition: NounDefinition,
): RecordFinder {
  const { noun } = definition;
  const read = createRecordReader(definition);
  const byId = file.prepare<[string], RecordRow>(
    sql`${selectRecords(definition)} where r.id = ${''}`.compile(trx).sql,
  );
  const own = boundFields(definition).filter(({ to }) => to === noun);
  const ownField = (sqlOf: (column: string) => string) =>
    new Map(
      own.map(({ name }) => [
        name,
        file.prepare<[string], string | null>(sqlOf(`"${columnName(name)}"`)).pluck(),
      ]),
    );
  const table = TABLE_OF[noun];
  const before = ownField(
    (column) => `select t.${column} from records r join ${table} t on t.nr = r.nr where r.id = ?`,
  );
  const after = ownField((column) => `select ${column} from ${table} where ${column} = ? limit 1`);
  const erased = file.prepare('select 1 from erased where noun = ? and subject = ? and for_good = 1');
  const history = file.prepare<[string, string], HistoryRow>(
    'select * from history where noun = ? and subject = ? order by id',
  );
  return {
    byId: (id) => {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    before: (id, field) => before.get(field)?.get(id) ?? null,
    hasAfter: (id, field) => after.get(field)?.get(id) !== undefined,
    isErased: (id) => erased.get(noun, id) !== undefined,
    historyOf: (id) => history.all(noun, id).map(rowToEvent),
  };
}

/** Whether a record of a noun is here. Prepared once; `_trx` says that a transaction is needed. */
export function createPresenceTest(
  { file }: Storage,
  _trx: Transaction<Tables>,
): (noun: RecordNoun, id: string) => boolean {
  const find = file.prepare('select 1 from records where noun = ? and id = ?');
  return (noun, id) => find.get(noun, id) !== undefined;
}

/** Whether a lesson or a record has this code. Prepared once; `_trx` says that a transaction is needed. */
export function createCodeTest({ file }: Storage, _trx: Transaction<Tables>): (code: string) => boolean {
  const find = file.prepare(
    'select 1 from lessons where id = ? union all select 1 from records where id = ?',
  );
  return (code) => find.get(code, code) !== undefined;
}
