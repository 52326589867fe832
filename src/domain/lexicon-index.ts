import { matchesWord, matchRest, type Pattern } from './lexicon-pattern.ts';
import type { TextWord } from './text-words.ts';

/** Where a pattern was found: numbers of its first and last word. */
export interface Found<T> {
  readonly item: T;
  readonly from: number;
  readonly to: number;
}

/** Finds patterns in a text, all of them at once. */
export interface PatternIndex<T> {
  readonly find: (words: readonly TextWord[]) => Found<T>[];
}

/**
 * An index of patterns by the beginning of their first word, so that a text of a hundred words is held against
 * thousands of patterns within a millisecond.
 */
export function indexPatterns<T extends { readonly pattern: Pattern }>(items: readonly T[]): PatternIndex<T> {
  const byKey = new Map<string, T[]>();
  const openBefore: T[] = [];
  for (const item of items) {
    const [{ key, openBefore: open }] = item.pattern;
    if (open) openBefore.push(item);
    else push(byKey, key, item);
  }
  const candidates = (word: string): T[] => {
    const found = [...openBefore];
    for (let length = 1; length <= word.length; length += 1)
      found.push(...(byKey.get(word.slice(0, length)) ?? []));
    return found.filter(({ pattern: [first] }) => matchesWord(first, word));
  };
  return {
    find: (words) =>
      words.flatMap(({ key }, from) =>
        candidates(key).flatMap((item) => {
          const to = matchRest(item.pattern, words, from);
          return to === null ? [] : [{ item, from, to }];
        }),
      ),
  };
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
