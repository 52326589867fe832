import { createEraser, emptyLog } from '../storage/erasing.ts';
import { lessonsLinkingTo } from '../storage/links.ts';
import { changeLessonIn } from './change-lesson.ts';
import { type Erasure, existingCopies } from './copies.ts';
import type { Deps } from './deps.ts';
import { requireLesson } from './find-lesson.ts';

export type { Erasure };

/** Takes a lesson away for good: text, search words, tags and history. @throws MaoError `not-found`. */
export async function eraseLesson(deps: Deps, typed: string): Promise<Erasure> {
  const { storage, clock } = deps;
  const id = await storage.db.transaction().execute(async (trx) => {
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
    const eraser = createEraser(storage, trx, { at: clock.now(), forGood: true, count: 1 });
    eraser.erase({ nr, id: lesson.id });
    eraser.finish();
    return lesson.id;
  });
  return { id, copies: await existingCopies(deps), logEmptied: emptyLog(storage) };
}
