import { COALITION, type Coalition, otherSpellings, spellingKey } from '../domain/coalition.ts';
import { CYCLE } from '../domain/cycle.ts';
import { MaoError } from '../domain/errors.ts';
import { addSpellings, type NamedCoalition, namedCoalitions } from '../storage/coalitions.ts';
import { listRecords } from '../storage/records.ts';
import type { RuledNoun, RuleWorld } from './add-record.ts';
import { type Changed, endOf, endRecord } from './change-record.ts';
import { closeCommand } from './cycles.ts';
import type { Deps } from './deps.ts';
import { recordTooLong, refuseTooLong } from './exchange-bounds.ts';
import { refuseBefore } from './record-rules.ts';
import { findCoalition } from './references.ts';

/** A coalition has a name of its own, and ends after it began. Lessons are recognised by its name from then on. */
export const COALITIONS: RuledNoun<typeof COALITION> = {
  definition: COALITION,
  rule: async (world, next, before) => {
    refuseBefore('De coalitie eindigt', next.endedOn, 'zij begon', next.startedOn);
    const coalitions = await namedCoalitions(world.trx);
    if (next.name !== before?.name) refuseTakenName(coalitions, next);
    const texts = coalitions.find(({ id }) => id === next.id)?.spellings ?? [];
    refuseTooLong(recordTooLong(COALITION, next, otherSpellings(next.name, texts)));
  },
  stored: (trx, nr, { name }) => addSpellings(trx, nr, name),
};

function refuseTakenName(coalitions: readonly NamedCoalition[], { id, name }: Coalition): void {
  const others = coalitions.filter((coalition) => coalition.id !== id);
  const taken = findCoalition(others, name);
  if (!taken) return;
  const isIts = spellingKey(taken.name) === spellingKey(name);
  throw new MaoError(
    'rejected',
    'name-taken',
    isIts
      ? `Er is al een coalitie die zo heet: ${taken.name} (${taken.id}).`
      : `Lessen onder de naam "${name}" horen bij de coalitie ${taken.name} (${taken.id}).`,
    {
      hint: isIts
        ? `Kies een andere naam, of wijzig die coalitie met: mao coalitie wijzig ${taken.id}`
        : `Kies een andere naam, of bekijk die coalitie met: mao coalitie toon ${taken.id}`,
    },
  );
}

/**
 * Closes a coalition. Its cycles are closed first, so that each says what came of it.
 *
 * @param endedOn a date at any precision.
 * @throws MaoError `not-found`; `rejected` when it was closed already or has cycles that run.
 */
export async function closeCoalition(
  deps: Deps,
  typed: string,
  reason: string,
  endedOn: string,
): Promise<Changed<Coalition>> {
  const closing: RuledNoun<typeof COALITION> = {
    ...COALITIONS,
    rule: async (world, next, before) => {
      await COALITIONS.rule(world, next, before);
      await refuseRunningCycles(world, next);
    },
  };
  return endRecord(deps, closing, typed, reason, new Map([['endedOn', endedOn]]));
}

async function refuseRunningCycles({ trx }: RuleWorld, { id, status }: Coalition): Promise<void> {
  if (status !== endOf(COALITION)) return;
  const running = await listRecords(trx, CYCLE, { coalitions: [id], statuses: [CYCLE.statuses[0]] }, 10);
  if (running.length === 0) return;
  throw new MaoError(
    'rejected',
    'running-cycles',
    `De coalitie ${id} heeft nog lopende cycli: ${running.map((cycle) => cycle.id).join(', ')}.`,
    { hint: `Sluit die eerst, met wat ze opleverden: ${closeCommand('<id>')}` },
  );
}
