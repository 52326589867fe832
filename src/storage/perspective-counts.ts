import { type Kysely, sql } from 'kysely';
import type { PerspectiveCount } from '../domain/item-network.ts';
import { recordedBy } from './recorded-by.ts';
import type { Tables } from './tables.ts';

export interface CountedPerspectives {
  /** Each handelingsperspectief once under each element. */
  readonly elements: readonly PerspectiveCount[];
  readonly items: readonly PerspectiveCount[];
}

/**
 * Handelingsperspectieven by the codes of their tags, with their applications. Withdrawn ones are left out.
 *
 * @param regions codes of the regions that made them; none is all.
 */
export async function perspectiveCounts(
  db: Kysely<Tables>,
  { regions, recordedUntil }: { readonly regions: readonly string[]; readonly recordedUntil: string | null },
): Promise<CountedPerspectives> {
  const place = regions.length === 0 ? sql`1` : sql`t.region in (${sql.join([...regions])})`;
  const { rows } = await sql<PerspectiveCount & { readonly whole: number }>`
    with applied as (
      select u.perspective, count(*) as uptakes from uptakes u join records r on r.nr = u.nr
      where r.status <> 'ingetrokken' and ${recordedBy('r', recordedUntil)} group by u.perspective
    ), tagged as (
      select r.nr, g.code, coalesce(a.uptakes, 0) as uptakes
      from records r join action_perspectives t on t.nr = r.nr
        join record_tags g on g.record = r.nr left join applied a on a.perspective = r.id
      where r.status <> 'ingetrokken' and ${recordedBy('r', recordedUntil)} and ${place}
    )
    select 0 as whole, code, count(distinct nr) as actionPerspectives, sum(uptakes) as uptakes
      from (select distinct nr, code, uptakes from tagged) group by code
    union all
    select 1, code, count(*), sum(uptakes) from (
      select distinct nr, substr(code, 1, instr(code || '.', '.') - 1) as code, uptakes from tagged
    ) group by code`.execute(db);
  const of = (wanted: number) => rows.flatMap(({ whole, ...counts }) => (whole === wanted ? [counts] : []));
  return { elements: of(1), items: of(0) };
}
