import type { Transaction } from 'kysely';
import type { Storage } from './database.ts';
import { eraseHistory } from './history.ts';
import type { LessonWriter } from './lesson-writer.ts';
import type { Tables } from './tables.ts';

/**
 * Takes a lesson away: text, words, tags and history. Its code stays taken; erased `forGood` it does not come back
 * by an import either.
 */
export async function eraseLesson(
  trx: Transaction<Tables>,
  writer: LessonWriter,
  lesson: { readonly nr: number; readonly id: string },
  { at, forGood }: { readonly at: string; readonly forGood: boolean },
): Promise<void> {
  writer.remove(lesson.nr);
  await eraseHistory(trx, 'lesson', lesson.id);
  const for_good = forGood ? 1 : 0;
  await trx
    .insertInto('erased')
    .values({ noun: 'lesson', subject: lesson.id, at, for_good })
    .onConflict((conflict) => conflict.columns(['noun', 'subject']).doUpdateSet({ at, for_good }))
    .execute();
}

/**
 * Brings what was erased out of the log file too: freed pages are overwritten (`secure_delete`), but the log keeps
 * older pages until it is emptied. Gives whether that worked; another program that is reading can prevent it.
 */
export function emptyLog({ file }: Storage): boolean {
  const [result] = [file.pragma('wal_checkpoint(TRUNCATE)')].flat();
  return typeof result === 'object' && result !== null && 'busy' in result && result.busy === 0;
}
