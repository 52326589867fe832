import { foundation } from './0001-foundation.ts';
import { suggestedTags } from './0002-suggested-tags.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const MIGRATIONS: readonly Migration[] = [foundation, suggestedTags];
