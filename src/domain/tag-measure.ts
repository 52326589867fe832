import type { SuggestedTags, TagSuggestion } from './suggest-tags.ts';

/** What people found to fit a text. */
export interface Gold {
  /** The indicator that fits best, or the element that has none; `null` when the text is about something else. */
  readonly primary: string | null;
  /** Others that fit. */
  readonly secondary: readonly string[];
}

/** A text with what was suggested for it. */
export interface MeasuredText {
  readonly id: string;
  readonly title: string;
  readonly suggested: SuggestedTags;
  /** `null` when nobody judged it. */
  readonly gold: Gold | null;
}

/** A part of some texts. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

export interface TagMeasure {
  /** Texts that speak of the reflectiekader. */
  readonly elementFirst: Share;
  readonly primaryFirst: Share;
  /** The best indicator is among the suggestions. */
  readonly primaryAmong: Share;
  /** Any that fits is among the suggestions. */
  readonly anyAmong: Share;
  /** Where the first suggestion is said to be sure. */
  readonly sure: Share;
  /** Of those: the first is one that fits, and it belongs to the element of the best. */
  readonly sureFits: Share;
  readonly sureElement: Share;
  /** Texts about something else for which nothing is suggested. */
  readonly silent: Share;
  /** By the code of the best indicator, in the order of the codes. */
  readonly perCode: readonly CodeMeasure[];
  /** Texts whose best indicator is not among the suggestions, or that got suggestions and should not. */
  readonly missed: readonly MeasuredText[];
}

export interface CodeMeasure {
  readonly code: string;
  readonly texts: number;
  readonly first: number;
  readonly among: number;
  /** How often it was the first suggestion where it does not fit. */
  readonly wronglyFirst: number;
}

/** Counts what suggestions get right and wrong against what people found. Texts that nobody judged do not count. */
export function measureTags(texts: readonly MeasuredText[]): TagMeasure {
  const judged = texts.flatMap(({ gold, ...text }) => (gold === null ? [] : [judge(text, gold)]));
  const inside = judged.filter(({ gold }) => gold.primary !== null);
  const outside = judged.filter(({ gold }) => gold.primary === null);
  const sure = inside.filter(({ suggested }) => suggested.sure);
  const share = (list: readonly Judged[], test: (text: Judged) => boolean): Share => ({
    count: list.filter(test).length,
    of: list.length,
  });
  return {
    elementFirst: share(inside, (text) => text.elementFirst),
    primaryFirst: share(inside, (text) => text.primaryFirst),
    primaryAmong: share(inside, (text) => text.primaryAmong),
    anyAmong: share(inside, (text) => text.anyAmong),
    sure: share(inside, ({ suggested }) => suggested.sure),
    sureFits: share(sure, (text) => text.firstFits),
    sureElement: share(sure, (text) => text.elementFirst),
    silent: share(outside, ({ suggested }) => suggested.suggestions.length === 0),
    perCode: perCode(judged),
    missed: judged.filter(({ gold, primaryAmong, suggested }) =>
      gold.primary === null ? suggested.suggestions.length > 0 : !primaryAmong,
    ),
  };
}

interface Judged extends MeasuredText {
  readonly gold: Gold;
  readonly elementFirst: boolean;
  readonly primaryFirst: boolean;
  readonly primaryAmong: boolean;
  readonly firstFits: boolean;
  readonly anyAmong: boolean;
}

function judge(text: Omit<MeasuredText, 'gold'>, gold: Gold): Judged {
  const { suggestions } = text.suggested;
  const [first] = suggestions;
  const fits = ({ code }: TagSuggestion) => code === gold.primary || gold.secondary.includes(code);
  return {
    ...text,
    gold,
    elementFirst:
      first !== undefined && gold.primary !== null && elementOf(first.code) === elementOf(gold.primary),
    primaryFirst: first?.code === gold.primary,
    primaryAmong: suggestions.some(({ code }) => code === gold.primary),
    firstFits: first !== undefined && fits(first),
    anyAmong: suggestions.some(fits),
  };
}

/** `2` of `2.4`; an element is its own. */
export function elementOf(code: string): string {
  return code.split('.')[0] ?? code;
}

function perCode(judged: readonly Judged[]): CodeMeasure[] {
  const codes = judged.flatMap(({ gold, suggested }) => [
    ...(gold.primary === null ? [] : [gold.primary]),
    ...suggested.suggestions.slice(0, 1).map(({ code }) => code),
  ]);
  const ordered = [...new Set(codes)].sort((a, b) => a.localeCompare(b, 'nl', { numeric: true }));
  return ordered.map((code) => {
    const own = judged.filter(({ gold }) => gold.primary === code);
    return {
      code,
      texts: own.length,
      first: own.filter(({ primaryFirst }) => primaryFirst).length,
      among: own.filter(({ primaryAmong }) => primaryAmong).length,
      wronglyFirst: judged.filter(
        ({ suggested, firstFits }) => suggested.suggestions[0]?.code === code && !firstFits,
      ).length,
    };
  });
}
