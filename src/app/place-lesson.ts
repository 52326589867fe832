import type { Transaction } from 'kysely';
import { fieldsSpeakingAgain } from '../domain/erased-text.ts';
import type { Notice, Problem } from '../domain/import.ts';
import { contentOfDraft, decideImport, reasonOf } from '../domain/import-decision.ts';
import type { Lesson } from '../domain/lesson.ts';
import { asLastImported, type Changeable, diffLessons } from '../domain/lesson-changes.ts';
import type { LessonDraft } from '../domain/lesson-draft.ts';
import type { FieldProblem } from '../input/field.ts';
import { createHistoryWriter } from '../storage/history.ts';
import { createLessonFinder, type LessonFinder } from '../storage/lesson-finder.ts';
import { createLessonWriter } from '../storage/lesson-writer.ts';
import type { StoredLesson } from '../storage/lessons.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { lessonTooLong } from './exchange-bounds.ts';
import { createIdMaker } from './lesson-ids.ts';

/** What came of a row that could be read. */
export type Placement =
  | { readonly kind: 'new' | 'updated' | 'unchanged' }
  | { readonly kind: 'conflict'; readonly notice: Notice }
  | {
      readonly kind: 'rejected';
      /** The field that is at fault; the caller knows its column. `null` when it is the whole. */
      readonly field: 'id' | 'externalId' | null;
      readonly problem: Omit<Problem, 'column'>;
    };

/** Puts rows of an import in their place among the lessons, one by one, inside the transaction of the call. */
export interface LessonPlacer {
  place(draft: LessonDraft): Placement;
  /** Makes the new lessons findable; call it after the last row. */
  indexWords(): void;
}

export interface Placing {
  readonly importId: string;
  /** Instant of the import, UTC. */
  readonly at: string;
  /** Codes of the lessons without tags that the call met; `null` when nobody asks for them. */
  readonly untagged?: Set<string> | null;
}

export function createLessonPlacer(
  deps: Deps,
  trx: Transaction<Tables>,
  { importId, at, untagged = null }: Placing,
): LessonPlacer {
  const { storage, actor } = deps;
  const finder = createLessonFinder(storage, trx);
  const writer = createLessonWriter(storage, trx);
  const addHistory = createHistoryWriter(storage, trx);
  const makeId = createIdMaker(finder, deps.random);

  const met = (id: string, { tags }: Pick<Changeable, 'tags'>): void => {
    if (tags.length === 0) untagged?.add(id);
    else untagged?.delete(id);
  };

  const insert = (draft: LessonDraft): Placement => {
    const content = contentOfDraft(draft);
    const { status } = draft;
    const id = draft.id ?? makeId(content.region);
    const lesson: Lesson = {
      ...content,
      id,
      status: status ?? 'concept',
      statusReason: reasonOf(draft),
      createdAt: at,
      updatedAt: at,
      createdBy: actor,
      importId,
    };
    const long = lessonTooLong(lesson);
    if (long) return tooLong(draft, long);
    writer.insert(lesson, 'imported');
    met(id, content);
    return { kind: 'new' };
  };

  const update = (stored: StoredLesson, next: Changeable, draft: LessonDraft): Placement => {
    const { lesson, nr } = stored;
    const changed: Lesson = { ...lesson, ...next, updatedAt: at };
    const long = lessonTooLong(changed);
    if (long) return tooLong(draft, long);
    writer.update(nr, changed, 'imported');
    const changes = diffLessons(lesson, next);
    addHistory('lesson', lesson.id, { at, actor, action: 'bijgewerkt', changes, reason: null, importId });
    met(lesson.id, next);
    return { kind: 'updated' };
  };

  return {
    indexWords: writer.indexWords,
    place(row) {
      const draft = withoutErasedLinks(row, finder);
      if (draft.id !== null && finder.isErased(draft.id))
        return { kind: 'rejected', field: 'id', problem: erased(draft, draft.id) };
      const stored = findMet(finder, draft);
      if (!stored) return insert(draft);
      const { lesson, changedHere } = stored;
      const owner = numberOwner(finder, draft, lesson);
      if (owner !== null && owner !== lesson.id)
        return { kind: 'rejected', field: 'externalId', problem: numberTaken(draft, owner) };
      const decision = decideImport(
        {
          current: lesson,
          changedHere,
          asImported: () => asLastImported(lesson, finder.historyOf(lesson.id)),
        },
        draft,
      );
      if (decision.kind === 'update') {
        const changes = diffLessons(lesson, decision.next);
        const again = fieldsSpeakingAgain(finder.historyOf(lesson.id), changes, {});
        if (again.length === 0) return update(stored, decision.next, draft);
        met(lesson.id, lesson);
        return { kind: 'conflict', notice: erasedName(draft, lesson.id) };
      }
      met(lesson.id, lesson);
      return decision.kind === 'unchanged'
        ? { kind: 'unchanged' }
        : { kind: 'conflict', notice: conflict(draft, lesson.id) };
    },
  };
}

