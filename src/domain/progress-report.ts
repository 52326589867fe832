import { CYCLE } from './cycle.ts';
import {
  type CycleFacts,
  firstOpenStep,
  type Missing,
  progressOf,
  type StepState,
} from './cycle-progress.ts';
import type { CycleStep, CycleStepKey } from './cycle-step.ts';
import {
  type CoalitionName,
  type CycleScope,
  type RegionName,
  type ReportSelection,
  sortByName,
  sortRegions,
} from './report.ts';

/** Where the cycles stand in their steps, and where they wait. */
export interface ProgressReport {
  readonly selection: ReportSelection;
  readonly scope: CycleScope;
  readonly totals: {
    readonly running: number;
    /** Running cycles of which every step is done. */
    readonly finished: number;
    readonly closed: number;
  };
  /** Every step in its order, with the running cycles. */
  readonly steps: readonly StepRow[];
  /** What the running cycles need at the step where they wait, what is missing most often first. */
  readonly missing: readonly MissingRow[];
  /** By title. */
  readonly running: readonly CycleRow[];
  readonly closed: readonly CycleRow[];
}

export interface StepRow extends Pick<CycleStep, 'number' | 'key' | 'name' | 'doneWhen'> {
  /** Running cycles by how far they are in this step. */
  readonly states: Readonly<Record<StepState, number>>;
  /** Running cycles of which this is the first step that is not done. */
  readonly waiting: number;
}

export interface MissingRow {
  readonly step: CycleStepKey;
  readonly what: Missing;
  readonly cycles: number;
}

export interface CycleRow {
  readonly id: string;
  readonly title: string;
  readonly coalition: CoalitionName | null;
  /** By name. */
  readonly regions: readonly RegionName[];
  readonly ambition: string | null;
  readonly startedOn: string | null;
  readonly closedOn: string | null;
  readonly steps: readonly { readonly key: CycleStepKey; readonly state: StepState }[];
  /** The first step that is not done; `null` when all are. */
  readonly waitsAt: CycleStepKey | null;
  /** What that step still needs. */
  readonly missing: readonly Missing[];
}

/** A cycle as storage counts it. */
interface CountedCycle extends Pick<CycleRow, 'id' | 'title' | 'ambition' | 'startedOn' | 'closedOn'> {
  readonly status: string;
  readonly coalition: string | null;
  readonly regions: readonly string[];
  readonly facts: CycleFacts;
}

export interface ProgressSources {
  readonly selection: ReportSelection;
  readonly scope: CycleScope;
  readonly steps: readonly CycleStep[];
  readonly cycles: readonly CountedCycle[];
  /** Names by code. */
  readonly coalitions: ReadonlyMap<string, string>;
  readonly regions: readonly RegionName[];
}

/** Lays cycles out as a report. */
export function progressReport(sources: ProgressSources): ProgressReport {
  const { selection, scope, steps, cycles } = sources;
  const rowOf = rowMaker(sources);
  const rows = (running: boolean) =>
    sortByName(
      cycles.filter(({ status }) => (status === CYCLE.statuses[0]) === running).map(rowOf),
      ({ title, id }) => [title, id],
    );
  const running = rows(true);
  const closed = rows(false);
  return {
    selection,
    scope,
    totals: {
      running: running.length,
      finished: running.filter(({ waitsAt }) => waitsAt === null).length,
      closed: closed.length,
    },
    steps: countSteps(steps, running),
    missing: countMissing(running),
    running,
    closed,
  };
}

function rowMaker({ coalitions, regions }: ProgressSources): (cycle: CountedCycle) => CycleRow {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return ({ facts, status: _, ...cycle }) => {
    const progress = progressOf(facts);
    const open = firstOpenStep(progress);
    const { id, title, coalition, ambition, startedOn, closedOn } = cycle;
    return {
      id,
      title,
      coalition: coalition === null ? null : { id: coalition, name: coalitions.get(coalition) ?? coalition },
      regions: sortRegions(cycle.regions.map((code) => ({ code, name: names.get(code) ?? code }))),
      ambition,
      startedOn,
      closedOn,
      steps: progress.map(({ key, state }) => ({ key, state })),
      waitsAt: open?.key ?? null,
      missing: open?.missing ?? [],
    };
  };
}

function countSteps(steps: readonly CycleStep[], running: readonly CycleRow[]): StepRow[] {
  const counts = new Map(
    steps.map(({ key }) => [key, { states: { done: 0, begun: 0, empty: 0 }, waiting: 0 }]),
  );
  for (const cycle of running) {
    for (const { key, state } of cycle.steps) {
      const count = counts.get(key);
      if (count) count.states[state] += 1;
    }
    const waiting = cycle.waitsAt === null ? undefined : counts.get(cycle.waitsAt);
    if (waiting) waiting.waiting += 1;
  }
  return steps.map(({ number, key, name, doneWhen }) => ({
    number,
    key,
    name,
    doneWhen,
    ...(counts.get(key) ?? { states: { done: 0, begun: 0, empty: 0 }, waiting: 0 }),
  }));
}

/** Of as many cycles the earlier step first, and within a step what is done first. */
function countMissing(running: readonly CycleRow[]): MissingRow[] {
  const counts = new Map<string, MissingRow & { readonly place: number }>();
  for (const { steps, waitsAt, missing } of running) {
    if (waitsAt === null) continue;
    const step = steps.findIndex(({ key }) => key === waitsAt);
    for (const what of missing) {
      const found = counts.get(`${waitsAt} ${what}`) ?? { step: waitsAt, what, cycles: 0, place: step };
      counts.set(`${waitsAt} ${what}`, { ...found, cycles: found.cycles + 1 });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.cycles - a.cycles || a.place - b.place || compareWhat(a.what, b.what))
    .map(({ step, what, cycles }) => ({ step, what, cycles }));
}

function compareWhat(a: string, b: string): number {
  return a < b ? -1 : 1;
}
