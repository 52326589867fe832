import type { ReportLesson, Tally } from './report.ts';
import { DIRECTIONS, EVIDENCE_LEVELS, PERSPECTIVES } from './values.ts';

/** Lessons that belong together, while they are being counted: a `LessonGroup` in the making. */
export interface OpenGroup {
  readonly tally: Open<Tally>;
  readonly regions: Map<string, number>;
  readonly versions: Map<string, number>;
  readonly shown: ReportLesson[];
  undated: number;
}

type Open<T> = { -readonly [K in keyof T]: T[K] extends number ? number : Open<T[K]> };

/** A group without lessons. */
export function emptyGroup(): OpenGroup {
  return {
    tally: {
      lessons: 0,
      directions: { stimulerend: 0, belemmerend: 0, gemengd: 0, unknown: 0 },
      evidenceLevels: { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, unknown: 0 },
      perspectives: {
        jongere: 0,
        ouder: 0,
        professional: 0,
        partner: 0,
        beleid: 0,
        bestuur: 0,
        onderzoek: 0,
      },
    },
    regions: new Map(),
    versions: new Map(),
    shown: [],
    undated: 0,
  };
}

/** Counts a lesson; whether it is shown is for who knows how many are. */
export function countLesson({ tally, regions }: OpenGroup, lesson: ReportLesson): void {
  tally.lessons += 1;
  tally.directions[lesson.direction ?? 'unknown'] += 1;
  tally.evidenceLevels[lesson.evidenceLevel ?? 'unknown'] += 1;
  for (const perspective of lesson.perspectives) tally.perspectives[perspective] += 1;
  raise(regions, lesson.region, 1);
}

/** Adds what was counted elsewhere; the lessons that are shown and the versions are not taken over. */
export function addGroup(group: OpenGroup, { tally, regions, undated }: OpenGroup): void {
  group.tally.lessons += tally.lessons;
  addEach(group.tally.directions, tally.directions, [...DIRECTIONS, 'unknown']);
  addEach(group.tally.evidenceLevels, tally.evidenceLevels, [...EVIDENCE_LEVELS, 'unknown']);
  addEach(group.tally.perspectives, tally.perspectives, PERSPECTIVES);
  for (const [region, lessons] of regions) raise(group.regions, region, lessons);
  group.undated += undated;
}

function addEach<K extends PropertyKey>(
  to: Record<K, number>,
  from: Readonly<Record<K, number>>,
  keys: readonly K[],
): void {
  for (const key of keys) to[key] += from[key];
}

/** Adds to the number of a key; a key that is not there yet starts at nothing. */
export function raise(numbers: Map<string, number>, key: string, by: number): void {
  numbers.set(key, (numbers.get(key) ?? 0) + by);
}
