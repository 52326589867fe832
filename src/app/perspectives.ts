import { ACTION_PERSPECTIVE, type ActionPerspective } from '../domain/action-perspective.ts';
import { deriveTitle } from '../domain/lesson.ts';
import { diffRecords } from '../domain/record.ts';
import type { RuledNoun } from './add-record.ts';
import { type Changed, changeRecord, refuseEnded } from './change-record.ts';
import type { Deps } from './deps.ts';
import { runningContext } from './record-rules.ts';
import { fieldsFromReflection, fillFromLessons, refuseWithdrawnLessons } from './reflections.ts';

/** A handelingsperspectief rests on lessons that hold; a change makes what was confirmed a concept again. */
export const PERSPECTIVES_NOUN: RuledNoun<typeof ACTION_PERSPECTIVE> = {
  definition: ACTION_PERSPECTIVE,
  rule: async (world, next, before) => {
    const named = ({ cycle }: ActionPerspective) => ({ coalition: null, cycle });
    await runningContext(world, named(next), before && named(before));
    await refuseWithdrawnLessons(world, next.lessons, before?.lessons ?? []);
  },
  // What was confirmed is not what now stands there.
  settle: (next, before) => {
    const stands = before?.status === 'vastgesteld' && next.status === 'vastgesteld';
    const changed = stands && diffRecords(ACTION_PERSPECTIVE, before, next).length > 0;
    return changed ? { ...next, status: 'concept' } : next;
  },
};

/**
 * Fills in what follows from the reflection and the lessons that are named, and a title from the text.
 *
 * @throws MaoError `not-found`
 */
export async function fillPerspective(
  deps: Pick<Deps, 'storage'>,
  fields: Map<string, string>,
): Promise<void> {
  const reflection = fields.get('reflection')?.trim();
  if (reflection) {
    for (const [field, text] of await fieldsFromReflection(deps, reflection)) {
      if (!fields.get(field)?.trim()) fields.set(field, text);
    }
  }
  const text = fields.get('text')?.trim();
  if (text && !fields.get('title')?.trim()) fields.set('title', deriveTitle(text));
  // A title of its own, not that of the lesson.
  const title = fields.get('title');
  await fillFromLessons(deps, fields);
  if (title === undefined) fields.delete('title');
}

/** The network confirms it. @throws MaoError `not-found`; `rejected` when it is withdrawn. */
export function confirmPerspective(deps: Deps, typed: string): Promise<Changed<ActionPerspective>> {
  return changeRecord(deps, PERSPECTIVES_NOUN, typed, {
    action: 'vastgesteld',
    reason: null,
    next: (record) => {
      refuseEnded(ACTION_PERSPECTIVE, record);
      return { ...record, status: 'vastgesteld' };
    },
  });
}
