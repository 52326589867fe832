import type { Notice, Problem } from '../domain/import.ts';
import { cleanText, type LessonContent, MAX_TEXT } from '../domain/lesson.ts';
import { unguard } from '../domain/spreadsheet-guard.ts';
import type { Status } from '../domain/values.ts';
import { type FieldOutcome, type FieldProblem, shorten } from './field.ts';
import { memoize } from './memo.ts';

/** What is known of a row while its cells are read one by one. */
export interface RowState {
  readonly line: number;
  readonly row: number;
  readonly cells: readonly string[];
  readonly content: { -readonly [Field in keyof LessonContent]?: LessonContent[Field] };
  readonly extra: [header: string, text: string][];
  readonly problems: Problem[];
  readonly notices: Notice[];
  id: string | null;
  status: Status | null;
  statusReason: string | null;
}

/** Reads the text of one cell, `null` when it is empty, into the row. */
export type CellReader = (text: string | null, state: RowState) => void;

/** Puts a value where it belongs in the row. */
export type Setter<T> = (value: T, state: RowState) => void;

/** The setter of a field of the content. */
export function into<Field extends keyof LessonContent>(field: Field): Setter<LessonContent[Field]> {
  return (value, { content }) => {
    content[field] = value;
  };
}

/** The setter of a field that cannot be empty: `null` leaves it out. */
export function unlessNull(field: 'region' | 'title' | 'insight'): Setter<string | null> {
  return (value, { content }) => {
    if (value !== null) content[field] = value;
  };
}

/** The setter of what only our own export says of a lesson. */
export function keep<Field extends 'id' | 'status' | 'statusReason'>(field: Field): Setter<RowState[Field]> {
  return (value, state) => {
    state[field] = value;
  };
}

/** The text of a cell: without the guard against formulas and outer white space; `null` when empty. */
export function cellText(cell: string | undefined): string | null {
  return cell === undefined || cell === '' ? null : cleanText(unguard(cell));
}

/** Reads free text as it is, up to a limit in characters. Problem: `too-long`. */
export function textCell(header: string, set: Setter<string | null>, limit = MAX_TEXT): CellReader {
  return (text, state) => {
    if (text !== null && text.length > limit) addProblem(state, header, tooLong(text, limit));
    else set(text, state);
  };
}

/** Reads text that stands for a value; what the same text came to before is remembered. */
export function valueCell<T>(
  header: string,
  empty: T,
  parse: (text: string) => FieldOutcome<T>,
  set: Setter<T>,
): CellReader {
  const parseAgain = memoize(parse);
  return (text, state) => {
    if (text === null) set(empty, state);
    else takeOutcome(state, header, text, parseAgain(text), set);
  };
}

/** Puts a value in the row, or what is wrong with it. */
export function takeOutcome<T>(
  state: RowState,
  header: string,
  text: string,
  { value, problems, emptied }: FieldOutcome<T>,
  set: Setter<T>,
): void {
  if (emptied) addEmptied(state, header, text);
  if (problems.length === 0) set(value, state);
  else for (const problem of problems) addProblem(state, header, problem);
}

/** Adds what is wrong with a field, with its place in the file. */
export function addProblem({ line, row, problems }: RowState, column: string, problem: FieldProblem): void {
  problems.push({ line, row, column, ...problem });
}

function addEmptied({ line, row, notices }: RowState, column: string, text: string): void {
  const message = `Bij "${column}" staat "${shorten(text)}"; dat is als leeg gelezen.`;
  notices.push({ line, row, column, code: 'emptied-value', message });
}

function tooLong(text: string, limit: number): FieldProblem {
  return {
    code: 'too-long',
    value: shorten(text),
    message: `De tekst heeft ${text.length} tekens en er passen er ${limit}.`,
    hint: 'Maak de tekst korter; mao kapt geen tekst af.',
  };
}
