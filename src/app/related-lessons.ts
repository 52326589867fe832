import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { lessonsByNumber } from '../storage/lessons.ts';
import { findSharedTags } from '../storage/search.ts';
import type { Deps } from './deps.ts';
import { requireLesson } from './find-lesson.ts';
import type { Hit } from './search-lessons.ts';
import { similarLessons } from './similar-lessons.ts';

/** A lesson about the same elements or indicators. */
export interface SameElement {
  readonly lesson: Lesson;
  /** What both are tagged with. */
  readonly codes: readonly string[];
}

/** Lessons related to a lesson, of two kinds, each best first. A lesson may be in both. */
export interface Related {
  readonly lesson: Lesson;
  readonly subject: readonly Hit[];
  readonly element: readonly SameElement[];
}

/** Less in common than this says nothing. */
const LEAST = 0.08;

/** Finds lessons on the same subject, and of the same working element. @throws MaoError `not-found` */
export async function relatedLessons(
  deps: Pick<Deps, 'storage'>,
  typed: string,
  filter: LessonFilter,
  limit: number,
): Promise<Related> {
  const { db } = deps.storage;
  const { lesson, nr } = await requireLesson(deps, typed);
  const subject = await similarLessons(deps, lesson, { filter, limit, except: lesson.id });
  const shared = await findSharedTags(db, nr, filter, limit);
  const lessons = await lessonsByNumber(
    db,
    shared.map((one) => one.nr),
  );
  return {
    lesson,
    subject: subject.filter(({ score }) => score >= LEAST),
    element: shared.flatMap((one) => {
      const other = lessons.get(one.nr);
      return other ? [{ lesson: other, codes: one.codes }] : [];
    }),
  };
}
