import { CYCLE } from '../domain/cycle.ts';
import { type NextAct, nextAct } from '../domain/cycle-progress.ts';
import { cyclesWithFacts } from '../storage/cycle-facts.ts';
import { lessonsOfCycle } from '../storage/cycle-lessons.ts';
import { coalitionTitles } from '../storage/names.ts';
import type { Deps } from './deps.ts';
import { type RecordFilterTexts, resolveRecordFilter } from './record-filter.ts';

/** A running cycle with what would help it most now. */
export interface CycleNext {
  readonly cycle: string;
  readonly title: string;
  /** Name of the coalition. */
  readonly coalition: string | null;
  readonly act: NextAct;
  /** A lesson that still needs a tag, and one that has one and was not shared. */
  readonly untagged: string | null;
  readonly unshared: string | null;
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
      ...(await lessonsFor(deps, id, act)),
    });
  }
  return nexts;
}

/** The lessons that the act is about. */
async function lessonsFor(
  { storage }: Pick<Deps, 'storage'>,
  cycle: string,
  act: NextAct,
): Promise<Pick<CycleNext, 'untagged' | 'unshared'>> {
  if (act !== 'lessonTag' && act !== 'sharing') return { untagged: null, unshared: null };
  return openLessons(await lessonsOfCycle(storage.db, cycle));
}

/** Of the lessons of a cycle the first that still needs a tag, and the first that has one and was not shared. */
export function openLessons(
  lessons: readonly {
    readonly id: string;
    readonly status: string;
    readonly tagged: boolean;
    readonly channels: readonly string[];
  }[],
): Pick<CycleNext, 'untagged' | 'unshared'> {
  const present = lessons.filter(({ status }) => status !== 'ingetrokken');
  return {
    untagged: present.find(({ tagged }) => !tagged)?.id ?? null,
    unshared: present.find(({ tagged, channels }) => tagged && channels.length === 0)?.id ?? null,
  };
}

function byStart(
  a: { readonly startedOn: string | null; readonly id: string },
  b: { readonly startedOn: string | null; readonly id: string },
): number {
  const [first, second] = [a.startedOn ?? '~', b.startedOn ?? '~'];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
