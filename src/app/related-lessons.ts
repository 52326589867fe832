import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { elementOf } from '../domain/tag-guess.ts';
import { lessonsByNumber } from '../storage/lessons.ts';
import { findSharedTags, findTagged, type TaggedLesson } from '../storage/search.ts';
import type { Deps } from './deps.ts';
import { requireLesson } from './find-lesson.ts';
import type { Hit } from './search-lessons.ts';
import { similarLessons } from './similar-lessons.ts';

/** A lesson about the same elements or indicators. */
export interface SameElement {
  readonly lesson: Lesson;
  /** What both are tagged with: codes that are the same, or else elements of which each has an indicator. */
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
  if (shared.length < limit)
    shared.push(...(await sameElement(db, { lesson, nr }, filter, { shared, limit })));
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

/** Where too few have the same indicator: others of the same element, the newest first. */
async function sameElement(
  db: Deps['storage']['db'],
  { lesson, nr }: { readonly lesson: Lesson; readonly nr: number },
  filter: LessonFilter,
  { shared, limit }: { readonly shared: readonly TaggedLesson[]; readonly limit: number },
): Promise<TaggedLesson[]> {
  const elements = [...new Set(lesson.tags.map(({ code }) => elementOf(code)))];
  const known = new Set([nr, ...shared.map((one) => one.nr)]);
  const found = await findTagged(db, { elements }, filter, limit + known.size);
  return found
    .filter((one) => !known.has(one.nr))
    .slice(0, limit - shared.length)
    .map((one) => ({
      nr: one.nr,
      codes: elements.filter((element) => one.codes.some((code) => elementOf(code) === element)),
    }));
}
