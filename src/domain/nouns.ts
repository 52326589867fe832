import { ACTION_PERSPECTIVE } from './action-perspective.ts';
import { ACTIVITY } from './activity.ts';
import { BOTTLENECK } from './bottleneck.ts';
import { CHECK } from './check.ts';
import { COALITION } from './coalition.ts';
import { CYCLE } from './cycle.ts';
import { QUESTION } from './question.ts';
import type { NounDefinition, RecordNoun } from './record.ts';
import { REFLECTION } from './reflection.ts';
import { SHARING } from './sharing.ts';
import { UPTAKE } from './uptake.ts';

/** Every noun of the cycle, each after those it may point to. */
export const NOUNS = {
  coalition: COALITION,
  cycle: CYCLE,
  activity: ACTIVITY,
  question: QUESTION,
  check: CHECK,
  reflection: REFLECTION,
  actionPerspective: ACTION_PERSPECTIVE,
  uptake: UPTAKE,
  bottleneck: BOTTLENECK,
  sharing: SHARING,
} as const satisfies Readonly<Record<RecordNoun, NounDefinition>>;

/** The noun of a code such as `CY-7K3QD`; `null` for a code of a lesson, and what is no code. */
export function nounOfCode(code: string): NounDefinition | null {
  const prefix = code.split('-', 1)[0];
  return Object.values(NOUNS).find((definition) => definition.prefix === prefix) ?? null;
}
