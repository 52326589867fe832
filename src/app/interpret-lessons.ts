import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { currentFramework } from '../storage/frameworks.ts';
import { listLessons } from '../storage/lessons.ts';
import type { Deps } from './deps.ts';
import { createLessonSuggester, type SuggestedTags } from './suggest-tags.ts';

/** A lesson that is still to be interpreted, with what is suggested for it. */
export interface ToInterpret extends SuggestedTags {
  readonly lesson: Lesson;
}

/**
 * Lessons without direction or without tags, in the order of `listLessons`. Those that have tags get no suggestions,
 * withdrawn ones are left out.
 */
export async function listToInterpret(
  deps: Pick<Deps, 'storage'>,
  filter: LessonFilter,
  limit: number,
): Promise<ToInterpret[]> {
  const suggest = createLessonSuggester(await currentFramework(deps.storage.db));
  const open: LessonFilter = { ...filter, toInterpret: true, withdrawn: false };
  const lessons = await listLessons(deps.storage.db, open, limit);
  return lessons.map((lesson) => {
    const { suggestions, sure } = lesson.tags.length > 0 ? { suggestions: [], sure: false } : suggest(lesson);
    return { lesson, suggestions, sure };
  });
}
