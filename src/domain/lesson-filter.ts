import type { Direction, Status } from './values.ts';

/** Which lessons are meant. Several values of one kind: any of them; several kinds: all of them. */
export interface LessonFilter {
  /** Region codes. */
  readonly regions?: readonly string[];
  /** Elements: tagged to the element itself or to one of its indicators. */
  readonly elements?: readonly string[];
  readonly indicators?: readonly string[];
  readonly directions?: readonly Direction[];
  readonly statuses?: readonly Status[];
  /** First and last date of learning, at any precision; lessons without a date fall outside. */
  readonly from?: string;
  readonly until?: string;
  /** Recorded here on this day or before it. */
  readonly recordedUntil?: string;
  /** Recorded here after this instant, or in or after this day, month or year. */
  readonly recordedAfter?: string;
  /** Codes of cycles: harvested in one of them. */
  readonly cycles?: readonly string[];
  /** Codes of coalitions: recorded under any spelling of their names. */
  readonly coalitions?: readonly string[];
  /** Without direction or without tags. */
  readonly toInterpret?: boolean;
  /** `false` leaves withdrawn lessons out. */
  readonly withdrawn?: boolean;
}
