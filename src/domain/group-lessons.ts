import type { Framework } from './framework.ts';
import type { LessonGroups } from './lesson-groups.ts';
import { addGroup, countLesson, emptyGroup, type OpenGroup, raise } from './open-group.ts';
import type { ReportLesson } from './report.ts';

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
    else found.counted.undated += 1;
  }
  for (const found of places.values()) addUp(found);
  return { ...groups, retired: [...groups.retired.values()].filter(({ tally }) => tally.lessons > 0) };
}

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

/** Where lessons with certain tags belong, each group once; nowhere when the report is not about them. */
interface Places {
  readonly groups: ReadonlySet<OpenGroup>;
  /** Those of them that can still show a lesson. */
  unfilled: readonly OpenGroup[];
  /** The lessons with these tags: counted once, and added to each of the groups at the end. */
  readonly counted: OpenGroup;
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
  return { groups: places, unfilled: [...places], counted: emptyGroup(), versions };
}

function place(groups: OpenGroups, places: Places, lesson: ReportLesson, limit: number): void {
  countLesson(places.counted, lesson);
  show(places, lesson, limit);
  if (places.groups.size === 0) return;
  if (lesson.status === 'vastgesteld') groups.confirmed += 1;
  if (lesson.direction === null && lesson.tags.length > 0) groups.undirected += 1;
}

function show(places: Places, lesson: ReportLesson, limit: number): void {
  let filled = false;
  for (const { shown } of places.unfilled) {
    if (shown.length < limit) shown.push(lesson);
    else filled = true;
  }
  if (filled) places.unfilled = places.unfilled.filter(({ shown }) => shown.length < limit);
}

function addUp({ groups, versions, counted }: Places): void {
  for (const group of groups) addGroup(group, counted);
  for (const { item, framework } of versions) raise(item.versions, framework, counted.tally.lessons);
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
