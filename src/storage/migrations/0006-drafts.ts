import type { Migration } from './migration.ts';

/** Lessons that somebody broke off: what was answered so far, by field. Numbers are used again. */
export const drafts: Migration = {
  version: 6,
  name: 'drafts',
  statements: [
    `create table drafts (
       nr integer primary key,
       answers text not null check (json_type(answers) = 'object'),
       created_at text not null,
       updated_at text not null
     ) strict`,
  ],
};
