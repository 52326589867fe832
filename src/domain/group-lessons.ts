import type { Framework } from './framework.ts';
import type { LessonGroups } from './lesson-groups.ts';
import type { ReportLesson, Tally } from './report.ts';

/**
 * Counts lessons along the reflectiekader, in one pass.
 *
 * @param lessons in the order in which they are shown.
 * @param elements codes of the elements that the report is about; none is all. Lessons on other elements, and
 *   lessons without a tag, then do not count.
 * @param limit lessons shown in a group.
 */
export function groupLessons(
  lessons: Iterable<ReportLesson>,
  framework: Framework,
  elements: readonly string[],
  limit: number,
): LessonGroups {
  const groups = emptyGroups(framework, elements);
  // Storage gives lessons with the same tags the same list: where they belong is found out once.
  const places = new Map<ReportLesson['tags'], Places>();
  for (const lesson of lessons) {
    const inPeriod = groups.inPeriod.get(lesson.region) ?? 0;
    groups.inPeriod.set(lesson.region, inPeriod + (lesson.inside ? 1 : 0));
    const undated = !lesson.inside && lesson.learnedOn === null && lesson.status !== 'ingetrokken';
    if (!lesson.inside && !undated) continue;
    const found = places.get(lesson.tags) ?? placesOf(groups, lesson.tags, elements);
    places.set(lesson.tags, found);
    if (lesson.inside) place(groups, found, lesson, limit);
    else for (const group of found.groups) group.undated += 1;
  }
  return { ...groups, retired: [...groups.retired.values()].filter(({ tally }) => tally.lessons > 0) };
}

interface OpenGroup {
  readonly tally: Open<Tally>;
  readonly regions: Map<string, number>;
  readonly versions: Map<string, number>;
  readonly shown: ReportLesson[];
  undated: number;
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
    undated: 0,
  };
}

/** Where lessons with certain tags belong, each group once; nowhere when the report is not about them. */
interface Places {
  readonly groups: ReadonlySet<OpenGroup>;
  /** The items that they were put under with another version of the reflectiekader. */
  readonly versions: readonly { readonly item: OpenGroup; readonly framework: string }[];
}

function placesOf(groups: OpenGroups, tags: ReportLesson['tags'], elements: readonly string[]): Places {
  const places = new Set<OpenGroup>();
  const versions: { item: OpenGroup; framework: string }[] = [];
  for (const tag of tags) {
    const elementCode = tag.code.split('.', 1)[0] ?? tag.code;
    const item = groups.items.get(tag.code);
    const element = groups.elements.get(elementCode);
    if (item && element) {
      places.add(item).add(element);
      if (tag.framework !== groups.version) versions.push({ item, framework: tag.framework });
    } else if (!groups.known.has(tag.code) && (elements.length === 0 || elements.includes(elementCode))) {
      places.add(retiredGroup(groups.retired, tag));
    }
  }
  if (tags.length === 0 && elements.length === 0) places.add(groups.untagged);
  if (places.size > 0) places.add(groups.all);
  return { groups: places, versions };
}

function place(groups: OpenGroups, places: Places, lesson: ReportLesson, limit: number): void {
  for (const group of places.groups) add(group, lesson, limit);
  for (const { item, framework } of places.versions) raise(item.versions, framework);
  if (places.groups.size === 0) return;
  if (lesson.status === 'vastgesteld') groups.confirmed += 1;
  if (lesson.direction === null && lesson.tags.length > 0) groups.undirected += 1;
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
