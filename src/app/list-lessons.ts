import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { countLessons, listLessons as listStored } from '../storage/lessons.ts';
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
