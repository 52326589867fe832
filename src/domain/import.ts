/** What an import can find wrong, as listed in the contract of the CSV export. */
export const PROBLEM_CODES = [
  'missing-column',
  'duplicate-column',
  'missing-value',
  'unknown-region',
  'unknown-tag',
  'unknown-value',
  'invalid-date',
  'future-date',
  'too-long',
  'malformed-csv',
  'invalid-encoding',
  'duplicate-number',
  'empty-file',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something that keeps a row, or a whole file, from being imported. */
export interface Problem {
  /** Physical line in the file on which the row begins, from 1. */
  readonly line: number | null;
  /** Number of the data row, from 1; empty rows do not count. */
  readonly row: number | null;
  /** Header as it stands in the file. */
  readonly column: string | null;
  readonly value: string | null;
  readonly code: ProblemCode;
  /** Dutch sentence: what is wrong. */
  readonly message: string;
  /** Dutch sentence: what to do. */
  readonly hint: string | null;
}

export const NOTICE_CODES = [
  'kept-column',
  'guessed-encoding',
  'skipped-line',
  'missing-cells',
  'emptied-value',
  'same-row',
  'conflict',
  'no-rows',
  'ignored-column',
  'summed-up',
  'loose-reference',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** Something the person should know, that keeps nothing from being imported. */
export interface Notice {
  readonly line: number | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly code: NoticeCode;
  readonly message: string;
}

/** What came of the rows of a file. */
export interface ImportCounts {
  /** Data rows that are not empty. */
  readonly rows: number;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Changed here and in the file: not overwritten. */
  readonly conflicts: number;
  readonly rejected: number;
}

export interface FileOutcome extends ImportCounts {
  readonly file: string;
  /** Only of JSON lines, whose columns are fields. */
  readonly format?: 'jsonl';
  /** The same counts for lessons and for each other noun, when the file holds anything besides lessons. */
  readonly nouns?: Readonly<Record<string, ImportCounts>>;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** What `mao importeer` gives, as JSON and as text. */
export interface ImportOutcome {
  readonly importId: string | null;
  readonly written: boolean;
  readonly files: readonly FileOutcome[];
  /** Only when proposals were asked for and could be made. */
  readonly proposals?: Proposals;
}

/** A file with suggestions for the lessons of a call that have no tags. */
export interface Proposals {
  readonly file: string;
  readonly lessons: number;
  /** For how many of them something is suggested. */
  readonly proposed: number;
}

/** An import that was done. */
export interface ImportRecord {
  readonly id: string;
  /** Instants in UTC, ISO 8601. */
  readonly at: string;
  readonly actor: string | null;
  readonly undoneAt: string | null;
  readonly files: readonly (ImportCounts & { readonly file: string })[];
}
