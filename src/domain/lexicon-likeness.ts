import { countPieces, countTerm, emptyCounts, fourGrams, indexBm25 } from './bm25.ts';
import type { Framework } from './framework.ts';
import type { CompiledEntry } from './lexicon-entries.ts';
import { textWords } from './text-words.ts';

/** What a point of BM25 weighs beside the lexicon: over whole words, and over pieces of four signs. */
const WORDS = 0.2;
const PIECES = 0.07;

/** How often a word counts by where it stands. Actors are left out: they stand in lessons of every kind. */
const TIMES = { sentence: 2, strong: 2, ordinary: 1, actors: 0 };

/** How much the words of a text resemble what belongs to each entry of the lexicon, in their order. */
export type WordLikeness = (keys: readonly string[]) => number[];

/**
 * Compares words with everything that belongs to an entry: label and explanation in the reflectiekader, its
 * description, its patterns. Pieces of four signs find what no pattern has: compounds, inflections, typing errors.
 */
export function createWordLikeness(entries: readonly CompiledEntry[], framework: Framework): WordLikeness {
  const items = framework.elements.flatMap((element) => [element, ...element.indicators]);
  const counts = emptyCounts(entries.length);
  for (const [nr, { code, description, patterns }] of entries.entries()) {
    const item = items.find((candidate) => candidate.code === code);
    for (const { key } of textWords([item?.label, item?.explanation, description].join('\n')))
      countTerm(counts, key, nr, TIMES.sentence);
    for (const { pattern, strength } of patterns)
      if (TIMES[strength] > 0) for (const { key } of pattern) countTerm(counts, key, nr, TIMES[strength]);
  }
  const byWord = indexBm25(counts);
  const byPiece = indexBm25(countPieces(counts, fourGrams));
  return (keys) => {
    const pieces = byPiece(keys.flatMap(fourGrams));
    return byWord(keys).map((score, nr) => WORDS * score + PIECES * (pieces[nr] ?? 0));
  };
}
