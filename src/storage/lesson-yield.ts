import { type Kysely, sql } from 'kysely';
import type { LessonUptake } from '../domain/lesson-standing.ts';
import type { Tables } from './tables.ts';

/** A lesson's uptake, with the lesson it is of, when it was, and what was done differently. */
export interface UptakeOfLesson extends LessonUptake {
  readonly lesson: string;
  readonly appliedOn: string;
  readonly adapted: string | null;
}

/** The applications of lessons, by way of the handelingsperspectieven that rest on them, oldest first. */
export async function uptakesOfLessons(
  db: Kysely<Tables>,
  lessons: readonly string[],
): Promise<UptakeOfLesson[]> {
  if (lessons.length === 0) return [];
  const rows = await db
    .selectFrom('lesson_uptakes')
    .innerJoin('uptakes', 'uptakes.nr', 'lesson_uptakes.uptake')
    .innerJoin('records', 'records.nr', 'uptakes.nr')
    .select([
      'lesson_uptakes.lesson',
      'records.id',
      'uptakes.perspective',
      'uptakes.region',
      'uptakes.applied_on as appliedOn',
      'uptakes.adapted',
      'uptakes.outcome',
      'uptakes.evidence',
      'uptakes.evidence_level as evidenceLevel',
    ])
    .where('lesson_uptakes.lesson', 'in', [...lessons])
    .orderBy('uptakes.applied_on')
    .orderBy('records.id')
    .execute();
  return rows;
}

/** Records that have a lesson in one of their lists, or share it, or answer with it: what was done with it. */
export interface LessonUse {
  readonly noun: string;
  readonly id: string;
  /** The field that refers to it. */
  readonly role: string;
}

/** What was done with a lesson, by kind and code; withdrawn records are left out. */
export async function usesOfLesson(db: Kysely<Tables>, lesson: string): Promise<LessonUse[]> {
  const { rows } = await sql<LessonUse>`
    select r.noun, r.id, k.role from record_links k join records r on r.nr = k.record
      where k.target = ${lesson} and r.status <> 'ingetrokken'
    union select r.noun, r.id, 'subject' from sharings t join records r on r.nr = t.nr
      where t.subject = ${lesson} and r.status <> 'ingetrokken'
    union select r.noun, r.id, 'answers' from questions t join records r on r.nr = t.nr, json_each(t.answers) a
      where a.value ->> 'lesson' = ${lesson}
    order by 1, 2, 3`.execute(db);
  return rows;
}
