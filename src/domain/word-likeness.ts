import { distance } from 'fastest-levenshtein';
import { gramsOf } from './search-words.ts';

/** How much of its 4-grams being found in the other word counts, for the word asked and for the word met. */
const OF_ASKED = 0.7;
const OF_MET = 0.3;
/** A word that differs by a typing error. */
const TYPING_ERROR = 0.85;
/** What begins with the word asked is at least this much like it. */
const BEGINNING = 0.8;

/**
 * How much a word of a lesson is like a word that was asked, from 0 to 1: inflections, compounds of it and parts of it
 * share its 4-grams, and a typing error changes a letter or two. Both are folded as by `foldWord`.
 */
export function likeness(asked: string, met: string, grams = gramsOf): number {
  if (asked === met) return 1;
  // Another number is another thing.
  if (asked.length < 4 || met.length < 4 || /\d/u.test(asked))
    return met.startsWith(asked) && asked.length >= 4 ? BEGINNING : 0;
  const wanted = grams(asked);
  const there = grams(met);
  const shared = wanted.filter((gram) => there.includes(gram)).length;
  const byGrams = (OF_ASKED * shared) / wanted.length + (OF_MET * shared) / there.length;
  return Math.max(
    byGrams,
    met.startsWith(asked) ? BEGINNING : 0,
    isTypingError(asked, met) ? TYPING_ERROR : 0,
  );
}

/** One letter in a word of five and more, two in one of nine and more; the first letter is seldom mistaken. */
function isTypingError(asked: string, met: string): boolean {
  const allowed = asked.length >= 9 ? 2 : asked.length >= 5 ? 1 : 0;
  if (allowed === 0 || asked[0] !== met[0] || Math.abs(asked.length - met.length) > allowed) return false;
  return distance(asked, met) <= allowed;
}
