/** A word of a text, in the form in which words are compared, with its place in the text. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** The same in a text without accents, where most are, in half the time. */
const PLAIN_WORDS = /[a-z0-9]+/g;

/** Case and accents do not count, as in the word index. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return isPlain(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const plain = isPlain(text);
  const searched = plain ? text.toLowerCase() : text;
  const pattern = plain ? PLAIN_WORDS : WORDS;
  const words: Word[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(searched); found !== null; found = pattern.exec(searched)) {
    const start = found.index;
    words.push({ word: plain ? found[0] : foldWord(found[0]), start, end: start + found[0].length });
  }
  return words;
}

/** The words of a text without their places: what ranking needs, in a third of the time. */
export function plainWordsOf(text: string): string[] {
  return foldWord(text).split(isPlain(text) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u);
}

/** Whether a text has nothing but ASCII. */
function isPlain(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** The pieces of four characters of a word, with a mark for its beginning and its end; every piece once. */
export function gramsOf(word: string): string[] {
  const marked = `_${word}_`;
  const grams = new Set<string>();
  for (let at = 0; at + 4 <= marked.length; at += 1) grams.add(marked.slice(at, at + 4));
  return [...grams];
}
