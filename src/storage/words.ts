import type { Storage } from './database.ts';

/** The texts of a lesson that can be searched, in the order of the word index. */
export const WORD_COLUMNS = [
  'title',
  'observation',
  'explanation',
  'insight',
  'recommendation',
  'audience',
  'limits',
  'outcome',
  'evidence',
  'coalition',
  'activity',
  'source',
  'extra',
] as const;

const COLUMNS = WORD_COLUMNS.join(', ');

/**
 * The index is kept in parts, and joins parts of one size when there are this many: the default of SQLite, and while
 * many lessons come in. Joining less often then saves a quarter of the time; searching takes no longer.
 */
const PARTS_BEFORE_MERGE = 4;
const PARTS_IN_BULK = 16;

/** Keeps the word index in step with the lessons; prepared once, run inside a transaction. */
export interface WordIndex {
  /** Adds the lessons with numbers from `first` to `last`. */
  add(first: number, last: number): void;
  /** Takes a lesson out: before its text changes, because the index finds the words to remove in it. */
  remove(nr: number): void;
}

export function prepareWords({ file }: Storage): WordIndex {
  const add = file.prepare(
    `insert into lesson_words (rowid, ${COLUMNS}) select nr, ${COLUMNS} from lesson_texts where nr between ? and ?`,
  );
  const remove = file.prepare(
    `insert into lesson_words (lesson_words, rowid, ${COLUMNS}) select 'delete', nr, ${COLUMNS} from lesson_texts where nr = ?`,
  );
  const mergeAt = (parts: number) =>
    file.prepare(`insert into lesson_words (lesson_words, rank) values ('automerge', ${parts})`);
  const mergeSeldom = mergeAt(PARTS_IN_BULK);
  const mergeAsUsual = mergeAt(PARTS_BEFORE_MERGE);
  return {
    add(first, last) {
      if (last > first) mergeSeldom.run();
      add.run(first, last);
      if (last > first) mergeAsUsual.run();
    },
    remove: (nr) => void remove.run(nr),
  };
}

/** Whether the index holds exactly the words of the lessons. */
export function wordsAreSound({ file }: Storage): boolean {
  try {
    file.exec("insert into lesson_words (lesson_words, rank) values ('integrity-check', 1)");
    return true;
  } catch {
    return false;
  }
}

/** Builds the word index anew from the lessons. */
export function rebuildWords({ file }: Storage): void {
  file.exec("insert into lesson_words (lesson_words) values ('rebuild')");
}
