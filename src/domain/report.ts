import type { LessonContent } from './lesson.ts';
import { regionKey } from './region.ts';
import type { Direction, EvidenceLevel, Perspective } from './values.ts';

/** What a report is about: an empty list is all of them, `null` no bound. Dates at any precision. */
export interface ReportSelection {
  readonly regions: readonly RegionName[];
  /** Codes of elements. */
  readonly elements: readonly string[];
  readonly from: string | null;
  readonly until: string | null;
  /** Recorded on this day or before it (peildatum). */
  readonly recordedUntil: string | null;
}

export interface RegionName {
  readonly code: string;
  readonly name: string;
}

/** The version of the reflectiekader that a report is ordered by. */
export interface FrameworkName {
  readonly version: string;
  readonly title: string;
  readonly source: string;
}

/** A rung of the ladder of effectiveness, with its name. */
export interface EvidenceRung {
  readonly level: EvidenceLevel;
  readonly label: string;
}

/** Numbers of lessons. A lesson has one direction and one evidence level at most, and any number of perspectives. */
export interface Tally {
  readonly lessons: number;
  readonly directions: Readonly<Record<Direction | 'unknown', number>>;
  readonly evidenceLevels: Readonly<Record<EvidenceLevel | 'unknown', number>>;
  readonly perspectives: Readonly<Record<Perspective, number>>;
}

/** How a region stands to a report: three kinds of nothing that must not be mistaken for each other. */
export type RegionState =
  /** Has lessons in the selection, on whatever element. */
  | 'reported'
  /** Has recorded lessons, but none of them falls within the selection. */
  | 'outside'
  /** Never recorded a lesson. */
  | 'never';

/** Lessons that share region, direction and so on may be one row with a number; a lesson is a row with number 1. */
export interface TallyRow extends Pick<LessonContent, 'direction' | 'evidenceLevel'> {
  readonly lessons: number;
}

/** Adds rows up. Perspectives are counted apart, since a lesson has several. */
export function tally(
  rows: readonly TallyRow[],
  perspectives: readonly { readonly perspective: Perspective; readonly lessons: number }[],
): Tally {
  const directions = { stimulerend: 0, belemmerend: 0, gemengd: 0, unknown: 0 } satisfies Tally['directions'];
  const evidenceLevels = { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, unknown: 0 } satisfies Tally['evidenceLevels'];
  let lessons = 0;
  for (const row of rows) {
    lessons += row.lessons;
    directions[row.direction ?? 'unknown'] += row.lessons;
    evidenceLevels[row.evidenceLevel ?? 'unknown'] += row.lessons;
  }
  const heard = {
    jongere: 0,
    ouder: 0,
    professional: 0,
    partner: 0,
    beleid: 0,
    bestuur: 0,
    onderzoek: 0,
  } satisfies Tally['perspectives'];
  for (const row of perspectives) heard[row.perspective] += row.lessons;
  return { lessons, directions, evidenceLevels, perspectives: heard };
}

/** The numbers of lessons themselves. */
export function tallyLessons(
  lessons: readonly Pick<LessonContent, 'direction' | 'evidenceLevel' | 'perspectives'>[],
): Tally {
  return tally(
    lessons.map((lesson) => ({ ...lesson, lessons: 1 })),
    lessons.flatMap((lesson) => lesson.perspectives.map((perspective) => ({ perspective, lessons: 1 }))),
  );
}

/** Regions by name, as a reader looks them up: case, accents and hyphens do not count. The same on every machine. */
export function sortRegions<T extends RegionName>(regions: readonly T[]): T[] {
  const keyed = regions.map((region) => ({ region, key: `${regionKey(region.name)} ${region.code}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ region }) => region);
}

/** Codes by their numbers: 2.10 comes after 2.9. */
export function compareCodes(a: string, b: string): number {
  const [elementA = 0, indicatorA = 0] = a.split('.').map(Number);
  const [elementB = 0, indicatorB = 0] = b.split('.').map(Number);
  return elementA - elementB || indicatorA - indicatorB;
}

/** Whether a code is one of the elements or an indicator of theirs; no elements is all. */
export function belongsTo(code: string, elements: readonly string[]): boolean {
  return (
    elements.length === 0 || elements.some((element) => code === element || code.startsWith(`${element}.`))
  );
}
