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
  readonly visibility: string | null;
}

/** The lessons that hold, in the order in which they are named; withdrawn and erased ones are not among the facts. */
export function namedLessons(
  codes: readonly string[],
  facts: ReadonlyMap<string, LessonFacts>,
): NamedLesson[] {
  return codes.flatMap((code) => {
    const lesson = facts.get(code);
    if (!lesson) return [];
    const { id, region, title, visibility } = lesson;
    return [{ id, region, title: visibility === 'eigen regio' ? null : title }];
  });
}

/**
 * A title that may be sent round: `null` when it was taken over from a lesson for its own region alone, as what rests on
 * a lesson begins with its title.
 */
export function titleForAll(
  title: string,
  lessons: readonly string[],
  facts: ReadonlyMap<string, LessonFacts>,
): string | null {
  const hidden = lessons.some((code) => {
    const lesson = facts.get(code);
    return lesson?.visibility === 'eigen regio' && lesson.title === title;
  });
  return hidden ? null : title;
}
