import { foldWord, gramsOf, plainWordsOf, type Word, wordsOf } from './search-words.ts';
import { likeness as likenessBy } from './word-likeness.ts';

/** What search knows of the language of the field: `fixtures/zoekwoorden.json`. */
export interface SearchWords {
  readonly abbreviations: readonly { readonly short: string; readonly long: readonly string[] }[];
  /** They count only when nothing else is asked. */
  readonly stopWords: readonly string[];
}

/** How well a word written out in full speaks for its abbreviation, alone or as one of several words. */
const WHOLE = 0.95;
const PART = 0.5;

/** Language of the field, ready for use. */
export interface Language {
  readonly isStopWord: (word: string) => boolean;
  /** How much a word of a lesson is like a word that was asked, abbreviations included; from 0 to 1. */
  readonly likeness: (asked: string, met: string) => number;
  /** What a word may stand for in full, as lists of words; nothing when it is no abbreviation. */
  readonly writtenOut: (word: string) => readonly (readonly string[])[];
  /** Abbreviations that, in full, hold a word like this one. */
  readonly abbreviationsOf: (word: string) => readonly string[];
  /** The words of a text, with an abbreviation added wherever one is written out in full in several words. */
  readonly wordsOf: (text: string) => Word[];
  /** The same without their places, in no order. */
  readonly plainWordsOf: (text: string) => string[];
}

interface Phrase {
  readonly short: string;
  readonly words: readonly string[];
}

export function prepareLanguage({ abbreviations, stopWords }: SearchWords): Language {
  const stop = new Set(stopWords.map(foldWord));
  const phrases: Phrase[] = abbreviations.flatMap(({ short, long }) =>
    long.map((text) => ({ short: foldWord(short), words: wordsOf(text).map(({ word }) => word) })),
  );
  const byShort = Map.groupBy(phrases, ({ short }) => short);
  const byFirst = Map.groupBy(
    phrases.filter(({ words }) => words.length > 1),
    ({ words }) => words[0] ?? '',
  );
  const inFull = (phrase: Phrase, compare: (word: string) => number) => {
    const telling = phrase.words.filter((word) => !stop.has(word));
    return Math.max(0, ...telling.map(compare)) * (telling.length === 1 ? WHOLE : PART);
  };
  // The words of a question are compared with very many.
  const known = new Map<string, string[]>();
  const grams = (word: string) => {
    const found = known.get(word) ?? gramsOf(word);
    known.set(word, found);
    return found;
  };
  const likeness = (asked: string, met: string) => likenessBy(asked, met, grams);
  const forms = (short: string) => byShort.get(short) ?? [];
  return {
    isStopWord: (word) => stop.has(word),
    likeness: (asked, met) =>
      Math.max(
        likeness(asked, met),
        ...forms(met).map((phrase) => inFull(phrase, (word) => likeness(asked, word))),
        ...forms(asked).map((phrase) => inFull(phrase, (word) => likeness(word, met))),
      ),
    writtenOut: (word) => forms(word).map(({ words }) => words),
    abbreviationsOf: (word) =>
      phrases
        .filter((phrase) => inFull(phrase, (part) => (likeness(word, part) >= 0.8 ? 1 : 0)) > 0)
        .map(({ short }) => short),
    wordsOf: (text) => withAbbreviations(wordsOf(text), byFirst),
    plainWordsOf: (text) => {
      const words = plainWordsOf(text);
      for (const { phrase } of writtenIn(words, byFirst)) words.push(phrase.short);
      return words;
    },
  };
}

type Phrases = ReadonlyMap<string, readonly Phrase[]>;

function withAbbreviations(words: Word[], byFirst: Phrases): Word[] {
  const added = writtenIn(
    words.map(({ word }) => word),
    byFirst,
  ).flatMap(({ at, phrase }): Word[] => {
    const [first, last] = [words[at], words[at + phrase.words.length - 1]];
    return first && last ? [{ word: phrase.short, start: first.start, end: last.end }] : [];
  });
  return added.length === 0 ? words : [...words, ...added].sort((a, b) => a.start - b.start);
}

/** Abbreviations that are written out in full in a row of words, with where that begins. */
function writtenIn(words: readonly string[], byFirst: Phrases): { at: number; phrase: Phrase }[] {
  const found: { at: number; phrase: Phrase }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const phrase of byFirst.get(words[at] ?? '') ?? [])
      if (phrase.words.every((part, index) => words[at + index] === part)) found.push({ at, phrase });
  }
  return found;
}

/** The words of a question that say something; stop words when there is nothing else. Each word once. */
export function termsOf(query: string, { isStopWord }: Language): string[] {
  const words = [...new Set(wordsOf(query).map(({ word }) => word))];
  const telling = words.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : words;
}
