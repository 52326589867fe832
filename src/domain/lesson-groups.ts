import type { Framework } from './framework.ts';
import { compareCodes, labelIn, type OtherVersion, type ReportLesson, type Tally } from './report.ts';

/** Lessons that belong together, counted as they come by. */
export interface LessonGroup {
  readonly tally: Tally;
  /** Lessons by region code. */
  readonly regions: ReadonlyMap<string, number>;
  /** Lessons by the version of the reflectiekader of their tag, where it is not the current one. */
  readonly versions: ReadonlyMap<string, number>;
  /** The first of them, as many as are shown. */
  readonly shown: readonly ReportLesson[];
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
  /** Lessons outside the period because they have no date. */
  readonly undated: number;
}

/**
 * Counts lessons along the reflectiekader, in one pass.
 *
 * @param lessons in the order in which they are shown.
 * @param elements codes of the elements that the report is about; none is all. Lessons on other elements, and
 *   lessons without a tag, then do not count.
 * @param limit lessons shown in a group.
 */
export function groupLessons(
  lessons: readonly ReportLesson[],
  framework: Framework,
  elements: readonly string[],
  limit: number,
): LessonGroups {
  const groups = emptyGroups(framework, elements);
  for (const lesson of lessons) {
    const inPeriod = groups.inPeriod.get(lesson.region) ?? 0;
    groups.inPeriod.set(lesson.region, inPeriod + (lesson.inside ? 1 : 0));
    if (lesson.inside) place(groups, lesson, elements, limit);
    else if (lesson.learnedOn === null && lesson.status !== 'ingetrokken') groups.undated += 1;
  }
  return { ...groups, retired: [...groups.retired.values()] };
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

interface OpenGroup {
  readonly tally: Open<Tally>;
  readonly regions: Map<string, number>;
  readonly versions: Map<string, number>;
  readonly shown: ReportLesson[];
}

type Open<T> = { -readonly [K in keyof T]: T[K] extends number ? number : Open<T[K]> };

type OpenGroups = ReturnType<typeof emptyGroups>;

function emptyGroups(framework: Framework, elements: readonly string[]) {
  const chosen = framework.elements.filter(({ code }) => elements.length === 0 || elements.includes(code));
  const groupsOf = (items: readonly { readonly code: string }[]) =>
    new Map(items.map(({ code }) => [code, emptyGroup()]));
  return {
    all: emptyGroup(),
    elements: groupsOf(chosen),
    items: groupsOf(chosen.flatMap((element) => [element, ...element.indicators])),
    untagged: emptyGroup(),
    retired: new Map<string, OpenGroup & { readonly framework: string; readonly code: string }>(),
    /** Every code there is, also of elements that were not chosen. */
    known: new Set(
      framework.elements.flatMap((element) => [element, ...element.indicators]).map(({ code }) => code),
    ),
    version: framework.version,
    confirmed: 0,
    undirected: 0,
    inPeriod: new Map<string, number>(),
    undated: 0,
  };
}

function emptyGroup(): OpenGroup {
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
  };
}

/** Counts a lesson wherever it belongs, in each place once. */
function place(groups: OpenGroups, lesson: ReportLesson, elements: readonly string[], limit: number): void {
  const places = placesOf(groups, lesson, elements);
  if (places.size === 0) return;
  places.add(groups.all);
  for (const group of places) add(group, lesson, limit);
  if (lesson.status === 'vastgesteld') groups.confirmed += 1;
  if (lesson.direction === null && lesson.tags.length > 0) groups.undirected += 1;
}

function placesOf(groups: OpenGroups, { tags }: ReportLesson, elements: readonly string[]): Set<OpenGroup> {
  const places = new Set<OpenGroup>();
  for (const tag of tags) {
    const elementCode = tag.code.split('.', 1)[0] ?? tag.code;
    const item = groups.items.get(tag.code);
    const element = groups.elements.get(elementCode);
    if (item && element) {
      places.add(item).add(element);
      if (tag.framework !== groups.version) raise(item.versions, tag.framework);
    } else if (!groups.known.has(tag.code) && (elements.length === 0 || elements.includes(elementCode))) {
      places.add(retiredGroup(groups.retired, tag));
    }
  }
  if (tags.length === 0 && elements.length === 0) places.add(groups.untagged);
  return places;
}

function retiredGroup(
  retired: OpenGroups['retired'],
  { framework, code }: ReportLesson['tags'][number],
): OpenGroup {
  const key = `${framework}\n${code}`;
  const group = retired.get(key) ?? { ...emptyGroup(), framework, code };
  retired.set(key, group);
  return group;
}

function add({ tally, regions, shown }: OpenGroup, lesson: ReportLesson, limit: number): void {
  tally.lessons += 1;
  tally.directions[lesson.direction ?? 'unknown'] += 1;
  tally.evidenceLevels[lesson.evidenceLevel ?? 'unknown'] += 1;
  for (const perspective of lesson.perspectives) tally.perspectives[perspective] += 1;
  raise(regions, lesson.region);
  if (shown.length < limit) shown.push(lesson);
}

function raise(numbers: Map<string, number>, key: string): void {
  numbers.set(key, (numbers.get(key) ?? 0) + 1);
}
