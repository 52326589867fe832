import type { Kysely } from 'kysely';
import type { LessonFacts } from '../domain/named-lesson.ts';
import type { Tables } from './tables.ts';

/** Fewer than SQLite takes in one statement. */
const CODES_AT_ONCE = 10_000;

/** Lessons by their code; withdrawn ones are left out. */
export async function lessonFacts(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<Map<string, LessonFacts>> {
  const wanted = [...new Set(codes)];
  const facts = new Map<string, LessonFacts>();
  for (let start = 0; start < wanted.length; start += CODES_AT_ONCE) {
    const rows = await db
      .selectFrom('lessons')
      .select(['id', 'region', 'title', 'visibility'])
      .where('id', 'in', wanted.slice(start, start + CODES_AT_ONCE))
      .where('status', '<>', 'ingetrokken')
      .execute();
    for (const row of rows) facts.set(row.id, row);
  }
  return facts;
}
