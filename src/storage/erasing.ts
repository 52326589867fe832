import type { Transaction } from 'kysely';
import type { Storage } from './database.ts';
import type { Tables } from './tables.ts';
import { prepareVocabulary, rebuildVocabulary } from './vocabulary.ts';
import { prepareWords, rebuildWords } from './words.ts';

/**
 * Takes lessons away: text, words, lists and history. Their codes stay taken; erased `forGood` they do not come
 * back by an import either.
 */
export interface Eraser {
  erase(lesson: { readonly nr: number; readonly id: string }): void;
  /** Call it after the last one. */
  finish(): void;
}

/**
 * Taking the words of one lesson out of the index costs about a hundred times what putting them in did: beyond this
 * share of all lessons it is quicker to build the index anew.
 */
const REBUILD_FROM = 0.01;

/** `count` says how many lessons will be erased; `_trx` that a transaction is needed. */
export function createEraser(
  storage: Storage,
  _trx: Transaction<Tables>,
  { at, forGood, count }: { readonly at: string; readonly forGood: boolean; readonly count: number },
): Eraser {
  const { file } = storage;
  const words = prepareWords(storage);
  const vocabulary = prepareVocabulary(storage);
  const deleteHistory = file.prepare("delete from history where noun = 'lesson' and subject = ?");
  const deleteLesson = file.prepare('delete from lessons where nr = ?');
  const keepCode = file.prepare(
    `insert into erased (noun, subject, at, for_good) values ('lesson', ?, ?, ?)
     on conflict (noun, subject) do update set at = excluded.at, for_good = excluded.for_good`,
  );
  const total = Number(file.prepare('select count(*) from lessons').pluck().get());
  const rebuild = count > total * REBUILD_FROM && count > 1;
  return {
    erase({ nr, id }) {
      const said = rebuild ? [] : vocabulary.wordsOf(nr);
      if (!rebuild) words.remove(nr);
      vocabulary.forget(said);
      deleteHistory.run(id);
      deleteLesson.run(nr);
      keepCode.run(id, at, forGood ? 1 : 0);
    },
    finish() {
      if (!rebuild) return;
      rebuildWords(storage);
      rebuildVocabulary(storage);
    },
  };
}

/**
 * Brings what was erased out of the log file too: freed pages are overwritten (`secure_delete`), but the log keeps
 * older pages until it is emptied. Gives whether that worked; another program that is reading can prevent it.
 */
export function emptyLog({ file }: Storage): boolean {
  const [result] = [file.pragma('wal_checkpoint(TRUNCATE)')].flat();
  return typeof result === 'object' && result !== null && 'busy' in result && result.busy === 0;
}
