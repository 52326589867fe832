import { MaoError } from '../domain/errors.ts';
import type { Problem } from '../domain/import.ts';
import { contentOfDraft } from '../domain/import-decision.ts';
import type { Lesson } from '../domain/lesson.ts';
import type { LessonDraft } from '../domain/lesson-draft.ts';
import { removeDraft } from '../storage/drafts.ts';
import { createLessonFinder } from '../storage/lesson-finder.ts';
import { createLessonWriter } from '../storage/lesson-writer.ts';
import type { Deps } from './deps.ts';
import { lessonTooLong, refuseTooLong } from './exchange-bounds.ts';
import { createIdMaker } from './lesson-ids.ts';
import { refuseWrongReferences } from './lesson-references.ts';

/**
 * Records new lessons, all or none.
 *
 * @param unfinished number of the draft that they come from, which is then no longer kept.
 * @throws MaoError `rejected` when a region has used a number already; `not-found` for a link with a lesson that is not there.
 */
export async function recordLessons(
  deps: Deps,
  drafts: readonly LessonDraft[],
  unfinished: number | null = null,
): Promise<Lesson[]> {
  const { storage, clock, actor } = deps;
  return storage.db.transaction().execute(async (trx) => {
    const finder = createLessonFinder(storage, trx);
    const writer = createLessonWriter(storage, trx);
    const makeId = createIdMaker(finder, deps.random);
    const at = clock.now();
    const lessons: Lesson[] = [];
    for (const draft of drafts) {
      const content = contentOfDraft(draft);
      const taken = content.externalId === null ? null : finder.byNumber(content.region, content.externalId);
      if (taken) throw numberTaken(content.externalId, taken.lesson.id);
      await refuseWrongReferences(trx, content, null);
      const unknown = content.links.find((link) => finder.byId(link.lesson) === null);
      if (unknown) throw unknownLink(unknown.lesson);
      const lesson: Lesson = {
        ...content,
        id: makeId(content.region),
        status: 'concept',
        statusReason: null,
        createdAt: at,
        updatedAt: at,
        createdBy: actor,
        importId: null,
      };
      refuseTooLong(lessonTooLong(lesson));
      writer.insert(lesson, 'changed here');
      lessons.push(lesson);
    }
    writer.indexWords();
    if (unfinished !== null) await removeDraft(trx, unfinished);
    return lessons;
  });
}

function unknownLink(id: string): MaoError {
  return new MaoError('not-found', 'not-found', `Er is geen les met de code "${id}" om mee te koppelen.`, {
    hint: 'Er is niets vastgelegd. De codes ziet u met: mao les lijst',
  });
}

const FIRST_ENTRY = [
  { field: 'title', what: 'de titel' },
  { field: 'observation', what: 'wat er gebeurde' },
  { field: 'direction', what: 'de richting: stimulerend, belemmerend of gemengd' },
  { field: 'tags', what: 'ten minste één element of indicator' },
] as const;
export type FirstEntryField = (typeof FIRST_ENTRY)[number]['field'];

/** Whether the value of a field says something. */
export function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** What is needed at first entry beyond what an import asks: a title, what happened, a direction and at least one tag. */
export function missingAtFirstEntry(
  has: (field: FirstEntryField) => boolean,
  nameOf: (field: FirstEntryField) => string,
  { line, row }: Pick<LessonDraft, 'line' | 'row'>,
): Problem[] {
  return FIRST_ENTRY.filter(({ field }) => !has(field)).map(({ field, what }) => ({
    line,
    row,
    column: nameOf(field),
    value: null,
    code: 'missing-value',
    message: `Hier ontbreekt ${what}.`,
    hint: `Geef het met ${nameOf(field)}.`,
  }));
}

/** The error for a number that another lesson of the region has. */
export function numberTaken(number: string | null, owner: string): MaoError {
  const message = `Het nummer "${number}" is in deze regio al gebruikt voor de les ${owner}.`;
  return new MaoError('rejected', 'duplicate-number', message, {
    hint: `Kies een ander nummer, of wijzig die les met: mao les wijzig ${owner}`,
  });
}
