import { type FieldText, type Term, textScore } from './search-score.ts';
import type { Language } from './search-terms.ts';
import { type TagGuess, tagFit } from './tag-guess.ts';

/** How much a word counts by where it stands, in the order in which a sentence to show is chosen. */
const FIELDS = [
  ['insight', 1.5],
  ['observation', 1.2],
  ['explanation', 1],
  ['recommendation', 1],
  ['outcome', 1],
  ['audience', 1],
  ['limits', 1],
  ['evidence', 0.7],
  ['activity', 0.7],
  ['coalition', 0.7],
  ['source', 0.7],
  ['extra', 0.7],
  ['title', 2],
] as const;

/** The texts of a lesson by field; `extra` holds those of its unknown columns. */
export type SearchedTexts = Readonly<Partial<Record<(typeof FIELDS)[number][0], string | null>>>;

/** A lesson as search sees it. */
export interface Searched {
  readonly nr: number;
  readonly texts: SearchedTexts;
  /** What it is tagged with. */
  readonly codes: readonly string[];
}

/** What a lesson gains at most by its tags. */
const BY_TAGS = 0.35;
/** What answers so much worse than the best does not answer. */
const WORTH_SHOWING = 0.1;

export interface Question {
  readonly terms: readonly Term[];
  readonly guesses: readonly TagGuess[];
  readonly language: Language;
}

export interface Ranked {
  readonly nr: number;
  readonly score: number;
  readonly fields: readonly FieldText[];
}

/** Lessons by how well they answer, best first; of those that answer as well the newest first. */
export function rankTexts(lessons: readonly Searched[], question: Question): Ranked[] {
  const { terms, guesses, language } = question;
  const ranked = lessons.map(({ nr, texts, codes }) => {
    const fields = fieldsOf(texts, language);
    return { nr, fields, score: textScore(fields, terms) + BY_TAGS * tagFit(guesses, codes) };
  });
  const best = ranked.reduce((most, { score }) => Math.max(most, score), 0);
  return ranked
    .filter(({ score }) => score > best * WORTH_SHOWING)
    .sort((a, b) => b.score - a.score || b.nr - a.nr);
}

/** The texts of a lesson, ready to be searched. */
export function fieldsOf(texts: SearchedTexts, language: Language): FieldText[] {
  return FIELDS.flatMap(([field, weight]) => {
    const text = texts[field];
    return text ? [{ text, weight, words: language.plainWordsOf(text) }] : [];
  });
}
