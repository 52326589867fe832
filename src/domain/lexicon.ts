/**
 * The words by which a text shows what it speaks of, per element or indicator: data with a version, kept by people of
 * the field. A pattern is a word or a phrase: `stem van`. `*` stands for the rest of a word, at its beginning or its
 * end (`prevent*`, `*inspectie`); `…` between words stands for at most four others (`kijken … terug`).
 */
export interface Lexicon {
  /** E.g. `2022-1`. */
  readonly version: string;
  /** Version of the reflectiekader that it belongs to, e.g. `2022`. */
  readonly framework: string;
  /** How it came about and who keeps it. */
  readonly source: string;
  /** Words that say nothing about an indicator, but show that a text is about the work around children. */
  readonly field: readonly string[];
  readonly entries: readonly LexiconEntry[];
}

/** The words of one element or indicator. */
export interface LexiconEntry {
  /** `2.4`, or `6` for an element without indicators. */
  readonly code: string;
  /** What lessons under this code tell, in a few sentences: its words count too. */
  readonly description: string;
  /** Words that hardly stand in another lesson: what is done, and what it is about. */
  readonly strong: readonly string[];
  /** Words that fit here, but elsewhere as well. */
  readonly ordinary: readonly string[];
  /** Who takes part. Weak: a leerkracht stands in lessons of every kind. */
  readonly actors: readonly string[];
}

/** How much a pattern tells, the strongest first. */
export const STRENGTHS = ['strong', 'ordinary', 'actors'] as const;
export type Strength = (typeof STRENGTHS)[number];
