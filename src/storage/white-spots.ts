import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ReportSelection } from '../domain/report.ts';
import { memberOf } from '../domain/values.ts';
import { ASKERS, type PresentVoice, type Touch } from '../domain/white-spots-report.ts';
import { byThen } from './recorded-by.ts';
import type { Tables } from './tables.ts';

type Bounds = Pick<ReportSelection, 'regions' | 'recordedUntil'>;

/**
 * Which regions ever touched which elements and indicators, each once: with the tags of a question or a cycle, or with
 * a check that took something along or wants to ask about it, by the tags of what it found. What was withdrawn does
 * not count; a check without a region has those of its cycle.
 */
export async function regionTouches(db: Kysely<Tables>, bounds: Bounds): Promise<Touch[]> {
  const recorded = byThen('r.created_at', bounds.recordedUntil);
  const { rows } = await sql<{ region: string; code: string; by: string }>`
    with judged as (
      select coalesce(c.region, place.region) as region, link.target
      from checks c join records r on r.nr = c.nr
        join record_links link on link.record = c.nr and link.role in ('taken', 'toAsk')
        left join records cycle on cycle.id = c.cycle and c.region is null
        left join record_regions place on place.record = cycle.nr
      where r.status <> 'ingetrokken' ${recorded}
    )
    select region, code, "by" from (
      select q.region, tag.code, 'question' as "by"
      from questions q join records r on r.nr = q.nr join record_tags tag on tag.record = q.nr
      where true ${recorded}
      union
      select place.region, tag.code, 'cycle'
      from cycles c join records r on r.nr = c.nr join record_tags tag on tag.record = c.nr
        join record_regions place on place.record = c.nr
      where true ${recorded}
      union
      select judged.region, tag.code, 'check'
      from judged join lessons on lessons.id = judged.target join lesson_tags tag on tag.lesson = lessons.nr
      where lessons.status <> 'ingetrokken' ${byThen('lessons.created_at', bounds.recordedUntil)}
      union
      select judged.region, tag.code, 'check'
      from judged join records found on found.id = judged.target join record_tags tag on tag.record = found.nr
      where found.status <> 'ingetrokken' ${byThen('found.created_at', bounds.recordedUntil)}
    ) where region is not null ${inRegions('region', bounds)}`.execute(db);
  return rows.flatMap(({ region, code, by }) => {
    const asker = memberOf(ASKERS, by);
    return asker === null ? [] : [{ region, code, by: asker }];
  });
}

/**
 * At how many activities each perspective was present, by the elements that the cycle of the activity works on; `''` is
 * all of them, also those of which it is not known who was there.
 */
export async function presentVoices(db: Kysely<Tables>, bounds: Bounds): Promise<PresentVoice[]> {
  const { rows } = await sql<{ element: string; perspective: string; activities: number }>`
    with held as (
      select a.nr, a.cycle from activities a join records r on r.nr = a.nr
      where a.cycle is not null and r.status <> 'ingetrokken'
        ${byThen('r.created_at', bounds.recordedUntil)} ${inRegions('a.region', bounds)}
    ), works_on as (
      select distinct cycle.id, substr(tag.code, 1, instr(tag.code || '.', '.') - 1) as element
      from records cycle join record_tags tag on tag.record = cycle.nr
      where cycle.noun = 'cycle' ${byThen('cycle.created_at', bounds.recordedUntil)}
    )
    select element, '' as perspective, count(*) as activities
    from held join works_on on works_on.id = held.cycle group by element
    union all
    select element, perspective, count(*)
    from held join works_on on works_on.id = held.cycle
      join record_perspectives present on present.record = held.nr
    group by element, perspective`.execute(db);
  return rows.map((row) => ({ ...row, activities: Number(row.activities) }));
}

function inRegions(column: string, { regions }: Bounds): RawBuilder<unknown> {
  if (regions.length === 0) return sql``;
  return sql`and ${sql.ref(column)} in (${sql.join(regions.map(({ code }) => code))})`;
}
