import { type Kysely, sql } from 'kysely';
import type { NounDefinition, RecordNoun, RecordOf } from '../domain/record.ts';
import type { RecordFilter } from '../domain/record-filter.ts';
import { matchesRecordFilter } from './record-filter.ts';
import { createRecordReader, type RecordRow, type StoredRecord, selectRecords } from './record-rows.ts';
import { columnName, TABLE_OF } from './record-tables.ts';
import type { Tables } from './tables.ts';

export type { StoredRecord };

export async function findRecord<D extends NounDefinition>(
  db: Kysely<Tables>,
  definition: D,
  id: string,
): Promise<StoredRecord<RecordOf<D>> | null> {
  const query = sql<RecordRow>`${selectRecords(definition)} where r.id = ${id} and r.noun = ${definition.noun}`;
  const [row] = (await query.execute(db)).rows;
  return row ? createRecordReader(definition)(row) : null;
}

/** Newest first by the noun's own date, without one last; then by code, so that the order depends on nothing else. */
export async function listRecords<D extends NounDefinition>(
  db: Kysely<Tables>,
  definition: D,
  filter: RecordFilter,
  limit: number,
): Promise<RecordOf<D>[]> {
  const { date } = definition;
  const byDate = date === null ? sql`` : sql`t.${sql.ref(columnName(date))} desc,`;
  const { rows } = await sql<RecordRow>`${selectRecords(definition)}
    where ${matchesRecordFilter(definition, filter)}
    order by ${byDate} r.id limit ${limit}`.execute(db);
  const read = createRecordReader(definition);
  return rows.map((row) => read(row).record);
}

/** Records by their number, in the order in which they are asked for. */
export async function recordsOfNumbers<D extends NounDefinition>(
  db: Kysely<Tables>,
  definition: D,
  numbers: readonly number[],
): Promise<RecordOf<D>[]> {
  if (numbers.length === 0) return [];
  const { rows } =
    await sql<RecordRow>`${selectRecords(definition)} where r.nr in (${sql.join([...numbers])})`.execute(db);
  const read = createRecordReader(definition);
  const found = new Map(rows.map(read).map(({ nr, record }) => [nr, record]));
  return numbers.flatMap((nr) => found.get(nr) ?? []);
}

export async function countRecords(
  db: Kysely<Tables>,
  definition: NounDefinition,
  filter: RecordFilter,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count
    from records r join ${sql.table(TABLE_OF[definition.noun])} t on t.nr = r.nr
    where ${matchesRecordFilter(definition, filter)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Codes of the records that fit a filter. */
export async function matchingIds(
  db: Kysely<Tables>,
  definition: NounDefinition,
  filter: RecordFilter,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select r.id
    from records r join ${sql.table(TABLE_OF[definition.noun])} t on t.nr = r.nr
    where ${matchesRecordFilter(definition, filter)}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Codes of a noun that begin with a text, the latest first, for a hint or a choice. */
export async function recordIds(
  db: Kysely<Tables>,
  noun: RecordNoun,
  limit: number,
  begin = '',
): Promise<string[]> {
  const rows = await db
    .selectFrom('records')
    .select('id')
    .where('noun', '=', noun)
    .where('id', 'like', `${begin}%`)
    .orderBy('nr', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether a code is in use, or ever was. */
export async function isCodeTaken(db: Kysely<Tables>, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from records where id = ${id}
    union all select 1 from erased where subject = ${id}`.execute(db);
  return rows.length > 0;
}
