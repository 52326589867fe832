import { type LessonStanding, type LessonUptake, standingOf } from './lesson-standing.ts';

/** What the network did with a lesson, in short. */
export interface LessonMark extends LessonStanding {
  readonly shared: boolean;
  /** In a reflection that was finished. */
  readonly reflected: boolean;
}

/** What marks lessons, by their code. Withdrawn things are left out. */
export interface LessonMarks {
  readonly shared: ReadonlySet<string>;
  readonly reflected: ReadonlySet<string>;
  readonly uptakes: ReadonlyMap<string, readonly LessonUptake[]>;
}

export function markOf(
  { id, region }: { readonly id: string; readonly region: string },
  { shared, reflected, uptakes }: LessonMarks,
): LessonMark {
  return {
    shared: shared.has(id),
    reflected: reflected.has(id),
    ...standingOf(region, uptakes.get(id) ?? []),
  };
}

/** What was done most with comes first: its outcome is known, it was applied, it was brought to others. */
export function weightOf(mark: LessonMark): number {
  if (mark.confirmed || mark.contradicted) return 3;
  if (mark.applied) return 2;
  return mark.shared || mark.reflected ? 1 : 0;
}
