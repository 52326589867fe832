import { MaoError, ProblemsError } from '../domain/errors.ts';
import type { Problem } from '../domain/import.ts';
import type { LessonContent } from '../domain/lesson.ts';
import type { LessonDraft } from '../domain/lesson-draft.ts';
import { headerKey } from '../domain/nearest.ts';
import { fieldOfHeader, isPassedOver } from '../input/columns.ts';
import { readJsonItems } from '../input/json-items.ts';
import { checkLessonJson, lessonJsonTexts } from '../input/lesson-json.ts';
import { createFieldsReader, type ReadFields } from './lesson-fields.ts';
import type { Lookups } from './lookups.ts';
import { problemLines } from './problem-lines.ts';
import { isFilled, missingAtFirstEntry } from './record-lessons.ts';

/**
 * Reads new lessons from JSON: one object, an array, or an object a line. All are checked before any is given.
 *
 * @throws ProblemsError `rejected` with everything that is wrong, each with its line.
 */
export function readLessonFile(lookups: Lookups, text: string): LessonDraft[] {
  const { items, fault } = readJsonItems(text);
  if (fault) {
    throw new MaoError('rejected', 'invalid-json', fault.message, { hint: fault.hint ?? undefined });
  }
  const readLesson = createLessonReader(lookups);
  const drafts: LessonDraft[] = [];
  const problems: Problem[] = [];
  for (const [index, { line, value }] of items.entries()) {
    const read = readLesson(value, line, index + 1);
    const draft = read.draft;
    const has = (field: keyof LessonContent) => isFilled(draft?.content[field]);
    const missing = draft ? missingAtFirstEntry(has, (field) => field, draft) : [];
    problems.push(...read.problems, ...missing, ...(draft ? recordedBefore(draft) : []));
    if (draft) drafts.push(draft);
  }
  if (problems.length === 0) return drafts;
  throw new ProblemsError('rejected', 'rejected', problemLines(problems), problems, {
    hint: 'Er is niets vastgelegd. Verbeter het bestand en probeer het opnieuw.',
  });
}

/** Reads one lesson as JSON; `line` is where it begins in its file and `row` its number, both from 1. */
export type LessonReader = (value: unknown, line: number, row: number) => ReadFields;

/** Prepares the reading of the lessons of one file. */
export function createLessonReader(lookups: Lookups): LessonReader {
  const read = createFieldsReader(lookups, (field) => field);
  return (value, line, row) => {
    const checked = checkLessonJson(value);
    if (checked.ok) {
      const texts = lessonJsonTexts(checked.value);
      const clashes = clashingHeaders(Object.keys(texts.extra));
      return clashes.length === 0
        ? read(texts, line, row)
        : { draft: null, problems: clashes.map((header) => clash(header, line, row)), notices: [] };
    }
    const problems = checked.problems.map(
      ({ path, message, hint }): Problem => ({
        line,
        row,
        column: path || null,
        value: null,
        code: 'unknown-value',
        message,
        hint,
      }),
    );
    return { draft: null, problems, notices: [] };
  };
}

/** A new lesson gets its own code and begins as concept: what a file says of that would be lost without a word. */
function recordedBefore({ id, status, statusReason, line, row }: LessonDraft): Problem[] {
  const filled = [
    { column: 'id', value: id },
    { column: 'status', value: status === 'concept' ? null : status },
    { column: 'statusReason', value: statusReason },
  ].filter(({ value }) => value !== null);
  return filled.map(({ column }) => ({
    line,
    row,
    column,
    value: null,
    code: 'unknown-value',
    message:
      'Dit hoort bij een les die al eerder is vastgelegd; een nieuwe les krijgt een eigen code en begint als concept.',
    hint: 'Lees zulke lessen in met: mao importeer',
  }));
}

/** Headers that a CSV file could not have beside our own columns and each other: export could not write them. */
function clashingHeaders(headers: readonly string[]): string[] {
  const keys = headers.map(headerKey);
  return headers.filter((header, at) => {
    const key = keys[at] ?? '';
    return fieldOfHeader(header) !== null || isPassedOver(key) || keys.indexOf(key) !== at;
  });
}

function clash(header: string, line: number, row: number): Problem {
  return {
    line,
    row,
    column: `extra.${header}`,
    value: null,
    code: 'duplicate-column',
    message: `De kop "${header}" in extra is al in gebruik.`,
    hint: 'Zet de tekst in het veld waar zij hoort, of geef de kop een andere naam.',
  };
}
