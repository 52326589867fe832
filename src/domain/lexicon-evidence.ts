import type { Strength } from './lexicon.ts';
import type { CompiledEntry, CompiledPattern } from './lexicon-entries.ts';
import { type Found, indexPatterns } from './lexicon-index.ts';
import type { TextWord } from './text-words.ts';

/**
 * What a pattern weighs. These and the other weights were chosen where the outcome hardly changes when they do; see
 * "Suggested tags" in docs/besluiten.md.
 */
const WEIGHTS: Readonly<Record<Strength, number>> = { strong: 2, ordinary: 0.8, actors: 0.4 };
/** What each further word of a phrase adds, as a share. */
const PHRASE = 0.2;
/** How much a pattern loses by standing under several codes: its weight is divided by this power of their number. */
const SHARED = 0.5;
/** A title says in a few words what it is about. */
const TITLE = 1.6;
/** What each repetition of the same pattern still adds, as a share of the one before. */
const REPEAT = 0.5;

interface WeighedPattern extends CompiledPattern {
  /** Place of its entry in the lexicon. */
  readonly entry: number;
  readonly strength: Strength;
  readonly weight: number;
}

/** What a text shows of one entry of the lexicon. */
export interface Evidence {
  /** Sum of the weights of what was found. */
  readonly weight: number;
  /** The same without the actors. */
  readonly withoutActors: number;
  /** How many different strong patterns were found. */
  readonly strong: number;
  /** Where, the heaviest first: numbers of the first and last word. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

export type EvidenceFinder = (words: readonly TextWord[], titleLength: number) => Evidence[];

/** Finds what a text shows of each entry, in their order. `titleLength` is where the title ends in the text. */
export function createEvidenceFinder(entries: readonly CompiledEntry[]): EvidenceFinder {
  const index = indexPatterns(weighPatterns(entries));
  return (words, titleLength) => {
    const perEntry = entries.map((): Found<WeighedPattern>[] => []);
    for (const found of index.find(words)) perEntry[found.item.entry]?.push(found);
    const inTitle = (from: number) => (words[from]?.start ?? titleLength) < titleLength;
    return perEntry.map((found) => sumUp(withoutOverlap(found), inTitle));
  };
}

function weighPatterns(entries: readonly CompiledEntry[]): WeighedPattern[] {
  const shares = new Map<string, number>();
  for (const { patterns } of entries)
    for (const { text, strength } of patterns)
      shares.set(text, (shares.get(text) ?? 0) + (strength === 'actors' ? 0.5 : 1));
  return entries.flatMap(({ patterns }, entry) =>
    patterns.map(({ text, pattern, strength }) => {
      const share = Math.max(1, shares.get(text) ?? 1) ** SHARED;
      const weight = (WEIGHTS[strength] * (1 + PHRASE * (pattern.length - 1))) / share;
      return { text, pattern, entry, strength, weight };
    }),
  );
}

/** Of patterns that share a word the heaviest stays: `gedeelde taal` is not `taal` once more. */
function withoutOverlap(found: readonly Found<WeighedPattern>[]): Found<WeighedPattern>[] {
  const taken = new Set<number>();
  return found
    .toSorted((a, b) => b.item.weight - a.item.weight || a.from - b.from)
    .filter(({ from, to }) => {
      const places = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      if (places.some((place) => taken.has(place))) return false;
      for (const place of places) taken.add(place);
      return true;
    });
}

function sumUp(found: readonly Found<WeighedPattern>[], inTitle: (from: number) => boolean): Evidence {
  const times = new Map<string, number>();
  let weight = 0;
  let withoutActors = 0;
  let strong = 0;
  for (const { item, from } of found) {
    const before = times.get(item.text) ?? 0;
    times.set(item.text, before + 1);
    const here = item.weight * (inTitle(from) ? TITLE : 1) * REPEAT ** before;
    weight += here;
    if (item.strength !== 'actors') withoutActors += here;
    if (item.strength === 'strong' && before === 0) strong += 1;
  }
  return { weight, withoutActors, strong, spans: found };
}
