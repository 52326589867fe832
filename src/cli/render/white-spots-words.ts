import type { Asker, Spot, SpotElement, SpotState } from '../../domain/white-spots-report.ts';

/** How a region stands to an element or indicator, as in a cell. */
export const SPOT_WORDS: Readonly<Record<SpotState, string>> = {
  learned: 'les',
  asked: 'gevraagd',
  notAsked: 'niet gevraagd',
  nothingYet: 'nog niets',
};

export const ASKER_WORDS: Readonly<Record<Asker, string>> = {
  question: 'vraag',
  cycle: 'cyclus',
  check: 'check',
};

/** A number of lessons, or the kind of nothing. */
export function spotCell({ state, lessons }: Spot): string {
  return state === 'learned' ? String(lessons) : SPOT_WORDS[state];
}

/** Perspectives that no lesson on the element holds: those present at activities, and those heard nowhere. */
export function missingVoices({ voices }: SpotElement): {
  readonly onlyPresent: readonly string[];
  readonly nowhere: readonly string[];
} {
  const unheard = voices.filter(({ lessons }) => lessons === 0);
  return {
    onlyPresent: unheard.filter(({ activities }) => activities > 0).map(({ perspective }) => perspective),
    nowhere: unheard.filter(({ activities }) => activities === 0).map(({ perspective }) => perspective),
  };
}
