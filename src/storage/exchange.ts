import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type RegionCounts, type Taking, WAYS } from '../domain/network-report.ts';
import type { ReportSelection } from '../domain/report.ts';
import { memberOf } from '../domain/values.ts';
import { byThen } from './recorded-by.ts';
import type { Tables } from './tables.ts';

/** On which elements, none being all, and recorded by which day; without a day until now. */
export type ExchangeFilter = Pick<ReportSelection, 'elements' | 'recordedUntil'>;

/** What every region recorded, shared and asked. What was withdrawn does not count. */
export async function regionCounts(
  db: Kysely<Tables>,
  { elements, recordedUntil }: ExchangeFilter,
): Promise<RegionCounts> {
  const lessonFits = onElements('lessons.nr', 'lesson_tags', elements);
  const lessons = await sql<{ region: string; count: number }>`
    select region, count(*) as count from lessons
    where status <> 'ingetrokken' ${byThen('created_at', recordedUntil)} ${lessonFits} group by region`.execute(
    db,
  );
  const shared = await sql<{ region: string; count: number }>`
    select lessons.region, count(distinct lessons.nr) as count
    from sharings s join records r on r.nr = s.nr join lessons on lessons.id = s.subject
    where r.status <> 'ingetrokken' and lessons.status <> 'ingetrokken'
      ${byThen('r.created_at', recordedUntil)} ${byThen('lessons.created_at', recordedUntil)} ${lessonFits}
    group by lessons.region`.execute(db);
  const answeredBy = recordedUntil === null ? '~' : `${recordedUntil}~`;
  const questions = await sql<{ region: string; asked: number; answered: number }>`
    select q.region, count(*) as asked,
      sum(exists (select 1 from json_each(q.answers) where value ->> 'at' <= ${answeredBy})) as answered
    from questions q join records r on r.nr = q.nr
    where true ${byThen('r.created_at', recordedUntil)} ${onElements('q.nr', 'record_tags', elements)}
    group by q.region`.execute(db);
  return {
    lessons: new Map(lessons.rows.map(({ region, count }) => [region, Number(count)])),
    shared: new Map(shared.rows.map(({ region, count }) => [region, Number(count)])),
    questions: new Map(
      questions.rows.map(({ region, asked, answered }) => [
        region,
        { asked: Number(asked), answered: Number(answered) },
      ]),
    ),
  };
}

/**
 * Which lessons of others a region took along: in a check, as what a cycle builds on, as an answer to its question. A
 * check without a region is of the regions of its cycle.
 */
export async function regionTakings(
  db: Kysely<Tables>,
  { elements, recordedUntil }: ExchangeFilter,
): Promise<Taking[]> {
  const recorded = byThen('r.created_at', recordedUntil);
  const answeredBy = recordedUntil === null ? '~' : `${recordedUntil}~`;
  const { rows } = await sql<{ way: string; region: string; lesson: string; from: string }>`
    select way, taker as region, lessons.id as lesson, lessons.region as "from" from (
      select 'check' as way, coalesce(c.region, place.region) as taker, link.target
      from checks c join records r on r.nr = c.nr
        join record_links link on link.record = c.nr and link.role = 'taken'
        left join records cycle on cycle.id = c.cycle and c.region is null
        left join record_regions place on place.record = cycle.nr
      where r.status <> 'ingetrokken' ${recorded}
      union
      select 'cycle', place.region, link.target
      from cycles c join records r on r.nr = c.nr
        join record_links link on link.record = c.nr and link.role = 'buildsOn'
        join record_regions place on place.record = c.nr
      where true ${recorded}
      union
      select 'answer', q.region, answer.value ->> 'lesson'
      from questions q join records r on r.nr = q.nr, json_each(q.answers) answer
      where answer.value ->> 'at' <= ${answeredBy} ${recorded}
    ) join lessons on lessons.id = target
    where taker <> lessons.region and lessons.status <> 'ingetrokken'
      ${byThen('lessons.created_at', recordedUntil)}
      ${onElements('lessons.nr', 'lesson_tags', elements)}`.execute(db);
  return rows.flatMap(({ way, ...taking }) => {
    const known = memberOf(WAYS, way);
    return known === null ? [] : [{ way: known, ...taking }];
  });
}

/** `and` tagged with one of the elements or an indicator of theirs; no condition without elements. */
function onElements(
  nr: string,
  tags: 'lesson_tags' | 'record_tags',
  elements: readonly string[],
): RawBuilder<unknown> {
  if (elements.length === 0) return sql``;
  const owner = tags === 'lesson_tags' ? sql`lesson` : sql`record`;
  return sql`and ${sql.ref(nr)} in (select ${owner} from ${sql.table(tags)}
    where substr(code, 1, instr(code || '.', '.') - 1) in (${sql.join([...elements])}))`;
}
