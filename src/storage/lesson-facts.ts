import { type Kysely, sql } from 'kysely';
import type { LessonFacts } from '../domain/named-lesson.ts';
import type { Tables } from './tables.ts';

/** Lessons by their code; withdrawn ones are left out. */
export async function lessonFacts(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<Map<string, LessonFacts>> {
  // One value for all the codes: thousands of parameters take longer to put together than to look up.
  const wanted = JSON.stringify([...new Set(codes)]);
  const { rows } = await sql<LessonFacts>`select id, region, title, visibility from lessons
    where id in (select value from json_each(${wanted})) and status <> 'ingetrokken'`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
