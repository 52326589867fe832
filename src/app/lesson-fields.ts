import { type ErrorKind, ProblemsError } from '../domain/errors.ts';
import type { Notice, Problem } from '../domain/import.ts';
import type { LessonDraft } from '../domain/lesson-draft.ts';
import { guard } from '../domain/spreadsheet-guard.ts';
import type { ColumnField, ColumnUse } from '../input/columns.ts';
import { createRowReader, type RowReader } from '../input/lesson-row.ts';
import { withRemedy } from './fault.ts';
import type { Lookups } from './lookups.ts';
import { problemLine } from './problem-lines.ts';

export type { ColumnField };

/** The fields of a lesson as text, the way a person or a script gave them; an empty text empties the field. */
export interface FieldTexts {
  readonly fields: ReadonlyMap<ColumnField, string>;
  readonly extra: Readonly<Record<string, string>>;
  /** What a field is called where it came from, for a message: `--titel`, `title`. */
  readonly nameOf: (field: ColumnField) => string;
}

export interface ReadFields {
  readonly draft: LessonDraft | null;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** Reads the fields of one lesson. `line` and `row` say where it stands in the file. */
export type FieldsReader = (texts: Omit<FieldTexts, 'nameOf'>, line: number, row: number) => ReadFields;

/** Sets of fields for which a reader is kept; a file seldom has more than a few. */
const MAX_READERS = 50;

/**
 * Prepares the reading of fields the way a row of an import is read, so that a value is understood the same
 * wherever it is given. Making the reader of a row takes longer than reading it: lessons with the same fields
 * share one.
 */
export function createFieldsReader(lookups: Lookups, nameOf: FieldTexts['nameOf']): FieldsReader {
  const readers = new Map<string, RowReader>();
  const readerFor = (columns: readonly ColumnUse[]): RowReader => {
    const key = JSON.stringify(columns);
    const known = readers.get(key);
    if (known) return known;
    if (readers.size >= MAX_READERS) readers.clear();
    const reader = createRowReader({ ...lookups, columns, defaultRegion: null });
    readers.set(key, reader);
    return reader;
  };
  return ({ fields, extra }, line, row) => {
    const columns: ColumnUse[] = [];
    const cells: string[] = [];
    for (const [field, text] of fields) {
      columns.push({ kind: 'field', field, header: nameOf(field) });
      // Reading a row takes the guard of a spreadsheet off; text that never was in one must not lose a sign.
      cells.push(guard(text));
    }
    for (const [header, text] of Object.entries(extra)) {
      columns.push({ kind: 'extra', header });
      cells.push(guard(text));
    }
    const outcome = readerFor(columns)(cells, line, row);
    const { notices } = outcome;
    return outcome.kind === 'draft'
      ? { draft: outcome.draft, problems: [], notices }
      : { draft: null, problems: outcome.problems, notices };
  };
}

/** Reads the fields of one lesson that stands in no file. */
export function readFields(lookups: Lookups, texts: FieldTexts): ReadFields {
  return createFieldsReader(lookups, texts.nameOf)(texts, 1, 1);
}

/** What is wrong with the text of one field, as a sentence with the remedy; `null` when nothing is. */
export function fieldFault(lookups: Lookups, field: ColumnField, text: string): string | null {
  const { problems } = readFields(lookups, {
    fields: new Map([[field, text]]),
    extra: {},
    nameOf: (name) => name,
  });
  const found = problems.find(({ column }) => column === field);
  return found ? withRemedy(found) : null;
}

/**
 * The error for fields given on the command line. What does not exist and what is written wrongly differ in exit code.
 * With more than one problem each has its remedy behind it; what is missing is said once more, in one line.
 */
export function fieldsError(found: readonly Problem[], nameOf: NameOfThing): ProblemsError {
  const problems = found.map(withOptionHint);
  const [first, ...more] = problems;
  const message =
    first && more.length === 0
      ? `${first.column ?? ''}: ${first.message}`
      : problems.map((problem) => problemLine(problem.column ?? '', problem)).join('\n');
  const missing = problems.filter(({ code }) => code === 'missing-value').map(({ column }) => column);
  const own = more.length === 0 ? first?.hint : null;
  const hint = missing.length > 0 ? `Geef nog: ${missing.join(', ')}.` : own;
  return new ProblemsError(kindOf(problems, nameOf), first?.code ?? 'unknown-value', message, problems, {
    hint: hint ?? undefined,
  });
}

/** The hint of a row of a file speaks of columns; here what is missing is an option. */
function withOptionHint(problem: Problem): Problem {
  return problem.code === 'missing-value' ? { ...problem, hint: `Geef het met ${problem.column}.` } : problem;
}

/** Fields that hold the name or the code of something: an unknown value is something that does not exist. */
const THINGS = ['ambition', 'cycle'] as const;
type NameOfThing = (field: (typeof THINGS)[number]) => string;

/** Wrong use as soon as one problem is more than the name of something that does not exist, whatever their order. */
function kindOf(problems: readonly Problem[], nameOf: NameOfThing): ErrorKind {
  const things = THINGS.map(nameOf);
  const isAbsent = ({ code, column }: Problem) =>
    code === 'unknown-region' ||
    code === 'unknown-tag' ||
    (code === 'unknown-value' && column !== null && things.includes(column));
  return problems.every(isAbsent) ? 'not-found' : 'usage';
}
