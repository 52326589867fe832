import { type Kysely, sql } from 'kysely';
import { byThen } from './recorded-by.ts';
import type { Tables } from './tables.ts';

/** Every table on whose agenda a bottleneck is or was, in alphabetical order. */
export async function bottleneckTables(db: Kysely<Tables>, recordedUntil: string | null): Promise<string[]> {
  const recorded = byThen('r.created_at', recordedUntil);
  const { rows } = await sql<{ name: string }>`
    select name from (
      select t."table" as name from bottlenecks t join records r on r.nr = t.nr where true ${recorded}
      union
      select move.value ->> 'table' from bottlenecks t join records r on r.nr = t.nr, json_each(t.moves) move
      where true ${recorded}
    ) where name is not null order by name`.execute(db);
  return rows.map(({ name }) => name);
}
