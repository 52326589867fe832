import type { Migration } from './migration.ts';

/**
 * Numbers of unfinished lessons are never used again: two windows that each finish one would otherwise take the other's
 * away. What an import brought is found without reading all that was ever recorded.
 */
export const numbersOfDrafts: Migration = {
  version: 7,
  name: 'numbers-of-drafts',
  statements: [
    `create table drafts_kept (
       nr integer primary key autoincrement,
       answers text not null check (json_type(answers) = 'object'),
       created_at text not null,
       updated_at text not null
     ) strict`,
    `insert into drafts_kept (nr, answers, created_at, updated_at)
       select nr, answers, created_at, updated_at from drafts order by nr`,
    'drop table drafts',
    'alter table drafts_kept rename to drafts',
    'create index records_import on records (import) where import is not null',
  ],
};
