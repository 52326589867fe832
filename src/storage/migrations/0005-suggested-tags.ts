import type { Migration } from './migration.ts';

/** Whether a tag was taken over from a suggestion is kept with the tag. */
export const suggestedTags: Migration = {
  version: 5,
  name: 'suggested-tags',
  statements: [
    `alter table lesson_tags add column suggested integer not null default 0 check (suggested in (0, 1))`,
  ],
};
