import type { Term } from './search-score.ts';
import type { Word } from './search-words.ts';

/** Marks around a word that was found; control characters, because a text can hold any visible mark. */
export const HIT_START = '\u0002';
export const HIT_END = '\u0003';

/** Longest piece of text that is shown, in characters. */
const MAX_LENGTH = 240;
/** Shown before the first word found when the sentence is too long. */
const LEAD = 60;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly term: Term;
  readonly like: number;
}

interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Mark[];
}

/**
 * The sentence that says most of what was asked, the words found between `HIT_START` and `HIT_END`. Of sentences that
 * say as much, the first wins; `texts` stand in the order in which they are preferred. Without a word found it is the
 * first sentence.
 */
export function snippetOf(
  texts: readonly { readonly text: string }[],
  terms: readonly Term[],
  wordsOf: (text: string) => readonly Word[],
): string {
  let best: Sentence | null = null;
  let bestWorth = -1;
  for (const { text } of texts) {
    for (const sentence of sentencesOf(text, wordsOf(text), terms)) {
      const worth = worthOf(sentence, terms);
      if (worth > bestWorth) [best, bestWorth] = [sentence, worth];
    }
  }
  return best === null ? '' : cut(best);
}

/** Less like a word that was asked is not marked, unless nothing in the sentence is more like it. */
const WORTH_MARKING = 0.45;

function sentencesOf(text: string, words: readonly Word[], terms: readonly Term[]): Sentence[] {
  const marks = words.flatMap(({ word, start, end }) => {
    const likes = terms.map((term) => ({ start, end, term, like: term.met.get(word) ?? 0 }));
    return likes
      .filter(({ like }) => like > 0)
      .sort((a, b) => b.like - a.like)
      .slice(0, 1);
  });
  // A sentence ends with its sign and the white space after it, or at a line break.
  return [...text.matchAll(/(?:[^.!?\n]|[.!?](?=\S))+(?:[.!?]+(?=\s|$))?/gu)]
    .map(({ 0: found, index }) => {
      const lead = found.length - found.trimStart().length;
      const start = index + lead;
      const sentence = found.trim();
      const end = start + sentence.length;
      return {
        text: sentence,
        start,
        marks: marks.filter((mark) => mark.start >= start && mark.end <= end),
      };
    })
    .filter((sentence) => sentence.text !== '');
}

function worthOf({ marks }: Sentence, terms: readonly Term[]): number {
  let worth = 0;
  for (const term of terms) {
    worth += term.weight * Math.max(0, ...marks.filter((mark) => mark.term === term).map(({ like }) => like));
  }
  return worth;
}

function cut(sentence: Sentence): string {
  const { text, start } = sentence;
  const clear = sentence.marks.filter(({ like }) => like >= WORTH_MARKING);
  const marks = clear.length > 0 ? clear : sentence.marks;
  const [from, until] = span(sentence);
  let shown = '';
  let at = from;
  for (const mark of marks) {
    const [open, close] = [mark.start - start, mark.end - start];
    // What is written out in full may hold words that are marked already.
    if (open < at || close > until) continue;
    shown += `${text.slice(at, open)}${HIT_START}${text.slice(open, close)}${HIT_END}`;
    at = close;
  }
  return `${from > 0 ? '…' : ''}${shown}${text.slice(at, until)}${until < text.length ? '…' : ''}`;
}

/** The part of a sentence that is shown: whole words around the first word found. */
function span({ text, start, marks }: Sentence): [from: number, until: number] {
  if (text.length <= MAX_LENGTH) return [0, text.length];
  const first = marks[0] ? marks[0].start - start : 0;
  const from = first <= LEAD ? 0 : Math.min(text.indexOf(' ', first - LEAD) + 1, first);
  const end = from + MAX_LENGTH;
  if (end >= text.length) return [from, text.length];
  const space = text.lastIndexOf(' ', end);
  return [from, space > from ? space : end];
}
