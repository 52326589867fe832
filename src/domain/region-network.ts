import type { ActionPerspective } from './action-perspective.ts';
import type { AgendaItem } from './agenda-report.ts';
import type { Reflection } from './reflection.ts';

/** Steps 5 and 6 of a region: what it made of lessons, what it took over, and what others did with its own. */
export interface RegionNetwork {
  /** Finished ones, newest first. */
  readonly reflections: readonly RegionReflection[];
  readonly perspectives: readonly Pick<
    ActionPerspective,
    'id' | 'title' | 'audience' | 'status' | 'lessons'
  >[];
  /** Applications here of what other regions made, newest first. */
  readonly takenOver: readonly RegionUptake[];
  /** Applications elsewhere of what it made, or of what rests on its lessons, newest first. */
  readonly byOthers: readonly RegionUptake[];
  /** Found here, in whatever state; open longest first. */
  readonly bottlenecks: readonly AgendaItem[];
}

export interface RegionReflection
  extends Pick<Reflection, 'id' | 'reflectedOn' | 'lessons' | 'perspectives'> {
  /** `null` when it would tell of lessons that other regions keep to themselves. */
  readonly title: string | null;
}

export interface RegionUptake {
  readonly id: string;
  /** Code, title and region of the handelingsperspectief; the title `null` when it is not sent round. */
  readonly perspective: string;
  readonly title: string | null;
  readonly madeBy: string | null;
  /** Code of the region that applied it. */
  readonly region: string;
  readonly appliedOn: string;
  readonly adapted: string | null;
  readonly outcome: string | null;
  readonly evidence: string | null;
  readonly evidenceLevel: number | null;
}
