/** A word of a text. */
export interface TextWord {
  /** As it is compared: without case and accents; `één` is `1`. */
  readonly key: string;
  /** Place in the text, in UTF-16 code units, the end not included. */
  readonly start: number;
  readonly end: number;
  /** Number of the sentence that it stands in, from 0: phrases do not run on into the next one. */
  readonly sentence: number;
}

// Letters and digits, with what joins them: co-teaching, ib'er, 18+, 5a.
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*\+?/gu;
const SENTENCE_END = /[.?!:;\n]/u;

/** The words of a text in their order. */
export function textWords(text: string): TextWord[] {
  let sentence = 0;
  let after = 0;
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    if (SENTENCE_END.test(text.slice(after, index))) sentence += 1;
    after = index + word.length;
    return { key: wordKey(word), start: index, end: after, sentence };
  });
}

const ONE_WORD = new RegExp(`^${WORD.source}$`, 'u');
const PLAIN = /^[a-z]+$/u;

/** Whether a text is one word, as `textWords` would take it. */
export function isOneWord(text: string): boolean {
  return PLAIN.test(text) || ONE_WORD.test(text);
}

/** A word as it is compared. The one with accents is the number, which `een` without them is not. */
export function wordKey(word: string): string {
  // Most words are plain already; taking accents off takes longest.
  if (PLAIN.test(word)) return word;
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");
  return plain === 'een' && word.length === 3 && word.normalize('NFC').toLowerCase() !== 'een' ? '1' : plain;
}
