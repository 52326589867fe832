/** A word of a text, in the form in which words are compared, with its place in the text. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Case and accents do not count, as in the word index. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  // Most words have no accents, and taking them off costs more than looking.
  return /^[\0-\x7f]*$/u.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    words.push({ word: foldWord(word), start: index, end: index + word.length });
  }
  return words;
}

/** The pieces of four characters of a word, with a mark for its beginning and its end; every piece once. */
export function gramsOf(word: string): string[] {
  const marked = `_${word}_`;
  const grams = new Set<string>();
  for (let at = 0; at + 4 <= marked.length; at += 1) grams.add(marked.slice(at, at + 4));
  return [...grams];
}
