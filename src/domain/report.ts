import type { Framework } from './framework.ts';
import type { Direction, EvidenceLevel, Perspective, Status } from './values.ts';

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

/** The first and last day, month or year of a period; `null` is no bound. */
export type ReportPeriod = Pick<ReportSelection, 'from' | 'until'>;

export function hasPeriod({ from, until }: ReportPeriod): boolean {
  return from !== null || until !== null;
}

/** Whether a date at its own precision touches the period; without a date it does not. */
export function touchesPeriod({ from, until }: ReportPeriod, date: string | null): boolean {
  return date !== null && (from === null || `${date}~` >= from) && (until === null || date <= `${until}~`);
}

/** Which coalitions and ambitions a report on the cycle is about, besides its selection; an empty list is all. */
export interface CycleScope {
  readonly coalitions: readonly CoalitionName[];
  /** Names of ambitions. */
  readonly ambitions: readonly string[];
}

export interface CoalitionName {
  readonly id: string;
  readonly name: string;
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

/** What counting a lesson takes: everything but its texts. */
export interface ReportLesson {
  readonly nr: number;
  readonly id: string;
  readonly region: string;
  readonly learnedOn: string | null;
  readonly direction: Direction | null;
  readonly evidenceLevel: EvidenceLevel | null;
  readonly status: Status;
  readonly perspectives: readonly Perspective[];
  readonly tags: readonly { readonly framework: string; readonly code: string; readonly main: boolean }[];
  /** Whether it is in the period of the selection and not withdrawn. */
  readonly inside: boolean;
}

/** The texts that a report shows, asked for by number once it is known which lessons it shows. */
export interface ReportTexts {
  readonly title: string;
  readonly insight: string;
  readonly recommendation: string | null;
  /** One of `VISIBILITIES`, or `null`. */
  readonly visibility: string | null;
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
  /** Has lessons in the period, on whatever element. */
  | 'reported'
  /** Has recorded lessons, but none of them falls within the period. */
  | 'outside'
  /** Never recorded a lesson. */
  | 'never';

/** Tags made with another version of the reflectiekader, counted under the code as it is now. */
export interface OtherVersion {
  readonly framework: string;
  /** As that version calls it. */
  readonly label: string;
  readonly lessons: number;
}

/** A rung of the ladder of effectiveness, with its name. */
export interface EvidenceRung {
  readonly level: EvidenceLevel;
  readonly label: string;
}

/** What both reports are made of, besides the counted lessons. */
export interface ReportSources {
  readonly framework: Framework;
  /** The other versions of the reflectiekader. */
  readonly otherFrameworks: readonly Framework[];
  readonly selection: ReportSelection;
  /** Every region of the network. */
  readonly regions: readonly RegionName[];
  /** By the number of the lesson, of every lesson shown. */
  readonly texts: ReadonlyMap<number, ReportTexts>;
  readonly evidenceLadder: readonly EvidenceRung[];
}

/** Regions by name. */
export function sortRegions<T extends RegionName>(regions: readonly T[]): T[] {
  return sortByName(regions, ({ name, code }) => [name, code]);
}

/** By name, as a reader looks it up: case and accents do not count, a hyphen is a space. The same anywhere. */
export function sortByName<T>(
  items: readonly T[],
  wordsOf: (item: T) => readonly [name: string, code: string],
): T[] {
  const keyed = items.map((item) => {
    const [name, code] = wordsOf(item);
    return { item, key: `${sortKey(name)} ${code}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}

function sortKey(name: string): string {
  return name.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '').replaceAll('-', ' ');
}

/** Codes by their numbers: 2.10 comes after 2.9. */
export function compareCodes(a: string, b: string): number {
  const [elementA = 0, indicatorA = 0] = a.split('.').map(Number);
  const [elementB = 0, indicatorB = 0] = b.split('.').map(Number);
  return elementA - elementB || indicatorA - indicatorB;
}

/** What a version of the reflectiekader calls a code; `''` when it does not know it. */
export function labelIn(frameworks: readonly Framework[], version: string, code: string): string {
  const framework = frameworks.find((candidate) => candidate.version === version);
  const items = framework?.elements.flatMap((element) => [element, ...element.indicators]);
  return items?.find((item) => item.code === code)?.label ?? '';
}

/** The texts of a lesson. A report that shows a lesson whose texts were not read is a mistake in the code. */
export function textsOf(sources: ReportSources, lesson: ReportLesson): ReportTexts {
  const texts = sources.texts.get(lesson.nr);
  if (!texts) throw new Error(`no texts were read of ${lesson.id}`);
  return texts;
}
