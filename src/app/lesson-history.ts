import type { HistoryEvent } from '../domain/history.ts';
import type { Lesson } from '../domain/lesson.ts';
import { listHistory } from '../storage/history.ts';
import type { Deps } from './deps.ts';
import { requireLesson } from './find-lesson.ts';
import { firstEvent } from './record-history.ts';

export interface LessonHistory {
  readonly lesson: Lesson;
  /** Oldest first; the first is how it came here. */
  readonly events: readonly HistoryEvent[];
}

/** Who changed what when, from the first entry on. @throws MaoError `not-found`. */
export async function lessonHistory(deps: Pick<Deps, 'storage'>, typed: string): Promise<LessonHistory> {
  const { lesson } = await requireLesson(deps, typed);
  return {
    lesson,
    events: [firstEvent(lesson), ...(await listHistory(deps.storage.db, 'lesson', lesson.id))],
  };
}
