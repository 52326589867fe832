import { MaoError } from '../domain/errors.ts';
import type { Lesson } from '../domain/lesson.ts';
import { nounOfCode } from '../domain/nouns.ts';
import { SHARING } from '../domain/sharing.ts';
import { findLesson } from '../storage/lessons.ts';
import type { RuledNoun } from './add-record.ts';
import { refuseBefore } from './record-rules.ts';

/** What is shared exists, is not withdrawn, may be seen outside its region, and was learned before. */
export const SHARINGS: RuledNoun<typeof SHARING> = {
  definition: SHARING,
  rule: async (world, next, before) => {
    if (nounOfCode(next.subject) !== null) return;
    const lesson = (await findLesson(world.trx, next.subject))?.lesson;
    if (!lesson) return;
    if (next.subject !== before?.subject) refuseHidden(lesson);
    refuseBefore('De les is gedeeld', next.sharedOn, 'zij is geleerd', lesson.learnedOn);
  },
};

function refuseHidden({ id, status, visibility }: Lesson): void {
  if (status === 'ingetrokken') {
    throw new MaoError('rejected', 'withdrawn', `De les ${id} is ingetrokken en wordt niet gedeeld.`, {
      hint: `Waarom, ziet u met: mao les toon ${id}`,
    });
  }
  if (visibility !== 'eigen regio') return;
  throw new MaoError(
    'rejected',
    'own-region-only',
    `De les ${id} is alleen voor de eigen regio en kan zo niet worden gedeeld.`,
    { hint: `Mag het netwerk haar zien, geef dan eerst: mao les wijzig ${id} --zichtbaarheid netwerk` },
  );
}
