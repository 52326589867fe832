import { type Kysely, sql } from 'kysely';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { matchesFilter } from './lesson-filter.ts';
import type { Tables } from './tables.ts';

/** How many lessons a region has, and every code that one of them is under. */
export interface TaggedRegion {
  readonly lessons: number;
  readonly codes: readonly string[];
}

/** By region, of the lessons that match and have a tag; when no code is asked for there are none. */
export async function taggedByRegion(
  db: Kysely<Tables>,
  filter: LessonFilter,
): Promise<ReadonlyMap<string, TaggedRegion>> {
  if ((filter.elements ?? []).length + (filter.indicators ?? []).length === 0) return new Map();
  const rows = await db
    .selectFrom('lessons')
    .innerJoin('lesson_tags', 'lesson_tags.lesson', 'lessons.nr')
    .select([
      'lessons.region',
      sql<number>`count(distinct lessons.nr)`.as('count'),
      sql<string>`group_concat(distinct lesson_tags.code)`.as('codes'),
    ])
    .where(matchesFilter(filter))
    .groupBy('lessons.region')
    .execute();
  return new Map(
    rows.map(({ region, count, codes }) => [region, { lessons: Number(count), codes: codes.split(',') }]),
  );
}
