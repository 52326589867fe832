import { type HarvestedLesson, lessonsOfCycle } from '../storage/cycle-lessons.ts';
import { type CycleYield, yieldOfCycle } from '../storage/cycle-yield.ts';
import type { Deps } from './deps.ts';

/** Codes of things of a cycle that a person can go on with; `null` where there is none. */
export interface CycleHandles {
  /** A lesson that still needs a tag, one that has one and was not shared, and any lesson. */
  readonly untagged: string | null;
  readonly unshared: string | null;
  readonly lesson: string | null;
  /** The first reflection, finished or under way. */
  readonly reflection: string | null;
  readonly perspective: string | null;
  /** The first application. */
  readonly uptake: string | null;
}

export async function cycleHandles({ storage }: Pick<Deps, 'storage'>, cycle: string): Promise<CycleHandles> {
  return handlesOf(await lessonsOfCycle(storage.db, cycle), await yieldOfCycle(storage.db, cycle));
}

export function handlesOf(
  lessons: readonly HarvestedLesson[],
  { reflections, perspectives, uptakes }: CycleYield,
): CycleHandles {
  const present = lessons.filter(({ status }) => status !== 'ingetrokken');
  const tagged = present.filter((lesson) => lesson.tagged);
  return {
    untagged: present.find((lesson) => !lesson.tagged)?.id ?? null,
    unshared: tagged.find(({ channels }) => channels.length === 0)?.id ?? null,
    lesson: (tagged[0] ?? present[0])?.id ?? null,
    reflection: reflections[0] ?? null,
    perspective: perspectives[0] ?? null,
    uptake: uptakes[0] ?? null,
  };
}
