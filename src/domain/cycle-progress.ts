import { CYCLE_STEP_KEYS, type CycleStepKey } from './cycle-step.ts';

/** What is recorded of a cycle, as far as it decides where the cycle stands. Withdrawn things do not count. */
export interface CycleFacts {
  readonly assumption: boolean;
  /** Elements and indicators chosen. */
  readonly tags: number;
  /** Checks of what the network knew already. */
  readonly checks: number;
  readonly activities: number;
  /** Lessons that name the cycle or came from one of its activities. */
  readonly lessons: number;
  /** Those with a tag. */
  readonly taggedLessons: number;
  /** Those with a tag that were shared through a channel. */
  readonly sharedLessons: number;
  /** Finished reflections on its lessons, or that name it. */
  readonly reflections: number;
  /** Handelingsperspectieven that rest on its lessons, or name it and rest on others. */
  readonly perspectives: number;
  /** Applications of those, or that name it. */
  readonly uptakes: number;
  /** Of those the ones with an outcome. */
  readonly outcomes: number;
}

/** Something that a step still needs. */
export const MISSING = [
  'assumption',
  'tag',
  'activity',
  'lesson',
  'lessonTag',
  'sharing',
  'reflection',
  'perspective',
  'uptake',
  'outcome',
] as const;
export type Missing = (typeof MISSING)[number];

export type StepState = 'done' | 'begun' | 'empty';

export interface StepProgress {
  readonly key: CycleStepKey;
  readonly state: StepState;
  /** What it still needs, in the order in which it is done; none when the step is done. */
  readonly missing: readonly Missing[];
}

/**
 * Where a cycle stands: each of the six steps, from what is recorded. Source: "The cycle in six steps" of the design,
 * whose conditions stand in `fixtures/stappen.json` as text.
 */
export function progressOf(facts: CycleFacts): StepProgress[] {
  return CYCLE_STEP_KEYS.map((key) => {
    const { begun, missing } = STEPS[key](facts);
    const state = missing.length === 0 ? 'done' : begun ? 'begun' : 'empty';
    return { key, state, missing };
  });
}

interface Judgement {
  /** Something of the step is there. */
  readonly begun: boolean;
  readonly missing: readonly Missing[];
}

const STEPS: Readonly<Record<CycleStepKey, (facts: CycleFacts) => Judgement>> = {
  assumption: ({ assumption }) => needs([assumption, 'assumption']),
  whatWorks: ({ tags }) => needs([tags > 0, 'tag']),
  doing: ({ activities }) => needs([activities > 0, 'activity']),
  learning: ({ lessons, taggedLessons, sharedLessons }) =>
    needs([lessons > 0, 'lesson'], [taggedLessons > 0, 'lessonTag'], [sharedLessons > 0, 'sharing']),
  reflecting: ({ reflections, perspectives }) =>
    needs([reflections > 0, 'reflection'], [perspectives > 0, 'perspective']),
  applying: ({ uptakes, outcomes }) => needs([uptakes > 0, 'uptake'], [outcomes > 0, 'outcome']),
};

function needs(...conditions: readonly (readonly [met: boolean, what: Missing])[]): Judgement {
  return {
    begun: conditions.some(([met]) => met),
    missing: conditions.filter(([met]) => !met).map(([, what]) => what),
  };
}

/** The first step that is not done; `null` when all are. */
export function firstOpenStep(progress: readonly StepProgress[]): StepProgress | null {
  return progress.find(({ state }) => state !== 'done') ?? null;
}

/** What would help a cycle most now: what its first open step needs, or another act. */
export type NextAct = Missing | 'check' | 'close';

/**
 * The most useful next act: what the first open step needs first. Before the first activity the network is asked what
 * it knew already; a cycle of which every step is done is closed.
 */
export function nextAct(facts: CycleFacts): NextAct {
  const [missing] = firstOpenStep(progressOf(facts))?.missing ?? [];
  if (missing === undefined) return 'close';
  const started = facts.activities + facts.lessons > 0;
  return missing !== 'assumption' && !started && facts.checks === 0 ? 'check' : missing;
}
