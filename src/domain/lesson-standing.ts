/** What came of applying a lesson, by way of a handelingsperspectief that rests on it. Withdrawn ones are left out. */
export interface LessonUptake {
  /** Code of the uptake and of the handelingsperspectief. */
  readonly id: string;
  readonly perspective: string;
  readonly region: string;
  /** One of the list `uptakeOutcomes`; `null` as long as nothing is known. */
  readonly outcome: string | null;
  readonly evidence: string | null;
  readonly evidenceLevel: number | null;
}

/** How a lesson stands in the network, derived from what others recorded. */
export interface LessonStanding {
  /** A handelingsperspectief that rests on it was applied. */
  readonly applied: boolean;
  /** bevestigd: it worked in another region, and it is told how that is known. */
  readonly confirmed: boolean;
  /** weerlegd: it was applied and did not work, wherever that was. */
  readonly contradicted: boolean;
}

/**
 * Derives how a lesson stands. Contradictory outcomes stand side by side: a lesson can be confirmed and contradicted.
 * Confirming asks for another region and for evidence (a text, or a rung of the ladder above 0, implicit knowledge);
 * a warning that it did not work is heard from anybody.
 */
export function standingOf(region: string, uptakes: readonly LessonUptake[]): LessonStanding {
  return {
    applied: uptakes.length > 0,
    confirmed: uptakes.some(
      (uptake) => uptake.outcome === 'werkte' && uptake.region !== region && hasEvidence(uptake),
    ),
    contradicted: uptakes.some(({ outcome }) => outcome === 'werkte niet'),
  };
}

function hasEvidence({ evidence, evidenceLevel }: LessonUptake): boolean {
  return evidence !== null || (evidenceLevel ?? 0) > 0;
}
