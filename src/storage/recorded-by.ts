import { type RawBuilder, sql } from 'kysely';

/** That a record was recorded on a day or before it; always so without one. */
export function recordedBy(alias: string, recordedUntil: string | null): RawBuilder<unknown> {
  return recordedUntil === null ? sql`1` : sql`${sql.ref(`${alias}.created_at`)} <= ${`${recordedUntil}~`}`;
}
