import type { ProblemCode } from '../domain/import.ts';

/** What is wrong with the text of one field, before its place in a file is known. */
export interface FieldProblem {
  readonly code: ProblemCode;
  /** The text that is wrong, shortened. */
  readonly value: string | null;
  readonly message: string;
  readonly hint: string | null;
}

/** What the text of one field comes to. With problems the value is not to be used. */
export interface FieldOutcome<T> {
  readonly value: T;
  readonly problems: readonly FieldProblem[];
  /** The text said in so many words that there is nothing ("n.v.t."). */
  readonly emptied: boolean;
}

/** Longest piece of a cell that a problem repeats, in characters. */
const MAX_SHOWN = 80;

const EMPTY_WORDS: ReadonlySet<string> = new Set(['nvt', 'onbekend', '-', '–', '?']);

export function accept<T>(value: T, emptied = false): FieldOutcome<T> {
  return { value, problems: [], emptied };
}

export function refuse<T>(value: T, ...problems: readonly FieldProblem[]): FieldOutcome<T> {
  return { value, problems, emptied: false };
}

/** Whether a text only says that there is nothing: `nvt`, `n.v.t.`, `onbekend`, `-`, `?`, in any case. */
export function saysNothing(text: string): boolean {
  return text.length <= 10 && EMPTY_WORDS.has(text.toLowerCase().replace(/[\s.]/gu, ''));
}

/** The text as a problem may repeat it: at most 80 characters, so that no lesson ends up in a list of problems. */
export function shorten(text: string): string {
  if (text.length <= MAX_SHOWN) return text;
  return `${text.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
