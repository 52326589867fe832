import { MaoError } from '../domain/errors.ts';
import { nounOfCode } from '../domain/nouns.ts';
import { SHARING } from '../domain/sharing.ts';
import { findLesson } from '../storage/lessons.ts';
import type { RuledNoun, RuleWorld } from './add-record.ts';

/** What is shared exists, is not withdrawn, and may be seen outside its region. */
export const SHARINGS: RuledNoun<typeof SHARING> = {
  definition: SHARING,
  rule: async (world, next, before) => {
    if (next.subject === before?.subject || nounOfCode(next.subject) !== null) return;
    await refuseHiddenLesson(world, next.subject);
  },
};

async function refuseHiddenLesson({ trx }: RuleWorld, id: string): Promise<void> {
  const lesson = (await findLesson(trx, id))?.lesson;
  if (lesson?.status === 'ingetrokken') {
    throw new MaoError('rejected', 'withdrawn', `De les ${id} is ingetrokken en wordt niet gedeeld.`, {
      hint: `Waarom, ziet u met: mao les toon ${id}`,
    });
  }
  if (lesson?.visibility !== 'eigen regio') return;
  throw new MaoError(
    'rejected',
    'own-region-only',
    `De les ${id} is alleen voor de eigen regio en kan zo niet worden gedeeld.`,
    { hint: `Mag het netwerk haar zien, geef dan eerst: mao les wijzig ${id} --zichtbaarheid netwerk` },
  );
}
