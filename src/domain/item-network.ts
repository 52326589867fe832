import { type LessonMarks, markOf } from './lesson-marks.ts';
import type { LessonStanding } from './lesson-standing.ts';
import type { ReportLesson } from './report.ts';

/** What came of lessons: steps 5 and 6, by numbers. */
export interface ItemNetwork {
  readonly actionPerspectives: number;
  /** Their applications. */
  readonly uptakes: number;
  /** Lessons that were confirmed elsewhere, and that were contradicted; a lesson can be both. */
  readonly confirmed: number;
  readonly contradicted: number;
}

/** Handelingsperspectieven under a code, and their applications. */
export interface PerspectiveCount {
  readonly code: string;
  readonly actionPerspectives: number;
  readonly uptakes: number;
}

/** By code; an element as a whole with its indicators apart from the element itself. */
export interface NetworkCounts {
  readonly elements: ReadonlyMap<string, ItemNetwork>;
  readonly items: ReadonlyMap<string, ItemNetwork>;
}

export const NO_NETWORK: ItemNetwork = { actionPerspectives: 0, uptakes: 0, confirmed: 0, contradicted: 0 };

/** @param applied the lessons that were applied and are in the report; the others are neither confirmed nor contradicted. */
export function networkCounts(
  applied: readonly ReportLesson[],
  marks: LessonMarks,
  counted: { readonly elements: readonly PerspectiveCount[]; readonly items: readonly PerspectiveCount[] },
): NetworkCounts {
  const elements = begin(counted.elements);
  const items = begin(counted.items);
  for (const lesson of applied) {
    const mark = markOf(lesson, marks);
    if (!mark.confirmed && !mark.contradicted) continue;
    const codes = lesson.tags.map(({ code }) => code);
    for (const code of new Set(codes)) raise(items, code, mark);
    for (const code of new Set(codes.map((each) => each.split('.', 1)[0] ?? each)))
      raise(elements, code, mark);
  }
  return { elements, items };
}

/** Counted in place: it happens for thousands of lessons. */
type OpenNetwork = { -readonly [K in keyof ItemNetwork]: number };

function raise(counts: Map<string, OpenNetwork>, code: string, mark: LessonStanding): void {
  const network = counts.get(code) ?? { ...NO_NETWORK };
  counts.set(code, network);
  network.confirmed += Number(mark.confirmed);
  network.contradicted += Number(mark.contradicted);
}

function begin(counts: readonly PerspectiveCount[]): Map<string, OpenNetwork> {
  return new Map(counts.map(({ code, ...numbers }) => [code, { ...NO_NETWORK, ...numbers }]));
}
