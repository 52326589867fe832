import { MaoError } from '../domain/errors.ts';
import { isToInterpret, type Lesson } from '../domain/lesson.ts';
import { changeLesson } from './change-lesson.ts';
import type { Deps } from './deps.ts';
import { refuseWithdrawn } from './edit-lesson.ts';

type Changed = Promise<{ lesson: Lesson; changed: boolean }>;

/**
 * The coalition confirms a lesson. One that is withdrawn or still to be interpreted cannot be confirmed.
 *
 * @throws MaoError `rejected`, `not-found`.
 */
export function confirmLesson(deps: Deps, id: string): Changed {
  return changeLesson(deps, id, {
    action: 'vastgesteld',
    reason: null,
    next: (lesson) => {
      if (lesson.status === 'ingetrokken') {
        throw new MaoError(
          'rejected',
          'withdrawn',
          `De les ${lesson.id} is ingetrokken en kan niet worden vastgesteld.`,
          {
            hint: 'Leg zo nodig een nieuwe les vast met: mao les toevoegen',
          },
        );
      }
      if (isToInterpret(lesson)) {
        throw new MaoError(
          'rejected',
          'to-interpret',
          `De les ${lesson.id} heeft nog geen richting of geen indicator.`,
          {
            hint: `Vul die eerst aan, bijvoorbeeld met: mao les wijzig ${lesson.id} --richting stimulerend --indicator 2.4`,
          },
        );
      }
      return { ...lesson, status: 'vastgesteld', statusReason: null };
    },
  });
}

/**
 * Withdraws a lesson: it stays, with the reason, but no longer counts in reports.
 *
 * @throws MaoError `not-found`; `rejected` when it was withdrawn already: its reason stands.
 */
export function withdrawLesson(deps: Deps, id: string, reason: string): Changed {
  return changeLesson(deps, id, {
    action: 'ingetrokken',
    reason,
    next: (lesson) => {
      if (lesson.statusReason !== reason) refuseWithdrawn(lesson);
      return { ...lesson, status: 'ingetrokken', statusReason: reason };
    },
  });
}
