import { CYCLE } from '../domain/cycle.ts';
import { type NextAct, nextAct } from '../domain/cycle-progress.ts';
import { cyclesWithFacts } from '../storage/cycle-facts.ts';
import { coalitionTitles } from '../storage/names.ts';
import { type CycleHandles, cycleHandles } from './cycle-handles.ts';
import type { Deps } from './deps.ts';
import { type RecordFilterTexts, resolveRecordFilter } from './record-filter.ts';

/** A running cycle with what would help it most now. */
export interface CycleNext extends CycleHandles {
  readonly cycle: string;
  readonly title: string;
  /** Name of the coalition. */
  readonly coalition: string | null;
  readonly act: NextAct;
}

/**
 * The most useful next act of every running cycle, those begun first before others.
 *
 * @throws MaoError `not-found` for an unknown region or coalition.
 */
export async function nextActs(
  deps: Pick<Deps, 'storage' | 'clock'>,
  texts: Pick<RecordFilterTexts, 'regions' | 'coalitions'>,
): Promise<CycleNext[]> {
  const { db } = deps.storage;
  const nothing = {
    elements: [],
    indicators: [],
    statuses: [],
    cycles: [],
    ambitions: [],
    from: null,
    until: null,
  };
  const { regions = [], coalitions = [] } = await resolveRecordFilter(deps, { ...nothing, ...texts });
  const running = (await cyclesWithFacts(db, {})).filter(
    (cycle) =>
      cycle.status === CYCLE.statuses[0] &&
      (regions.length === 0 || cycle.regions.some((code) => regions.includes(code))) &&
      (coalitions.length === 0 || coalitions.includes(cycle.coalition ?? '')),
  );
  const names = await coalitionTitles(db);
  const nexts: CycleNext[] = [];
  for (const { id, title, coalition, facts } of running.toSorted(byStart)) {
    const act = nextAct(facts);
    nexts.push({
      cycle: id,
      title,
      coalition: coalition === null ? null : (names.get(coalition) ?? coalition),
      act,
      ...(await cycleHandles(deps, id)),
    });
  }
  return nexts;
}

function byStart(
  a: { readonly startedOn: string | null; readonly id: string },
  b: { readonly startedOn: string | null; readonly id: string },
): number {
  const [first, second] = [a.startedOn ?? '~', b.startedOn ?? '~'];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
