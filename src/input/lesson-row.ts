import type { Notice, Problem } from '../domain/import.ts';
import { deriveTitle } from '../domain/lesson.ts';
import type { LessonDraft } from '../domain/lesson-draft.ts';
import { type ColumnField, type ColumnUse, ourHeader } from './columns.ts';
import { type CellReader, cellText, type RowState, textCell } from './row-cells.ts';
import { type FieldContext, fieldReaders } from './row-fields.ts';

/** What rows are read with: the columns of the file and what their values are looked up in. */
export interface RowContext extends FieldContext {
  readonly columns: readonly ColumnUse[];
}

/** What a row comes to: a lesson, or everything that is wrong with it. */
export type RowOutcome =
  | { readonly kind: 'draft'; readonly draft: LessonDraft; readonly notices: readonly Notice[] }
  | {
      readonly kind: 'rejected';
      readonly problems: readonly Problem[];
      readonly notices: readonly Notice[];
      /** What the row says of itself, as far as it could be read. */
      readonly region: string | null;
      readonly externalId: string | null;
    };

/** Reads the cells of a row; `line` is where it begins in the file and `row` its number, both from 1. */
export type RowReader = (cells: readonly string[], line: number, row: number) => RowOutcome;

interface ReadColumn {
  /** Position in the row; -1 for a required field without a column, which is then always empty. */
  readonly at: number;
  readonly read: CellReader;
}

/** Prepares the reading of the rows of one file. */
export function createRowReader(context: RowContext): RowReader {
  const columns = readColumns(context);
  const extraColumns = context.columns.flatMap((use) => (use.kind === 'extra' ? [use.header] : []));
  return (cells, line, row) => {
    const state = emptyState(cells, line, row);
    for (const { at, read } of columns) read(cellText(cells[at]), state);
    return conclude(state, extraColumns);
  };
}

function readColumns(context: RowContext): ReadColumn[] {
  const { columns } = context;
  const placeOf = (field: ColumnField) => {
    const at = columns.findIndex((use) => use.kind === 'field' && use.field === field);
    return at === -1 ? null : at;
  };
  const beside = { versionsAt: placeOf('frameworks'), suggestedAt: placeOf('suggested') };
  const readers = fieldReaders(context, beside);
  const read = columns.flatMap((use, at): ReadColumn[] => {
    if (use.kind === 'ignored') return [];
    return [{ at, read: use.kind === 'field' ? readers[use.field](use.header) : extraCell(use.header) }];
  });
  const required: readonly ColumnField[] = ['region', 'insight'];
  for (const field of required) {
    if (placeOf(field) === null) read.push({ at: -1, read: readers[field](ourHeader(field)) });
  }
  return read;
}

/** Keeps the text of an unknown column with the lesson, under its own header. */
function extraCell(header: string): CellReader {
  return textCell(header, (text, { extra }) => {
    if (text !== null) extra.push([header, text]);
  });
}

function emptyState(cells: readonly string[], line: number, row: number): RowState {
  const own = { id: null, status: null, statusReason: null };
  return { line, row, cells, content: {}, extra: [], problems: [], notices: [], ...own };
}

function conclude(state: RowState, extraColumns: readonly string[]): RowOutcome {
  const { content, problems, notices, id, status, statusReason, line, row } = state;
  const { region, insight, title } = content;
  if (problems.length > 0 || region === undefined || insight === undefined) {
    return {
      kind: 'rejected',
      problems,
      notices,
      region: region ?? null,
      externalId: content.externalId ?? null,
    };
  }
  // Built from entries: a column named __proto__ is a column like any other.
  const extra = extraColumns.length > 0 ? { extra: Object.fromEntries(state.extra) } : {};
  const draft: LessonDraft = {
    content: { ...content, ...extra, region, insight, title: title ?? deriveTitle(insight) },
    titleDerived: title === undefined,
    extraColumns,
    id,
    status,
    statusReason,
    line,
    row,
  };
  return { kind: 'draft', draft, notices };
}
