import { COLUMN_FIELDS, COLUMN_HEADERS, type ColumnField } from '../input/columns.ts';

/** A column of a CSV file that is understood. */
export interface CsvColumn {
  readonly field: ColumnField;
  /** The header that we write. */
  readonly header: string;
  /** Other headers by which it is known. */
  readonly also: readonly string[];
}

/** Every column that import understands, in the order in which export writes them. */
export function csvColumns(): CsvColumn[] {
  return COLUMN_FIELDS.map((field) => {
    const [header, ...also] = COLUMN_HEADERS[field];
    return { field, header, also };
  });
}
