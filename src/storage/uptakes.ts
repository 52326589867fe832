import { type Kysely, sql } from 'kysely';
import { UPTAKE, type Uptake } from '../domain/uptake.ts';
import { createRecordReader, type RecordRow, selectRecords } from './record-rows.ts';
import type { Tables } from './tables.ts';

/** What came of applying a handelingsperspectief: its uptakes that were not withdrawn, oldest first. */
export async function uptakesOf(db: Kysely<Tables>, perspective: string): Promise<Uptake[]> {
  const { rows } = await sql<RecordRow>`${selectRecords(UPTAKE)}
    where t.perspective = ${perspective} and r.status <> 'ingetrokken'
    order by t.applied_on, r.id`.execute(db);
  const read = createRecordReader(UPTAKE);
  return rows.map((row) => read(row).record);
}
