import { type RawBuilder, sql } from 'kysely';

/** That a record was recorded on a day or before it; always so without one. */
export function recordedBy(alias: string, recordedUntil: string | null): RawBuilder<unknown> {
  return recordedUntil === null ? sql`1` : notAfter(`${alias}.created_at`, recordedUntil);
}

/** The same as one condition more, beginning with `and`; nothing without a day. */
export function byThen(column: string, recordedUntil: string | null | undefined): RawBuilder<unknown> {
  return recordedUntil == null ? sql`` : sql`and ${notAfter(column, recordedUntil)}`;
}

/** A moment is text: `~` comes after every sign that can follow a day. */
function notAfter(column: string, day: string): RawBuilder<unknown> {
  return sql`${sql.ref(column)} <= ${`${day}~`}`;
}
