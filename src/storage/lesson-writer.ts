import type { Transaction } from 'kysely';
import type { Lesson } from '../domain/lesson.ts';
import type { Storage } from './database.ts';
import { LESSON_COLUMNS, lessonToRow, type StandsAs } from './lesson-rows.ts';
import type { Tables } from './tables.ts';
import { prepareVocabulary } from './vocabulary.ts';
import { prepareWords } from './words.ts';

/**
 * Writes lessons inside a transaction. Its statements are prepared once: they run for every row of an import,
 * where going through the query builder takes twice the time.
 */
export interface LessonWriter {
  /** Stores a new lesson and gives its number. After the last one call `indexWords`, so that search finds them. */
  insert(lesson: Lesson, standsAs: StandsAs): number;
  /** Replaces a lesson, its words included. */
  update(nr: number, lesson: Lesson, standsAs: StandsAs): void;
  /** Makes what was inserted findable. */
  indexWords(): void;
}

/**
 * Lessons whose words are indexed in one go. Row by row costs twice as much, and 2,000 a fifth more, because every
 * batch leaves parts of the index to be joined; larger batches gain nothing but keep Ctrl-C waiting, now a tenth of a
 * second.
 */
const INDEX_BATCH = 10_000;

/** `_trx` says that a transaction is needed: the statements run on the same connection, so inside it. */
export function createLessonWriter(storage: Storage, _trx: Transaction<Tables>): LessonWriter {
  const { file } = storage;
  const words = prepareWords(storage);
  const vocabulary = prepareVocabulary(storage);
  const names = LESSON_COLUMNS.map((column) => `"${column}"`);
  const insertLesson = file.prepare(
    `insert into lessons (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
  );
  const updateLesson = file.prepare(
    `update lessons set ${names.map((name) => `${name} = ?`).join(', ')} where nr = ?`,
  );
  const insertTag = file.prepare(
    'insert into lesson_tags (lesson, framework, code, main, suggested) values (?, ?, ?, ?, ?)',
  );
  const deleteTags = file.prepare('delete from lesson_tags where lesson = ?');
  const insertPerspective = file.prepare(
    'insert into lesson_perspectives (lesson, perspective) values (?, ?)',
  );
  const insertExtra = file.prepare('insert into lesson_extras (lesson, header, value) values (?, ?, ?)');
  const deleteExtras = file.prepare('delete from lesson_extras where lesson = ?');
  const deletePerspectives = file.prepare('delete from lesson_perspectives where lesson = ?');
  const insertLink = file.prepare('insert into lesson_links (lesson, kind, other) values (?, ?, ?)');
  const deleteLinks = file.prepare('delete from lesson_links where lesson = ?');
  let firstUnindexed: number | null = null;
  let firstInserted: number | null = null;
  let lastInserted = 0;

  const addLists = (nr: number, lesson: Lesson): void => {
    for (const { framework, code, main, suggested } of lesson.tags)
      insertTag.run(nr, framework, code, main ? 1 : 0, suggested ? 1 : 0);
    for (const perspective of lesson.perspectives) insertPerspective.run(nr, perspective);
    for (const link of lesson.links) insertLink.run(nr, link.kind, link.lesson);
    for (const header in lesson.extra) insertExtra.run(nr, header, lesson.extra[header]);
  };
  const values = (lesson: Lesson, standsAs: StandsAs) => {
    const row = lessonToRow(lesson, standsAs);
    return LESSON_COLUMNS.map((column) => row[column]);
  };
  const indexBatch = (): void => {
    if (firstUnindexed !== null) words.add(firstUnindexed, lastInserted);
    firstUnindexed = null;
  };
  return {
    insert(lesson, standsAs) {
      const nr = Number(insertLesson.run(values(lesson, standsAs)).lastInsertRowid);
      addLists(nr, lesson);
      firstUnindexed ??= nr;
      firstInserted ??= nr;
      lastInserted = nr;
      if (nr - firstUnindexed >= INDEX_BATCH) indexBatch();
      return nr;
    },
    update(nr, lesson, standsAs) {
      indexBatch();
      const before = vocabulary.wordsOf(nr);
      words.remove(nr);
      updateLesson.run(values(lesson, standsAs), nr);
      deleteTags.run(nr);
      deletePerspectives.run(nr);
      deleteExtras.run(nr);
      deleteLinks.run(nr);
      addLists(nr, lesson);
      words.add(nr, nr);
      vocabulary.add(nr, nr);
      vocabulary.forget(before);
    },
    indexWords() {
      indexBatch();
      // Once for all: every word is new only once.
      if (firstInserted !== null) vocabulary.add(firstInserted, lastInserted);
      firstInserted = null;
    },
  };
}
