import type { Framework } from './framework.ts';
import {
  compareCodes,
  labelIn,
  type OtherVersion,
  type RegionState,
  type ReportLesson,
  type Tally,
} from './report.ts';

/** Lessons that belong together, counted as they come by. */
export interface LessonGroup {
  readonly tally: Tally;
  /** Lessons by region code. */
  readonly regions: ReadonlyMap<string, number>;
  /** Lessons by the version of the reflectiekader of their tag, where it is not the current one. */
  readonly versions: ReadonlyMap<string, number>;
  /** The first of them, as many as are shown. */
  readonly shown: readonly ReportLesson[];
  /** Lessons that would belong to them, but fall outside the period because they have no date. */
  readonly undated: number;
}

/** A code that the current reflectiekader does not know, in the version that does. */
export interface RetiredGroup extends LessonGroup {
  readonly framework: string;
  readonly code: string;
}

export interface LessonGroups {
  /** Everything in the report, each lesson once. */
  readonly all: LessonGroup;
  /** By code: an element with its indicators, each lesson once. */
  readonly elements: ReadonlyMap<string, LessonGroup>;
  /** By code: an indicator, or an element itself. A lesson counts under each of its tags. */
  readonly items: ReadonlyMap<string, LessonGroup>;
  readonly untagged: LessonGroup;
  readonly retired: readonly RetiredGroup[];
  readonly confirmed: number;
  /** Lessons with a tag but without a direction. */
  readonly undirected: number;
  /** By region code: lessons in the period, whatever their elements. A region that is not in it never recorded any. */
  readonly inPeriod: ReadonlyMap<string, number>;
}

/** The group of a code that the report is about. */
export function groupOf(groups: ReadonlyMap<string, LessonGroup>, code: string): LessonGroup {
  const group = groups.get(code);
  if (!group) throw new Error(`the report is not about ${code}`);
  return group;
}

/** The versions in which lessons of an item were tagged, where it was not the current one; the oldest first. */
export function otherVersions(
  group: LessonGroup,
  code: string,
  frameworks: readonly Framework[],
): OtherVersion[] {
  return [...group.versions]
    .map(([framework, lessons]) => ({ framework, label: labelIn(frameworks, framework, code), lessons }))
    .sort((a, b) => (a.framework < b.framework ? -1 : 1));
}

/** By version, then by code. */
export function retiredInOrder({ retired }: LessonGroups): RetiredGroup[] {
  return retired.toSorted((a, b) => {
    if (a.framework !== b.framework) return a.framework < b.framework ? -1 : 1;
    return compareCodes(a.code, b.code);
  });
}

/** How a region stands to a report. */
export function regionState(groups: LessonGroups, region: string): RegionState {
  const inPeriod = groups.inPeriod.get(region);
  if (inPeriod === undefined) return 'never';
  return inPeriod === 0 ? 'outside' : 'reported';
}
