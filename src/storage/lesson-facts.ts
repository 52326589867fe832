import { type Kysely, sql } from 'kysely';
import type { LessonFacts } from '../domain/named-lesson.ts';
import type { Tables } from './tables.ts';

/** Lessons by their code. Withdrawn ones too: their words go round no more than before. */
export async function lessonFacts(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<Map<string, LessonFacts>> {
  // One value for all the codes: thousands of parameters take longer to put together than to look up.
  const wanted = JSON.stringify([...new Set(codes)]);
  const { rows } = await sql<FactsRow>`
    select id, region, title, visibility, status,
      case visibility when 'eigen regio' then (
        select json_group_array(change.value ->> 'from') from history h, json_each(h.changes) change
        where h.noun = 'lesson' and h.subject = lessons.id and change.value ->> 'field' = 'title'
      ) end as former
    from lessons where id in (select value from json_each(${wanted}))`.execute(db);
  return new Map(
    rows.map(({ status, former, ...lesson }) => [
      lesson.id,
      { ...lesson, formerTitles: readTitles(former), withdrawn: status === 'ingetrokken' },
    ]),
  );
}

interface FactsRow extends Omit<LessonFacts, 'withdrawn' | 'formerTitles'> {
  readonly status: string;
  /** A list of titles as JSON; `null` of a lesson that may go round. */
  readonly former: string | null;
}

function readTitles(json: string | null): string[] {
  const titles: unknown = json === null ? [] : JSON.parse(json);
  return Array.isArray(titles) ? titles.filter((title) => typeof title === 'string') : [];
}
