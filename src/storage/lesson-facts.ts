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
  const { rows } = await sql<Omit<LessonFacts, 'withdrawn'> & { readonly status: string }>`
    select id, region, title, visibility, status from lessons
    where id in (select value from json_each(${wanted}))`.execute(db);
  return new Map(
    rows.map(({ status, ...lesson }) => [lesson.id, { ...lesson, withdrawn: status === 'ingetrokken' }]),
  );
}
