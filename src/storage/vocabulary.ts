import type { Storage } from './database.ts';
import { WORD_COLUMNS } from './words.ts';

/** Every word of four characters and more that stands in a lesson, once, with its 4-grams; kept in step with them. */
export interface Vocabulary {
  /** Adds the words of the lessons with numbers from `first` to `last`, which are in the word index. */
  add(first: number, last: number): void;
  /** The words of one lesson: ask before it changes or goes. */
  wordsOf(nr: number): string[];
  /** Takes out the words, of those given, that no lesson has any more: after the word index has changed. */
  forget(words: readonly string[]): void;
}

/** Words that are kept: shorter ones are found as they are, longer ones are no words. */
const KEPT = 'length(term) between 4 and 40';
const FROM_INDEX = `insert or ignore into lesson_vocabulary (word) select term from lesson_word_list where ${KEPT}`;
const ADD_GRAMS =
  'insert into lesson_grams (rowid, grams) select nr, grams from lesson_word_grams where nr > ?';
/** Reading every word of the index takes as long as taking the words out of this share of the lessons. */
const READ_ALL_FROM = 0.05;

export function prepareVocabulary({ file }: Storage): Vocabulary {
  prepareReader({ file });
  const countLessons = file.prepare('select count(*) from lessons').pluck();
  const last = file.prepare('select coalesce(max(nr), 0) from lesson_vocabulary').pluck();
  const addGrams = file.prepare(ADD_GRAMS);
  const addAll = file.prepare(FROM_INDEX);
  const read = file.prepare(
    `insert into temp.read_words (text) select concat_ws(' ', ${WORD_COLUMNS.join(', ')}) from lesson_texts where nr between ? and ?`,
  );
  const addRead = file.prepare(
    `insert or ignore into lesson_vocabulary (word) select term from temp.read_word_list where ${KEPT}`,
  );
  const listRead = file.prepare<[], string>(`select term from temp.read_word_list where ${KEPT}`).pluck();
  const clear = file.prepare("insert into temp.read_words (read_words) values ('delete-all')");
  const inUse = file.prepare('select 1 from lesson_words where lesson_words match ? limit 1');
  const removeGrams = file.prepare(
    `insert into lesson_grams (lesson_grams, rowid, grams)
     select 'delete', nr, grams from lesson_word_grams where nr = (select nr from lesson_vocabulary where word = ?)`,
  );
  const remove = file.prepare('delete from lesson_vocabulary where word = ?');
  return {
    add(firstLesson, lastLesson) {
      const before = last.get();
      const share = (lastLesson - firstLesson + 1) / Number(countLessons.get());
      if (share > READ_ALL_FROM && lastLesson > firstLesson) addAll.run();
      else {
        read.run(firstLesson, lastLesson);
        addRead.run();
        clear.run();
      }
      addGrams.run(before);
    },
    wordsOf(nr) {
      read.run(nr, nr);
      const words = listRead.all();
      clear.run();
      return words;
    },
    forget(words) {
      for (const word of words) {
        if (inUse.get(`"${word}"`) !== undefined) continue;
        removeGrams.run(word);
        remove.run(word);
      }
    },
  };
}

/** A place, gone when the connection closes, where a text becomes words exactly as in the word index. */
function prepareReader({ file }: Pick<Storage, 'file'>): void {
  file.exec(`create virtual table if not exists temp.read_words using fts5 (
    text, content = '', detail = none, tokenize = "unicode61 remove_diacritics 2"
  )`);
  file.exec('create virtual table if not exists temp.read_word_list using fts5vocab (temp, read_words, row)');
}

/** Whether the vocabulary holds exactly the words of the word index, and the 4-grams of those. */
export function vocabularyIsSound({ file }: Storage): boolean {
  const differs = file
    .prepare(
      `select exists (select term from lesson_word_list where ${KEPT} except select word from lesson_vocabulary)
           or exists (select word from lesson_vocabulary except select term from lesson_word_list where ${KEPT})`,
    )
    .pluck()
    .get();
  if (differs !== 0) return false;
  try {
    file.exec("insert into lesson_grams (lesson_grams, rank) values ('integrity-check', 1)");
    return true;
  } catch {
    return false;
  }
}

/** Makes the vocabulary anew from the word index. */
export function rebuildVocabulary({ file }: Storage): void {
  file.exec('delete from lesson_vocabulary');
  file.exec(FROM_INDEX);
  file.exec("insert into lesson_grams (lesson_grams) values ('rebuild')");
}
