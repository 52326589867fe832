import type { Transaction } from 'kysely';
import { erasedField, TEXT_ERASED } from '../domain/erased-text.ts';
import type { Lesson } from '../domain/lesson.ts';
import { NOUNS } from '../domain/nouns.ts';
import { type NounDefinition, RECORD_NOUNS, titleOf } from '../domain/record.ts';
import { memberOf } from '../domain/values.ts';
import { createEraser, emptyLog } from '../storage/erasing.ts';
import { createHistoryWriter, listHistory, replaceInHistory } from '../storage/history.ts';
import { lessonsLinkingTo } from '../storage/links.ts';
import { recordsBuiltOn, recordsNaming } from '../storage/record-erasing.ts';
import { createRecordWriter } from '../storage/record-writer.ts';
import type { Tables } from '../storage/tables.ts';
import { changeLessonIn } from './change-lesson.ts';
import { type Erasure, existingCopies } from './copies.ts';
import type { Deps } from './deps.ts';
import { requireLesson } from './find-lesson.ts';
import { requireRecord } from './find-record.ts';

export type { Erasure };

/** Codes of what refers to a lesson, and stays without it when that is erased. */
export function referringTo({ storage }: Pick<Deps, 'storage'>, lesson: Lesson): Promise<string[]> {
  return recordsNaming(storage.db, lesson.id);
}

/** Takes a lesson away for good: text, search words, tags and history. @throws MaoError `not-found`. */
export async function eraseLesson(deps: Deps, typed: string): Promise<Erasure> {
  const { storage, clock } = deps;
  const { id, referredBy } = await storage.db.transaction().execute(async (trx) => {
    // Found within the transaction: its number may be that of another lesson once it was erased by somebody else.
    const { nr, lesson } = await requireLesson({ storage: { db: trx } }, typed);
    // What others said of it goes too, and stands in their history.
    for (const other of await lessonsLinkingTo(trx, lesson.id)) {
      await changeLessonIn(deps, trx, other, {
        action: 'gekoppeld',
        reason: `les ${lesson.id} gewist`,
        next: (linking) => ({ ...linking, links: linking.links.filter((link) => link.lesson !== lesson.id) }),
      });
    }
    const referredBy = await recordsNaming(trx, lesson.id);
    await replaceCopiedTitles(deps, trx, lesson);
    const eraser = createEraser(storage, trx, { at: clock.now(), forGood: true, count: 1 });
    eraser.erase({ nr, id: lesson.id });
    eraser.finish();
    return { id: lesson.id, referredBy };
  });
  return { id, referredBy, copies: await existingCopies(deps), logEmptied: emptyLog(storage) };
}

/**
 * What took the title of the lesson for its own, now or before either was changed, is called after its code, also in
 * its history.
 */
async function replaceCopiedTitles(deps: Deps, trx: Transaction<Tables>, lesson: Lesson): Promise<void> {
  const events = await listHistory(trx, 'lesson', lesson.id);
  const before = events.flatMap(({ changes }) => changes.filter(({ field }) => field === 'title'));
  const titles = new Set<unknown>([lesson.title, ...before.map(({ from }) => from)]);
  for (const { noun, id } of await recordsBuiltOn(trx, lesson.id)) {
    const known = memberOf(RECORD_NOUNS, noun);
    if (known !== null) await replaceTitle(deps, trx, lesson.id, { definition: NOUNS[known], id, titles });
  }
}

async function replaceTitle(
  { storage, clock, actor }: Deps,
  trx: Transaction<Tables>,
  lesson: string,
  { definition, id, titles }: CopiedTitle,
): Promise<void> {
  const { noun, title: field } = definition;
  const { record, nr } = await requireRecord(trx, definition, id);
  const isGone = (text: unknown) => titles.has(text);
  const by = `Les ${lesson}`;
  const inHistory = await replaceInHistory(trx, { noun, subject: id }, { field, isGone, by });
  const title = titleOf(definition, record);
  if (!isGone(title) && inHistory.size === 0) return;
  const now = isGone(title) ? by : title;
  const at = clock.now();
  const renamed = { ...record, [field]: now, updatedAt: at };
  createRecordWriter(storage, trx, definition).update(nr, renamed, 'changed here');
  createHistoryWriter(storage, trx)(noun, id, {
    ...{ at, actor, action: TEXT_ERASED, changes: [erasedField(field, now)] },
    ...{ reason: `les ${lesson} gewist`, importId: null },
  });
}

/** A record that may have taken one of these titles over. */
interface CopiedTitle {
  readonly definition: NounDefinition;
  readonly id: string;
  readonly titles: ReadonlySet<unknown>;
}
