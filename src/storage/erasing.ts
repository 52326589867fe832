import type { Transaction } from 'kysely';
import type { Storage } from './database.ts';
import { eraseHistory } from './history.ts';
import type { LessonWriter } from './lesson-writer.ts';
import type { Tables } from './tables.ts';

/** Takes a lesson away for good: text, words, tags and history. Its code stays taken. */
export async function eraseLesson(
  trx: Transaction<Tables>,
  writer: LessonWriter,
  lesson: { readonly nr: number; readonly id: string },
  at: string,
): Promise<void> {
  writer.remove(lesson.nr);
  await eraseHistory(trx, 'lesson', lesson.id);
  await trx.insertInto('erased').values({ noun: 'lesson', subject: lesson.id, at }).execute();
}

/**
 * Brings what was erased out of the log file too: freed pages are overwritten (`secure_delete`), but the log keeps
 * older pages until it is emptied. Gives whether that worked; another program that is reading can prevent it.
 */
export function emptyLog({ file }: Storage): boolean {
  const [result] = [file.pragma('wal_checkpoint(TRUNCATE)')].flat();
  return typeof result === 'object' && result !== null && 'busy' in result && result.busy === 0;
}
