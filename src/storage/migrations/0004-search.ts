import type { Migration } from './migration.ts';

/**
 * The vocabulary of the lessons, each word once, with an index of the character 4-grams of its words: finds the words
 * that a question resembles. Links between lessons. Frozen: a change to the tables is a new migration.
 */
export const search: Migration = {
  version: 4,
  name: 'search',
  statements: [
    `create table lesson_vocabulary (
       nr integer primary key,
       word text not null unique
     ) strict`,
    // Reads the word index: every word of it, once.
    `create virtual table lesson_word_list using fts5vocab ('lesson_words', 'row')`,
    `create view lesson_word_grams as
       select nr, (
         with recursive places (place) as (
           select 1 union all select place + 1 from places where place < length(word) - 1
         )
         select group_concat(substr('_' || word || '_', place, 4), ' ') from places
       ) as grams
       from lesson_vocabulary`,
    `create virtual table lesson_grams using fts5 (
       grams, content = 'lesson_word_grams', content_rowid = 'nr', detail = none, tokenize = "ascii tokenchars '_'"
     )`,
    `create virtual table lesson_gram_list using fts5vocab ('lesson_grams', 'row')`,
    `insert into lesson_grams (lesson_grams, rank) values ('secure-delete', 1)`,
    `insert into lesson_vocabulary (word) select term from lesson_word_list where length(term) between 4 and 40`,
    `insert into lesson_grams (lesson_grams) values ('rebuild')`,

    // The other lesson by its code: it may be in another database, and come later.
    `create table lesson_links (
       lesson integer not null references lessons (nr) on delete cascade,
       kind text not null check (kind in ('lijkt op', 'bouwt voort op', 'spreekt tegen', 'vervangt')),
       other text not null,
       primary key (lesson, kind, other)
     ) strict, without rowid`,
    `create index lesson_links_other on lesson_links (other, lesson)`,
  ],
};
