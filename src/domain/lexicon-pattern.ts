import { isOneWord, type TextWord, wordKey } from './text-words.ts';

/** How many words `…` may stand for. */
const MAX_GAP = 4;

/** One word of a pattern. */
export interface PatternPart {
  readonly key: string;
  /** More may stand before it in the word, or after it. */
  readonly openBefore: boolean;
  readonly openAfter: boolean;
  /** How many other words may stand between the word before and this one. */
  readonly gap: number;
}

/** A pattern of the lexicon, taken apart: at least one word. */
export type Pattern = readonly [PatternPart, ...PatternPart[]];

/**
 * Takes a pattern apart; `null` when a word of it is none: a `*` alone or amid a word, a comma, a `…` at an end, two
 * spaces.
 */
export function parsePattern(text: string): Pattern | null {
  const parts: PatternPart[] = [];
  let gap = 0;
  for (const word of text.split(' ')) {
    if (word === '…' && parts.length > 0 && gap === 0) gap = MAX_GAP;
    else {
      const part = parsePart(word, gap);
      if (part === null) return null;
      parts.push(part);
      gap = 0;
    }
  }
  const [first, ...rest] = parts;
  return first === undefined || gap > 0 ? null : [first, ...rest];
}

function parsePart(word: string, gap: number): PatternPart | null {
  const openBefore = word.startsWith('*');
  const openAfter = word.length > 1 && word.endsWith('*');
  const bare = word.slice(openBefore ? 1 : 0, openAfter ? -1 : undefined);
  return isOneWord(bare) ? { key: wordKey(bare), openBefore, openAfter, gap } : null;
}

/** The number of the last word of a pattern whose first word is at `at`; `null` when the rest is not there. */
export function matchRest(pattern: Pattern, words: readonly TextWord[], at: number): number | null {
  let place = at;
  for (const part of pattern.slice(1)) {
    const next = findPart(part, words, place);
    if (next === null) return null;
    place = next;
  }
  return place;
}

function findPart(part: PatternPart, words: readonly TextWord[], after: number): number | null {
  const sentence = words[after]?.sentence;
  for (let at = after + 1; at <= after + 1 + part.gap; at += 1) {
    const word = words[at];
    if (word === undefined || word.sentence !== sentence) return null;
    if (matchesWord(part, word.key)) return at;
  }
  return null;
}

/** Whether a word is the one that a part of a pattern asks for. */
export function matchesWord({ key, openBefore, openAfter }: PatternPart, word: string): boolean {
  if (openBefore) return openAfter ? word.includes(key) : word.endsWith(key);
  return openAfter ? word.startsWith(key) : word === key;
}
