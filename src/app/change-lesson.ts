import type { Transaction } from 'kysely';
import { MaoError } from '../domain/errors.ts';
import type { Lesson } from '../domain/lesson.ts';
import { type Changeable, diffLessons } from '../domain/lesson-changes.ts';
import { createHistoryWriter } from '../storage/history.ts';
import { createLessonWriter } from '../storage/lesson-writer.ts';
import { findLesson } from '../storage/lessons.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { lessonTooLong, refuseTooLong } from './exchange-bounds.ts';
import { requireLesson } from './find-lesson.ts';

/** What is done to a lesson, as it is called in its history. */
export type LessonAction = 'gewijzigd' | 'gelabeld' | 'vastgesteld' | 'ingetrokken' | 'gekoppeld';

export interface LessonChange {
  readonly action: LessonAction;
  readonly reason: string | null;
  /** The lesson as it should be; the same as before is no change. */
  readonly next: (lesson: Lesson, trx: Transaction<Tables>) => Changeable | Promise<Changeable>;
}

/**
 * Changes a lesson and keeps what it was before. Read, decided and written in one transaction: of two people who
 * change the same lesson neither loses anything.
 *
 * @returns the lesson as it now is, and whether anything changed.
 * @throws MaoError `not-found` when there is no such lesson.
 */
export async function changeLesson(
  deps: Deps,
  typed: string,
  change: LessonChange,
): Promise<{ lesson: Lesson; changed: boolean }> {
  const { lesson: named } = await requireLesson(deps, typed);
  return deps.storage.db.transaction().execute((trx) => changeLessonIn(deps, trx, named.id, change));
}

/** The same for a lesson by its code, inside a transaction that does more. */
export async function changeLessonIn(
  { storage, clock, actor }: Deps,
  trx: Transaction<Tables>,
  id: string,
  change: LessonChange,
): Promise<{ lesson: Lesson; changed: boolean }> {
  const stored = await findLesson(trx, id);
  if (!stored) throw new MaoError('not-found', 'not-found', `De les ${id} is zojuist gewist.`);
  const { lesson, nr } = stored;
  const next = await change.next(lesson, trx);
  const changes = diffLessons(lesson, next);
  if (changes.length === 0) return { lesson, changed: false };
  const at = clock.now();
  const changed: Lesson = { ...lesson, ...next, updatedAt: at };
  refuseTooLong(lessonTooLong(changed));
  createLessonWriter(storage, trx).update(nr, changed, 'changed here');
  createHistoryWriter(storage, trx)('lesson', lesson.id, {
    at,
    actor,
    action: change.action,
    changes,
    reason: change.reason,
    importId: null,
  });
  return { lesson: changed, changed: true };
}
