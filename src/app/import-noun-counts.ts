import type { ImportCounts } from '../domain/import.ts';
import type { SourceRow } from './import-source.ts';

/** Counts the rows of each noun; of a file with lessons alone it has nothing to say. */
export interface NounCounts {
  add(outcome: SourceRow['outcome'], count: Exclude<keyof ImportCounts, 'rows'>): void;
  list(): { readonly nouns?: Readonly<Record<string, ImportCounts>> };
}

export function createNounCounts(): NounCounts {
  const nouns = new Map<string, { -readonly [K in keyof ImportCounts]: number }>();
  let others = false;
  return {
    add(outcome, count) {
      // A line that names nothing we know is in the totals alone.
      const noun = outcome.kind === 'thing' ? outcome.noun : 'lesson';
      if (outcome.kind === 'thing') others = true;
      if (noun === null) return;
      const counts = nouns.get(noun) ?? {
        rows: 0,
        new: 0,
        updated: 0,
        unchanged: 0,
        conflicts: 0,
        rejected: 0,
      };
      counts.rows += 1;
      counts[count] += 1;
      nouns.set(noun, counts);
    },
    list: () => (others ? { nouns: Object.fromEntries(nouns) } : {}),
  };
}
