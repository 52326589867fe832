import { MaoError } from '../domain/errors.ts';
import { normaliseId } from '../domain/lesson-id.ts';
import { nearest } from '../domain/nearest.ts';
import type { Storage } from '../storage/database.ts';
import { findLesson, isErased, lessonIds, type StoredLesson } from '../storage/lessons.ts';

/**
 * The lesson that a person named, however they typed its code.
 *
 * @throws MaoError `not-found`, with the code it resembles.
 */
export async function requireLesson(
  { storage }: { readonly storage: Pick<Storage, 'db'> },
  typed: string,
): Promise<StoredLesson> {
  const id = normaliseId(typed);
  const stored = await findLesson(storage.db, id);
  if (stored) return stored;
  if (await isErased(storage.db, 'lesson', id)) {
    throw new MaoError('not-found', 'erased', `De les ${id} is gewist en bestaat niet meer.`);
  }
  const near = nearest(id, await lessonIds(storage.db, id.split('-')[0] ?? ''));
  throw new MaoError('not-found', 'not-found', `Er is geen les met de code "${typed}".`, {
    hint: near
      ? `Bedoelt u ${near}? Alle codes ziet u met: mao les lijst`
      : 'De codes ziet u met: mao les lijst',
  });
}
