export const CYCLE_STEP_KEYS = [
  'assumption',
  'whatWorks',
  'doing',
  'learning',
  'reflecting',
  'applying',
] as const;
export type CycleStepKey = (typeof CYCLE_STEP_KEYS)[number];

/** One of the six steps of the cycle of learning. Names and texts are data: `fixtures/stappen.json`. */
export interface CycleStep {
  /** 1 to 6. */
  readonly number: number;
  /** How code and JSON name the step. */
  readonly key: CycleStepKey;
  readonly name: string;
  /** What is recorded in this step, Dutch. */
  readonly recorded: string;
  /** When the step is done, Dutch. */
  readonly doneWhen: string;
}
