import type { Figure } from './figures.ts';

/** What a measure works with. */
export interface Plan {
  /** Where its files go; removed afterwards. */
  readonly folder: string;
  /** Lessons in the large file. */
  readonly rows: number;
  /** Measure memory up to ten times as many lessons instead of three times. */
  readonly million: boolean;
  /** Measure a variant that is known to be bad, to see that it is found. */
  readonly prove: boolean;
}

/** Measures one or more promises. */
export type Measure = (plan: Plan) => Promise<Figure[]>;
