/** A lesson by name. The words of one that is meant for its own region alone are not sent round. */
export interface NamedLesson {
  readonly id: string;
  /** Code. */
  readonly region: string;
  /** `null` when the lesson is meant for its own region alone. */
  readonly title: string | null;
}

/** What is known of a lesson that something rests on. */
export interface LessonFacts {
  readonly id: string;
  readonly region: string;
  readonly title: string;
  /** What one that is meant for its own region alone was called before. */
  readonly formerTitles: readonly string[];
  readonly visibility: string | null;
  readonly withdrawn: boolean;
}

/** The lessons that hold, in the order in which they are named; withdrawn and erased ones are left out. */
export function namedLessons(
  codes: readonly string[],
  facts: ReadonlyMap<string, LessonFacts>,
): NamedLesson[] {
  return codes.flatMap((code) => {
    const lesson = facts.get(code);
    if (!lesson || lesson.withdrawn) return [];
    const { id, region, title, visibility } = lesson;
    return [{ id, region, title: visibility === 'eigen regio' ? null : title }];
  });
}

/**
 * A title that may be sent round: `null` when it was taken over from a lesson for its own region alone, now or before it
 * was called otherwise, as what rests on a lesson begins with its title.
 */
export function titleForAll(
  title: string,
  lessons: readonly string[],
  facts: ReadonlyMap<string, LessonFacts>,
): string | null {
  const hidden = lessons.some((code) => {
    const lesson = facts.get(code);
    return lesson?.visibility === 'eigen regio' && [lesson.title, ...lesson.formerTitles].includes(title);
  });
  return hidden ? null : title;
}

/** A title out of those that may be sent round; of what is no more here the code stands for it. */
export function titleByCode(code: string, titles: ReadonlyMap<string, string | null>): string | null {
  const title = titles.get(code);
  return title === undefined ? code : title;
}

/** Whether what was said of these lessons stays in their region: each that is still known is meant for it alone. */
export function isForOwnRegion(lessons: readonly string[], facts: ReadonlyMap<string, LessonFacts>): boolean {
  const known = lessons.flatMap((code) => facts.get(code) ?? []);
  return known.length > 0 && known.every(({ visibility }) => visibility === 'eigen regio');
}

/**
 * The title of a reflection as its own region may read it: `null` when it is about lessons of others that are meant for
 * their regions alone, or took its title over from one.
 */
export function titleAtHome(
  {
    title,
    region,
    lessons,
  }: { readonly title: string; readonly region: string; readonly lessons: readonly string[] },
  facts: ReadonlyMap<string, LessonFacts>,
): string | null {
  const others = lessons.filter((code) => facts.get(code)?.region !== region);
  if (others.length === lessons.length && isForOwnRegion(others, facts)) return null;
  return titleForAll(title, others, facts);
}
