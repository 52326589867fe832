import type { Transaction } from 'kysely';
import { COALITION, type Coalition } from '../domain/coalition.ts';
import { erasedField, TEXT_ERASED } from '../domain/erased-text.ts';
import { coalitionNameTest, lessonsUnderNames } from '../storage/coalition-names.ts';
import { resetSpellings } from '../storage/coalitions.ts';
import { listDrafts, saveDraft } from '../storage/drafts.ts';
import { createHistoryWriter, listHistory, replaceInHistory } from '../storage/history.ts';
import { createLessonWriter } from '../storage/lesson-writer.ts';
import { findLesson } from '../storage/lessons.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';

/**
 * Puts a name in the place of every one that a coalition has or had, in lessons, their history and unfinished lessons:
 * they stay with it, and what it was called is nowhere. Call it before the history of the coalition is forgotten.
 *
 * @param nr of the coalition, with what it said until now.
 */
export async function replaceCoalitionName(
  deps: Deps,
  trx: Transaction<Tables>,
  { nr, record: { id, name: current } }: { readonly nr: number; readonly record: Coalition },
  name: string,
): Promise<void> {
  const events = await listHistory(trx, COALITION.noun, id);
  const former = events
    .flatMap(({ changes }) => changes.filter(({ field }) => field === COALITION.title))
    .flatMap(({ from }) => (typeof from === 'string' ? from : []));
  const isOwn = await coalitionNameTest(trx, nr, [current, ...former]);
  const isGone = (text: unknown) => text !== name && isOwn(text);
  await replaceInLessons(deps, trx, isGone, { id, name });
  for (const draft of await listDrafts(trx)) {
    if (!isGone(draft.answers.get('coalition'))) continue;
    const answers = new Map([...draft.answers, ['coalition', name] as const]);
    await saveDraft(trx, draft.nr, answers, draft.updatedAt);
  }
  await resetSpellings(trx, nr, name);
}

async function replaceInLessons(
  { storage, clock, actor }: Deps,
  trx: Transaction<Tables>,
  isGone: (text: unknown) => boolean,
  { id, name }: Pick<Coalition, 'id' | 'name'>,
): Promise<void> {
  const writer = createLessonWriter(storage, trx);
  const addHistory = createHistoryWriter(storage, trx);
  const named = await lessonsUnderNames(trx, isGone);
  const before = await replaceInHistory(
    trx,
    { noun: 'lesson', subject: null },
    { field: 'coalition', isGone, by: name },
  );
  for (const code of new Set([...named, ...before])) {
    const stored = await findLesson(trx, code);
    if (!stored) continue;
    const { lesson, nr } = stored;
    const coalition = isGone(lesson.coalition) ? name : lesson.coalition;
    const at = clock.now();
    writer.update(nr, { ...lesson, coalition, updatedAt: at }, 'changed here');
    addHistory('lesson', code, {
      ...{ at, actor, action: TEXT_ERASED, changes: [erasedField('coalition', coalition)] },
      ...{ reason: `tekst van coalitie ${id} gewist`, importId: null },
    });
  }
}
