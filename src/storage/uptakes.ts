import { type Kysely, sql } from 'kysely';
import { UPTAKE, type Uptake } from '../domain/uptake.ts';
import { createRecordReader, type RecordRow, selectRecords } from './record-rows.ts';
import { recordedBy } from './recorded-by.ts';
import type { Tables } from './tables.ts';

/**
 * The applications of handelingsperspectieven, oldest first; withdrawn ones are left out.
 *
 * @param recordedUntil only what was recorded on that day or before it; `null` is everything.
 */
export async function uptakesOfPerspectives(
  db: Kysely<Tables>,
  perspectives: readonly string[],
  recordedUntil: string | null,
): Promise<Uptake[]> {
  if (perspectives.length === 0) return [];
  const { rows } = await sql<RecordRow>`${selectRecords(UPTAKE)}
    where t.perspective in (${sql.join([...perspectives])}) and r.status <> 'ingetrokken'
      and ${recordedBy('r', recordedUntil)}
    order by t.applied_on, r.id`.execute(db);
  const read = createRecordReader(UPTAKE);
  return rows.map((row) => read(row).record);
}
