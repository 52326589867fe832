import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { countLessons, listLessons as listStored } from '../storage/lessons.ts';
import { countHits, HIT_END, HIT_START, type Hit, searchLessons as searchStored } from '../storage/search.ts';
import type { Deps } from './deps.ts';

export interface LessonList {
  readonly lessons: readonly Lesson[];
  /** How many there are in all; more than `lessons` when the list was cut. */
  readonly total: number;
}

/** Newest learned first. */
export async function listLessons(
  { storage }: Pick<Deps, 'storage'>,
  filter: LessonFilter,
  limit: number,
): Promise<LessonList> {
  const lessons = await listStored(storage.db, filter, limit);
  const total = lessons.length < limit ? lessons.length : await countLessons(storage.db, filter);
  return { lessons, total };
}

/** Best first. */
export function searchLessons(
  { storage }: Pick<Deps, 'storage'>,
  query: string,
  filter: LessonFilter,
  limit: number,
): Promise<Hit[]> {
  return searchStored(storage.db, query, filter, limit);
}

/** As `listLessons`, best first instead of newest. */
export async function listFound(
  deps: Pick<Deps, 'storage'>,
  query: string,
  filter: LessonFilter,
  limit: number,
): Promise<LessonList> {
  const hits = await searchLessons(deps, query, filter, limit);
  const total = hits.length < limit ? hits.length : await countHits(deps.storage.db, query, filter);
  return { lessons: hits.map(({ lesson }) => lesson), total };
}

export { HIT_END, HIT_START, type Hit };
