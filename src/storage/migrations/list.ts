import { foundation } from './0001-foundation.ts';
import { search } from './0002-search.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const MIGRATIONS: readonly Migration[] = [foundation, search];
