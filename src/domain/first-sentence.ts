import { squeeze } from './lesson.ts';

/** Longest first sentence that we show, in characters. */
const MAX_SENTENCE = 240;

/** Ends a sentence: a mark, perhaps a closing quote or bracket, white space and a capital, digit or opening mark. */
const SENTENCE_END = /[.!?…]["'’”)]?(?=\s+["'‘“(]?[\p{Lu}\p{N}])/gu;
/** A dot behind one of these ends an abbreviation, not a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|\p{L}{1,3}(?:\.\p{L}{1,3})+|bijv|bv|incl|excl|evt|resp|dhr|mw|mevr|dr|drs|mr|ir|prof|nr|nrs|ca|art|vgl|jl|nl|max|min)\.$/iu;

/**
 * The first sentence of a text on one line, for a list: up to the end of its first line, cut at a word with "…"
 * beyond 240 characters.
 */
export function firstSentence(text: string): string {
  const line = squeeze(text.trim().split('\n', 1)[0] ?? '');
  for (const match of line.matchAll(SENTENCE_END)) {
    const sentence = line.slice(0, match.index + match[0].length);
    if (sentence.length > MAX_SENTENCE) break;
    if (!ABBREVIATION.test(sentence)) return sentence;
  }
  return line.length <= MAX_SENTENCE ? line : cutAtWord(line);
}

function cutAtWord(line: string): string {
  const head = line.slice(0, MAX_SENTENCE - 1);
  const space = head.lastIndexOf(' ');
  // Never half a surrogate pair when there is no space to cut at.
  const kept = space > 0 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept.replace(/[\s.,;:…–-]+$/u, '')}…`;
}
