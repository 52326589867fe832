import type { Candidate } from '../app/completions.ts';

/** What `mao help` explains besides commands. */
export const TOPICS: readonly (Candidate & { readonly description: string })[] = [];
