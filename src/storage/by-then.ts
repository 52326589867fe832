import { type RawBuilder, sql } from 'kysely';

/** `and` recorded on a day or before it; no condition without one. */
export function byThen(column: string, recordedUntil: string | null | undefined): RawBuilder<unknown> {
  return recordedUntil == null ? sql`` : sql`and ${sql.ref(column)} <= ${`${recordedUntil}~`}`;
}
