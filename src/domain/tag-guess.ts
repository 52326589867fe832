import type { Framework } from './framework.ts';
import type { Lexicon } from './lexicon.ts';
import { compileEntries } from './lexicon-entries.ts';
import { createEvidenceFinder } from './lexicon-evidence.ts';
import { rarity } from './search-score.ts';
import type { Language } from './search-terms.ts';
import { termsOf } from './search-terms.ts';
import { type TextWord, textWords } from './text-words.ts';

/** An element or indicator that a text seems to speak of. */
export interface TagGuess {
  readonly code: string;
  /** How sure, from 0 to 1. */
  readonly weight: number;
}

/** Finds the elements and indicators that a text seems to speak of, the surest first. */
export type TagGuesser = (text: string) => readonly TagGuess[];

/** A word of the framework must be this much like a word of the text. */
const LIKE_ENOUGH = 0.6;
const MAX_GUESSES = 3;
/** Evidence of the lexicon that makes a guess half sure: a little more than one ordinary word. */
const HALF_SURE = 1;

/** Guesses by the labels of the framework and their explanations, a word of the label counting double. */
export function guessByLabels(framework: Framework, language: Language): TagGuesser {
  const items = framework.elements.flatMap((element) => [element, ...element.indicators]);
  const entries = items.map(({ code, label, explanation }) => ({
    code,
    label: new Set(termsOf(label, language)),
    explanation: new Set(termsOf(explanation, language)),
  }));
  return (text) => {
    const terms = termsOf(text, language);
    const scores = new Map<string, number>();
    let whole = 0;
    for (const term of terms) {
      const found = entries.flatMap(({ code, label, explanation }) => {
        const like = Math.max(bestLike(term, label, language), bestLike(term, explanation, language) / 2);
        return like > 0 ? [{ code, like }] : [];
      });
      const weight = rarity(found.length, entries.length);
      whole += weight;
      for (const { code, like } of found) scores.set(code, (scores.get(code) ?? 0) + like * weight);
    }
    return surest([...scores].map(([code, score]) => ({ code, weight: score / whole })));
  };
}

/** Guesses by the words of the lexicon. */
export function guessByLexicon(lexicon: Lexicon, framework: Framework): TagGuesser {
  return (text) => {
    const words = textWords(text);
    // A question has a few words: taking every pattern apart would take longer than the search itself.
    const entries = compileEntries(lexicon, framework, beginsAsOneOf(words));
    const evidence = createEvidenceFinder(entries)(words, 0);
    return surest(
      entries.flatMap(({ code }, nr) => {
        const { weight, withoutActors } = evidence[nr] ?? { weight: 0, withoutActors: 0 };
        // That ouders or school are named says little of what somebody wants to know.
        return withoutActors > 0 ? [{ code, weight: weight / (weight + HALF_SURE) }] : [];
      }),
    );
  };
}

/** Whether a pattern can begin at one of the words, by its first two letters; what is no two plain letters may. */
function beginsAsOneOf(words: readonly TextWord[]): (pattern: string) => boolean {
  const beginnings = new Set(words.map(({ key }) => key.slice(0, 2)));
  return (pattern) => {
    const start = pattern.slice(0, 2).toLowerCase();
    return !/^[a-z]{2}$/u.test(start) || beginnings.has(start);
  };
}

/** The guesses of all guessers, each as sure as the surest of them is. */
export function guessTogether(...guessers: readonly TagGuesser[]): TagGuesser {
  return (text) => {
    const weights = new Map<string, number>();
    for (const { code, weight } of guessers.flatMap((guess) => guess(text)))
      weights.set(code, Math.max(weight, weights.get(code) ?? 0));
    return [...weights].map(([code, weight]) => ({ code, weight })).sort(surestFirst);
  };
}

function surest(guesses: readonly TagGuess[]): TagGuess[] {
  return guesses.toSorted(surestFirst).slice(0, MAX_GUESSES);
}

function surestFirst(a: TagGuess, b: TagGuess): number {
  return b.weight - a.weight || (a.code < b.code ? -1 : 1);
}

function bestLike(term: string, words: ReadonlySet<string>, language: Language): number {
  let best = 0;
  for (const word of words) best = Math.max(best, language.likeness(term, word));
  return best >= LIKE_ENOUGH ? best : 0;
}

/** How well the tags of a lesson fit the guesses: the code itself, else something of the same element. */
export function tagFit(guesses: readonly TagGuess[], codes: readonly string[]): number {
  let best = 0;
  for (const { code, weight } of guesses) {
    if (codes.includes(code)) best = Math.max(best, weight);
    else if (codes.some((own) => elementOf(own) === elementOf(code))) best = Math.max(best, weight / 4);
  }
  return best;
}

/** The element of a code: `2` of `2.4`, `6` of `6`. */
export function elementOf(code: string): string {
  return code.split('.')[0] ?? code;
}
