import type { Transaction } from 'kysely';
import { MaoError } from '../domain/errors.ts';
import { mergeDraft } from '../domain/import-decision.ts';
import { deriveTitle, type Lesson } from '../domain/lesson.ts';
import { diffLessons } from '../domain/lesson-changes.ts';
import type { LessonDraft } from '../domain/lesson-draft.ts';
import { findLessonByNumber } from '../storage/lessons.ts';
import type { Tables } from '../storage/tables.ts';
import { changeLesson } from './change-lesson.ts';
import type { Deps } from './deps.ts';
import { requireLesson } from './find-lesson.ts';
import { type ColumnField, type FieldTexts, fieldsError, readFields } from './lesson-fields.ts';
import { refuseWrongReferences } from './lesson-references.ts';
import { loadLookups } from './lookups.ts';
import { numberTaken } from './record-lessons.ts';

/**
 * Changes fields of a lesson; an empty text empties a field. A confirmed lesson whose words change is a concept
 * again: what was confirmed is not what now stands there.
 *
 * @throws MaoError for values that cannot be used, a withdrawn lesson, a number that another lesson has.
 */
export async function editLesson(
  deps: Deps,
  typed: string,
  fields: ReadonlyMap<ColumnField, string>,
  nameOf: FieldTexts['nameOf'],
): Promise<{ lesson: Lesson; changed: boolean }> {
  const { lesson: current } = await requireLesson(deps, typed);
  refuseWithdrawn(current);
  // A row cannot do without these; what does not change is given as it is.
  const complete = new Map<ColumnField, string>([
    ['region', current.region],
    ['insight', current.insight],
    ...fields,
  ]);
  const read = readFields(await loadLookups(deps), { fields: complete, extra: {}, nameOf });
  if (!read.draft) throw fieldsError(read.problems, nameOf);
  // A title that was not given follows the lesson if it was made of it; one that was emptied is made anew.
  const draft = fields.has('title') ? { ...read.draft, titleDerived: false } : read.draft;
  return changeLesson(deps, current.id, {
    action: 'gewijzigd',
    reason: null,
    next: async (lesson, trx) => {
      refuseWithdrawn(lesson);
      const next = mergeDraft(lesson, onlyGiven(draft, lesson, fields));
      if (diffLessons(lesson, next).length === 0) return lesson;
      await refuseTakenNumber(trx, lesson.id, next);
      await refuseWrongReferences(trx, next, lesson);
      return { ...next, status: 'concept', statusReason: null };
    },
  });
}

/**
 * The draft with what was not given as it stands now: a row cannot be read without a region and a text, and those
 * that were read with it may have been changed by somebody else since.
 */
function onlyGiven(draft: LessonDraft, now: Lesson, fields: ReadonlyMap<ColumnField, string>): LessonDraft {
  const region = fields.has('region') ? draft.content.region : now.region;
  const insight = fields.has('insight') ? draft.content.insight : now.insight;
  const title = fields.get('title') ? draft.content.title : deriveTitle(insight);
  return { ...draft, content: { ...draft.content, region, insight, title } };
}

/** @throws MaoError `rejected` */
export function refuseWithdrawn(lesson: Lesson): void {
  if (lesson.status !== 'ingetrokken') return;
  throw new MaoError(
    'rejected',
    'withdrawn',
    `De les ${lesson.id} is ingetrokken en wordt niet meer gewijzigd.`,
    {
      hint: 'Leg zo nodig een nieuwe les vast met: mao les toevoegen',
    },
  );
}

async function refuseTakenNumber(
  trx: Transaction<Tables>,
  id: string,
  next: Pick<Lesson, 'region' | 'externalId'>,
): Promise<void> {
  if (next.externalId === null) return;
  const owner = await findLessonByNumber(trx, next.region, next.externalId);
  if (owner === null || owner === id) return;
  throw numberTaken(next.externalId, owner);
}
