import type { Transaction } from 'kysely';
import type { RecordNoun } from '../domain/record.ts';
import type { Storage } from './database.ts';
import type { Tables } from './tables.ts';
import { prepareVocabulary, rebuildVocabulary } from './vocabulary.ts';
import { prepareWords, rebuildWords } from './words.ts';

/** How things are erased: when, whether they may come back by an import, and how many there are. */
export interface ErasingOptions {
  readonly at: string;
  readonly forGood: boolean;
  readonly count: number;
}

/**
 * Taking the words of one thing out of an index costs about a hundred times what putting them in did: beyond this
 * share of all it is quicker to build the index anew.
 */
const REBUILD_FROM = 0.01;

/** Whether the index of `table` is better built anew when so many of its rows are erased. */
export function isQuickerAnew({ file }: Storage, table: 'lessons' | 'records', count: number): boolean {
  const total = Number(file.prepare(`select count(*) from ${table}`).pluck().get());
  return count > total * REBUILD_FROM && count > 1;
}

/**
 * What erasing leaves of a thing, prepared once: its history goes and its code stays taken. Erased `forGood`, it does
 * not come back by an import either.
 */
export function prepareTombstone(
  { file }: Storage,
  { at, forGood }: ErasingOptions,
): (noun: RecordNoun | 'lesson', id: string) => void {
  const deleteHistory = file.prepare('delete from history where noun = ? and subject = ?');
  const keepCode = file.prepare(
    `insert into erased (noun, subject, at, for_good) values (?, ?, ?, ?)
     on conflict (noun, subject) do update set at = excluded.at, for_good = excluded.for_good`,
  );
  return (noun, id) => {
    deleteHistory.run(noun, id);
    keepCode.run(noun, id, at, forGood ? 1 : 0);
  };
}

/** Takes things away: text, words, lists and history. Their codes stay taken. */
export interface Eraser<T = unknown> {
  erase(thing: { readonly nr: number; readonly id: string } & T): void;
  /** Call it after the last one. */
  finish(): void;
}

/** Takes lessons away; `_trx` says that a transaction is needed. */
export function createEraser(storage: Storage, _trx: Transaction<Tables>, options: ErasingOptions): Eraser {
  const { file } = storage;
  const words = prepareWords(storage);
  const vocabulary = prepareVocabulary(storage);
  const deleteLesson = file.prepare('delete from lessons where nr = ?');
  const leaveTombstone = prepareTombstone(storage, options);
  const rebuild = isQuickerAnew(storage, 'lessons', options.count);
  return {
    erase({ nr, id }) {
      const said = rebuild ? [] : vocabulary.wordsOf(nr);
      if (!rebuild) words.remove(nr);
      vocabulary.forget(said);
      deleteLesson.run(nr);
      leaveTombstone('lesson', id);
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
