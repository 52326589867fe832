import { ACTION_PERSPECTIVE } from '../domain/action-perspective.ts';
import { MaoError } from '../domain/errors.ts';
import { UPTAKE } from '../domain/uptake.ts';
import type { RuledNoun } from './add-record.ts';
import { endOf, findByCode } from './change-record.ts';
import { refuseBefore, runningContext } from './record-rules.ts';

/** What is applied was not withdrawn, and belongs to what still runs. */
export const UPTAKES: RuledNoun<typeof UPTAKE> = {
  definition: UPTAKE,
  rule: async (world, next, before) => {
    const { cycle } = await runningContext(world, next, before);
    refuseBefore(
      'De toepassing was',
      next.appliedOn,
      `de cyclus ${next.cycle} begon`,
      cycle?.startedOn ?? null,
    );
    if (next.perspective === before?.perspective) return;
    const perspective = await findByCode(world, ACTION_PERSPECTIVE, next.perspective);
    if (perspective?.status !== endOf(ACTION_PERSPECTIVE)) return;
    throw new MaoError(
      'rejected',
      'withdrawn',
      `Het handelingsperspectief ${next.perspective} is ingetrokken en wordt niet meer toegepast.`,
      { hint: `Waarom, ziet u met: mao perspectief toon ${next.perspective}` },
    );
  },
};
