import type { Framework } from './framework.ts';
import type { Lexicon } from './lexicon.ts';
import { compileEntries, compilePatterns } from './lexicon-entries.ts';
import { createEvidenceFinder, type Evidence } from './lexicon-evidence.ts';
import { indexPatterns } from './lexicon-index.ts';
import { createWordLikeness } from './lexicon-likeness.ts';
import { type TextWord, textWords } from './text-words.ts';

/** How many suggestions a person is given. */
const MOST = 3;
/** How many words a suggestion shows at most. */
const MOST_WORDS = 5;
/**
 * What a word of the field adds to the best evidence, how many of them count, and how much all must come to for any
 * suggestion: one strong word is enough beside ouders and school, and many words of school life are not without one.
 */
const FIELD = 1.5;
const MOST_FIELD = 2;
const ENOUGH = 4.3;
/** When the first suggestion is sure: enough evidence of its own, strong words, and far ahead of the second. */
const SURE = { withoutActors: 5, strong: 2, ahead: 0.33 };

/** What there is to read. */
export interface ReadText {
  readonly title: string;
  readonly text: string;
}

export interface TagSuggestion {
  readonly code: string;
  /** Higher is better; only for comparing suggestions of one text. */
  readonly score: number;
  /** What led to it, as it stands in the text, what weighs most first; never empty. */
  readonly words: readonly string[];
}

export interface SuggestedTags {
  /** The best first; none when nothing in the text speaks of the reflectiekader. */
  readonly suggestions: readonly TagSuggestion[];
  /** Whether the first is so clear that it may be chosen beforehand. */
  readonly sure: boolean;
}

/** `most` is how many suggestions are wanted: three, unless somebody looks how the rest came out. */
export type TagSuggester = (read: ReadText, most?: number) => SuggestedTags;

const NOTHING: SuggestedTags = { suggestions: [], sure: false };

/**
 * Makes suggestions by a lexicon: its patterns, and BM25 over words and over pieces of words. The same text always
 * gives the same. Entries that the reflectiekader does not have are left out.
 */
export function createTagSuggester(lexicon: Lexicon, framework: Framework): TagSuggester {
  const entries = compileEntries(lexicon, framework);
  const findEvidence = createEvidenceFinder(entries);
  const likeness = createWordLikeness(entries, framework);
  const field = indexPatterns(compilePatterns(lexicon.field));
  return ({ title, text }, most = MOST) => {
    const whole = `${title}\n${text}`;
    const words = textWords(whole);
    const evidence = findEvidence(words, title.length);
    const fieldWords = new Set(field.find(words).map(({ from }) => from)).size;
    if (!speaksOfFramework(evidence, fieldWords)) return NOTHING;
    const like = likeness(words.map(({ key }) => key));
    const ranked = entries
      .map(({ code }, nr) => ({ code, nr, score: (evidence[nr]?.weight ?? 0) + (like[nr] ?? 0) }))
      // Likeness and actors alone lead to no suggestion: they would explain nothing.
      .filter(({ nr }) => (evidence[nr]?.withoutActors ?? 0) > 0)
      .sort((a, b) => b.score - a.score || a.nr - b.nr);
    const [best, second] = ranked;
    return {
      suggestions: ranked.slice(0, most).map(({ code, nr, score }) => ({
        code,
        score,
        words: wordsIn(whole, words, evidence[nr]?.spans ?? []),
      })),
      sure: fieldWords > 0 && isSure(evidence[best?.nr ?? -1], best?.score ?? 0, second?.score ?? 0),
    };
  };
}

function speaksOfFramework(evidence: readonly Evidence[], fieldWords: number): boolean {
  const best = Math.max(0, ...evidence.map(({ withoutActors }) => withoutActors));
  return best > 0 && best + FIELD * Math.min(fieldWords, MOST_FIELD) >= ENOUGH;
}

function isSure(evidence: Evidence | undefined, best: number, second: number): boolean {
  if (evidence === undefined) return false;
  const { withoutActors, strong } = evidence;
  return withoutActors >= SURE.withoutActors && strong >= SURE.strong && best - second >= SURE.ahead * best;
}

/** What was found, each once, the heaviest first. */
function wordsIn(text: string, words: readonly TextWord[], spans: Evidence['spans']): string[] {
  const shown = new Map<string, string>();
  for (const { from, to } of spans) {
    const piece = text.slice(words[from]?.start, words[to]?.end).replace(/\s+/gu, ' ');
    if (!shown.has(piece.toLowerCase())) shown.set(piece.toLowerCase(), piece);
  }
  return [...shown.values()].slice(0, MOST_WORDS);
}
