import { statSync } from 'node:fs';
import type { Copy } from '../storage/copies.ts';
import { databasesBeside, listCopies, partsOf } from '../storage/copies.ts';
import { createEraser, emptyLog } from '../storage/erasing.ts';
import { lessonsLinkingTo } from '../storage/links.ts';
import { changeLessonIn } from './change-lesson.ts';
import type { Deps } from './deps.ts';
import { requireLesson } from './find-lesson.ts';

export interface Erasure {
  readonly id: string;
  /** Files that mao wrote and that still exist: they may hold it, also when it was recorded again since. */
  readonly copies: readonly Copy[];
  /** Whether the log of the database is empty; if not, another program was reading it. */
  readonly logEmptied: boolean;
}

/** Takes a lesson away for good: text, search words, tags and history. @throws MaoError `not-found`. */
export async function eraseLesson(deps: Deps, typed: string): Promise<Erasure> {
  const { storage, clock } = deps;
  const { nr, lesson } = await requireLesson(deps, typed);
  await storage.db.transaction().execute(async (trx) => {
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
  });
  const remembered = await listCopies(storage.db);
  const copies = [
    ...remembered.flatMap((copy) => [copy, ...partsOf(copy)]),
    ...databasesBeside(storage.path),
  ];
  return {
    id: lesson.id,
    copies: copies.filter(({ path }) => statSync(path, { throwIfNoEntry: false })?.isFile()),
    logEmptied: emptyLog(storage),
  };
}
