import { MaoError, ProblemsError } from '../domain/errors.ts';
import type { Problem } from '../domain/import.ts';
import type { LessonDraft } from '../domain/lesson-draft.ts';
import { readJsonItems } from '../input/json-items.ts';
import { checkLessonJson, lessonJsonTexts } from '../input/lesson-json.ts';
import { type ReadFields, readFields } from './lesson-fields.ts';
import type { Lookups } from './lookups.ts';
import { missingAtFirstEntry } from './record-lessons.ts';

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
  const drafts: LessonDraft[] = [];
  const problems: Problem[] = [];
  for (const [index, { line, value }] of items.entries()) {
    const read = readLessonJson(lookups, value, line, index + 1);
    const draft = read.draft;
    const missing = draft ? missingAtFirstEntry(draft, (field) => field) : [];
    problems.push(...read.problems, ...missing);
    if (draft) drafts.push(draft);
  }
  if (problems.length === 0) return drafts;
  throw new ProblemsError('rejected', 'rejected', describe(problems), problems, {
    hint: 'Er is niets vastgelegd. Verbeter het bestand en probeer het opnieuw.',
  });
}

/** Reads one lesson as JSON. @param line where it begins in its file. */
export function readLessonJson(lookups: Lookups, value: unknown, line: number, row: number): ReadFields {
  const checked = checkLessonJson(value);
  if (!checked.ok) {
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
  }
  const { fields, extra } = lessonJsonTexts(checked.value);
  return readFields(lookups, { fields, extra, nameOf: (field) => field }, line, row);
}

function describe(problems: readonly Problem[]): string {
  return problems
    .map(({ line, column, message }) => `Regel ${line}${column === null ? '' : `, ${column}`}: ${message}`)
    .join('\n');
}
