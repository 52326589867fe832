import { foundation } from './0001-foundation.ts';
import { cycle } from './0002-cycle.ts';
import { closedLoop } from './0003-closed-loop.ts';
import { search } from './0004-search.ts';
import { suggestedTags } from './0005-suggested-tags.ts';
import { drafts } from './0006-drafts.ts';
import { numbersOfDrafts } from './0007-numbers-of-drafts.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const MIGRATIONS: readonly Migration[] = [
  foundation,
  cycle,
  closedLoop,
  search,
  suggestedTags,
  drafts,
  numbersOfDrafts,
];