/** A link with a lesson that was erased here for good does not come back, nor one with the lesson itself. */
function withoutErasedLinks(draft: LessonDraft, finder: LessonFinder): LessonDraft {
  const { links } = draft.content;
  if (links === undefined || links.length === 0) return draft;
  const kept = links.filter(({ lesson }) => lesson !== draft.id && !finder.isErased(lesson));
  return { ...draft, content: { ...draft.content, links: kept } };
}

/** By our own code, else by the region's number, else by region, date and text. */
function findMet(finder: LessonFinder, { id, content }: LessonDraft): StoredLesson | null {
  const byId = id === null ? null : finder.byId(id);
  if (byId) return byId;
  const { region, externalId = null, learnedOn = null, insight } = content;
  if (externalId !== null) return finder.byNumber(region, externalId);
  return id === null ? finder.byIdentity({ region, learnedOn, insight }) : null;
}

/** The lesson that already has the number that a lesson would have after this row. */
function numberOwner(finder: LessonFinder, { content }: LessonDraft, current: Lesson): string | null {
  const externalId = content.externalId ?? current.externalId;
  if (externalId === null || (externalId === current.externalId && content.region === current.region))
    return null;
  return finder.byNumber(content.region, externalId)?.lesson.id ?? null;
}

function erased({ line, row }: LessonDraft, id: string): Omit<Problem, 'column'> {
  return {
    line,
    row,
    value: id,
    code: 'unknown-value',
    message: `De les ${id} is hier voorgoed gewist en komt niet terug.`,
    hint: 'Haal haar uit het bestand. Moet zij toch terug, laat dan haar code weg.',
  };
}

function tooLong({ line, row }: LessonDraft, problem: FieldProblem): Placement {
  return { kind: 'rejected', field: null, problem: { line, row, ...problem } };
}

function numberTaken({ line, row, content }: LessonDraft, owner: string): Omit<Problem, 'column'> {
  return {
    line,
    row,
    value: content.externalId ?? null,
    code: 'duplicate-number',
    message: `Dit nummer hoort in deze regio al bij de les ${owner}.`,
    hint: `Geef een van de twee een ander nummer. Krijgt ${owner} er in dit bestand een ander, zet die regel dan boven deze; ruilen de twee, lees dan eerst een van beide in met een nummer dat vrij is.`,
  };
}

/** Of a lesson only the name of its coalition is ever erased by itself. */
function erasedName({ line, row }: LessonDraft, id: string): Notice {
  return {
    ...{ line, row, column: null, code: 'conflict' },
    message: `De coalitie van de les ${id} is hier gewist; een naam uit een bestand komt er niet voor in de plaats, en de les is niet overschreven. Haal de regel uit het bestand, of neem over wat moet gelden met mao les wijzig ${id}.`,
  };
}

function conflict({ line, row }: LessonDraft, id: string): Notice {
  return {
    line,
    row,
    column: null,
    code: 'conflict',
    message: `De les ${id} is hier gewijzigd en in het bestand ook; zij is niet overschreven. Vergelijk ze met mao les geschiedenis ${id} en neem over wat moet blijven met mao les wijzig ${id}.`,
  };
}
