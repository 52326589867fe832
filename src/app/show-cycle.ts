import { ACTION_PERSPECTIVE, type ActionPerspective } from '../domain/action-perspective.ts';
import { ACTIVITY, type Activity } from '../domain/activity.ts';
import { CHECK, type Check } from '../domain/check.ts';
import { CYCLE, type Cycle } from '../domain/cycle.ts';
import {
  type CycleFacts,
  type NextAct,
  nextAct,
  progressOf,
  type StepProgress,
} from '../domain/cycle-progress.ts';
import type { CycleStep } from '../domain/cycle-step.ts';
import type { Framework } from '../domain/framework.ts';
import { QUESTION, type Question } from '../domain/question.ts';
import type { NounDefinition, RecordOf } from '../domain/record.ts';
import { REFLECTION, type Reflection } from '../domain/reflection.ts';
import { UPTAKE, type Uptake } from '../domain/uptake.ts';
import { shippedSteps } from '../input/shipped.ts';
import { cyclesWithFacts, followersOf } from '../storage/cycle-facts.ts';
import { type HarvestedLesson, lessonsOfCycle } from '../storage/cycle-lessons.ts';
import { yieldOfCycle } from '../storage/cycle-yield.ts';
import { currentFramework } from '../storage/frameworks.ts';
import { findRecord, listRecords } from '../storage/records.ts';
import { endOf } from './change-record.ts';
import { type CycleHandles, handlesOf } from './cycle-handles.ts';
import type { Deps } from './deps.ts';
import { requireRecord } from './find-record.ts';
import { type Names, namesIn } from './record-names.ts';

/** A step of the cycle with where this cycle stands in it. */
export interface CycleStepShown extends CycleStep, StepProgress {
  readonly key: CycleStep['key'];
}

/** A cycle with what is recorded in each of its steps. */
export interface CyclePage {
  readonly cycle: Cycle;
  readonly steps: readonly CycleStepShown[];
  /** `null` when the cycle is closed: nothing comes to it any more. */
  readonly next: NextAct | null;
  readonly activities: readonly Activity[];
  readonly lessons: readonly HarvestedLesson[];
  /** Codes that a person can go on with. */
  readonly handles: CycleHandles;
  readonly questions: readonly Question[];
  readonly checks: readonly Check[];
  /** Steps 5 and 6, withdrawn ones left out. */
  readonly reflections: readonly Reflection[];
  readonly perspectives: readonly ActionPerspective[];
  readonly uptakes: readonly Uptake[];
  /** Cycles that came after it, by code. */
  readonly followedBy: readonly string[];
  readonly names: Names;
  readonly framework: Framework;
}

/** The cycle that a person named, with its six steps. @throws MaoError `not-found` */
export async function showCycle(deps: Pick<Deps, 'storage'>, typed: string): Promise<CyclePage> {
  const { db } = deps.storage;
  const { record: cycle } = await requireRecord(db, CYCLE, typed);
  const inCycle = { cycles: [cycle.id] };
  const all = Number.MAX_SAFE_INTEGER;
  const activities = await listRecords(db, ACTIVITY, { ...inCycle, statuses: ['vastgelegd'] }, all);
  const checks = await listRecords(db, CHECK, { ...inCycle, statuses: ['vastgelegd'] }, all);
  const facts = await factsOf(deps, cycle.id);
  const lessons = await lessonsOfCycle(db, cycle.id);
  const yielded = await yieldOfCycle(db, cycle.id);
  const uptakes = await recordsOf(db, UPTAKE, yielded.uptakes);
  const names = [
    ...(await namesIn(deps, CYCLE, [cycle])),
    ...(await namesIn(deps, CHECK, checks)),
    ...(await namesIn(deps, UPTAKE, uptakes)),
  ];
  return {
    cycle,
    steps: stepsOf(facts),
    next: cycle.status === endOf(CYCLE) ? null : nextAct(facts),
    activities,
    lessons,
    handles: handlesOf(lessons, yielded),
    questions: await listRecords(db, QUESTION, inCycle, all),
    checks,
    reflections: await recordsOf(db, REFLECTION, yielded.reflections),
    perspectives: await recordsOf(db, ACTION_PERSPECTIVE, yielded.perspectives),
    uptakes,
    followedBy: await followersOf(db, cycle.id),
    names: new Map(names),
    framework: await currentFramework(db),
  };
}

/** Records by their codes, in that order. */
async function recordsOf<D extends NounDefinition>(
  db: Deps['storage']['db'],
  definition: D,
  codes: readonly string[],
): Promise<RecordOf<D>[]> {
  const found: RecordOf<D>[] = [];
  for (const code of codes) {
    const stored = await findRecord(db, definition, code);
    if (stored) found.push(stored.record);
  }
  return found;
}

/** What decides where a cycle stands. */
async function factsOf({ storage }: Pick<Deps, 'storage'>, cycle: string): Promise<CycleFacts> {
  const [found] = await cyclesWithFacts(storage.db, { cycle });
  if (!found) throw new Error(`no facts of ${cycle}`);
  return found.facts;
}

/** The six steps, with where a cycle with these facts stands in each. */
export function stepsOf(facts: CycleFacts): CycleStepShown[] {
  const progress = new Map(progressOf(facts).map((step) => [step.key, step]));
  return shippedSteps.map((step) => ({
    ...step,
    ...(progress.get(step.key) ?? { state: 'empty', missing: [] }),
  }));
}
