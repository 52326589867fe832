import { COALITION, type Coalition } from '../domain/coalition.ts';
import { CYCLE, type Cycle } from '../domain/cycle.ts';
import { dateInWords, whenWords } from '../domain/date-words.ts';
import { MaoError } from '../domain/errors.ts';
import { isBefore } from '../domain/time-span.ts';
import type { RuleWorld } from './add-record.ts';
import { endOf, findByCode } from './change-record.ts';

/**
 * Refuses a date that lies before what it comes after.
 *
 * @param what with its verb, for the message: `De activiteit was`, `De coalitie eindigt`.
 * @throws MaoError `rejected` `before-start`
 */
export function refuseBefore(
  what: string,
  date: string | null,
  start: string,
  startDate: string | null,
): void {
  if (date === null || startDate === null || !isBefore(date, startDate)) return;
  throw new MaoError(
    'rejected',
    'before-start',
    `${what} ${whenWords(date)}, voordat ${start} (${dateInWords(startDate)}).`,
    {
      hint: 'Controleer de datum, of wijzig de begindatum.',
    },
  );
}

/**
 * The coalition and the cycle that a record names, which must still run when they are newly named. A cycle must run as
 * well for something to be taken out of it.
 *
 * @throws MaoError `rejected` `closed-cycle`, `closed-coalition`
 */
export async function runningContext(
  world: RuleWorld,
  next: { readonly coalition: string | null; readonly cycle?: string | null },
  before: { readonly coalition: string | null; readonly cycle?: string | null } | null,
): Promise<{ readonly coalition: Coalition | null; readonly cycle: Cycle | null }> {
  const coalition = await findByCode(world, COALITION, next.coalition);
  const cycle = await findByCode(world, CYCLE, next.cycle ?? null);
  if (coalition && next.coalition !== before?.coalition) refuseClosedCoalition(coalition);
  if (next.cycle !== before?.cycle) {
    if (cycle) refuseClosedCycle(cycle);
    // What was told of a cycle that is closed stays with it.
    const left = await findByCode(world, CYCLE, before?.cycle ?? null);
    if (left) refuseClosedCycle(left);
  }
  return { coalition, cycle };
}

/** @throws MaoError `rejected` */
export function refuseClosedCycle({ id, status }: Pick<Cycle, 'id' | 'status'>): void {
  if (status !== endOf(CYCLE)) return;
  throw new MaoError(
    'rejected',
    'closed-cycle',
    `De cyclus ${id} is gesloten; er komt niets meer bij en er gaat niets meer af.`,
    {
      hint: `Begin een vervolg met: mao cyclus vervolg ${id}`,
    },
  );
}

function refuseClosedCoalition({ id, name, status }: Coalition): void {
  if (status !== endOf(COALITION)) return;
  throw new MaoError(
    'rejected',
    'closed-coalition',
    `De coalitie ${name} (${id}) is gesloten; er komt niets meer bij.`,
    { hint: 'Kies een coalitie die loopt, zie: mao coalitie lijst --status loopt' },
  );
}
