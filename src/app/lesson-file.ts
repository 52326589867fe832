import { MaoError, ProblemsError } from '../domain/errors.ts';
import type { Problem } from '../domain/import.ts';
import type { LessonDraft } from '../domain/lesson-draft.ts';
import { headerKey } from '../domain/nearest.ts';
import { fieldOfHeader, isPassedOver } from '../input/columns.ts';
import { readJsonItems } from '../input/json-items.ts';
import { fieldOfPath, isGroup, readLessonJson } from '../input/lesson-json.ts';
import { createFieldsReader, type ReadFields } from './lesson-fields.ts';
import type { Lookups } from './lookups.ts';
import { problemLines } from './problem-lines.ts';
import { type FirstEntryField, isFilled, missingAtFirstEntry } from './record-lessons.ts';

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
    // A title that is missing is made of the lesson.
    const has = (field: FirstEntryField) =>
      field === 'title' || isFilled(draft ? draft.content[field] : fieldOf(value, field));
    const missing = missingAtFirstEntry(has, (field) => field, { line, row: index + 1 }).map(withFieldHint);
    problems.push(...read.problems, ...(isGroup(value) ? missing : []));
    if (draft) problems.push(...recordedBefore(draft));
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
    const { texts, faults } = readLessonJson(value);
    const problems = faults.map(
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
    if (texts === null) return { draft: null, problems, notices: [] };
    problems.push(...clashingHeaders(Object.keys(texts.extra)).map((header) => clash(header, line, row)));
    const outcome = read(texts, line, row);
    const own = outcome.problems
      .filter(({ column }) => !problems.some((fault) => fieldOfPath(fault.column ?? '') === column))
      .map(withFieldHint);
    return {
      draft: problems.length > 0 ? null : outcome.draft,
      problems: [...problems, ...own],
      notices: outcome.notices,
    };
  };
}

/** A row of a file has columns to fill in, an object has fields. */
function withFieldHint(problem: Problem): Problem {
  return problem.code === 'missing-value'
    ? { ...problem, hint: `Vul het veld "${problem.column}" in.` }
    : problem;
}

/** What stands in a field of a value that may be anything. */
function fieldOf(value: unknown, field: string): unknown {
  return isGroup(value) ? Object.getOwnPropertyDescriptor(value, field)?.value : undefined;
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
