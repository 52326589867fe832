import { ACTIVITY } from '../domain/activity.ts';
import { CYCLE } from '../domain/cycle.ts';
import type { RuledNoun } from './add-record.ts';
import type { Deps } from './deps.ts';
import { requireRecord } from './find-record.ts';
import { refuseBefore, runningContext } from './record-rules.ts';

/** An activity belongs to what still runs, and was not before that began. */
export const ACTIVITIES: RuledNoun<typeof ACTIVITY> = {
  definition: ACTIVITY,
  rule: async (world, next, before) => {
    const { coalition, cycle } = await runningContext(world, next, before);
    refuseBefore('De activiteit was', next.heldOn, `de cyclus ${next.cycle} begon`, cycle?.startedOn ?? null);
    refuseBefore(
      'De activiteit was',
      next.heldOn,
      `de coalitie ${next.coalition} begon`,
      coalition?.startedOn ?? null,
    );
  },
};

/**
 * Fills in what follows from the cycle that is named: its coalition, and its region when it has one alone.
 *
 * @throws MaoError `not-found` for an unknown cycle.
 */
export async function fillFromCycle(
  { storage }: Pick<Deps, 'storage'>,
  fields: Map<string, string>,
): Promise<void> {
  const typed = fields.get('cycle')?.trim();
  if (!typed) return;
  const { record } = await requireRecord(storage.db, CYCLE, typed);
  const [region, ...others] = record.regions;
  if (!fields.has('region') && region !== undefined && others.length === 0) fields.set('region', region);
  if (!fields.has('coalition') && record.coalition !== null) fields.set('coalition', record.coalition);
}
