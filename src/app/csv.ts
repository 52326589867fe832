import { stringify } from 'csv-stringify/sync';
import { guard } from '../domain/spreadsheet-guard.ts';

/** A cell; `null` is empty. */
export type CsvCell = string | number | null;

/** Goes before the first row, so that a spreadsheet knows that the text is UTF-8. */
export const CSV_BOM = '\uFEFF';

/**
 * Rows of CSV as we write it: `;` between cells, CRLF behind each row, line breaks within a cell as they are. A
 * text that a spreadsheet would take for a formula is made harmless, and import takes that off again.
 */
export function csvRows(rows: readonly (readonly CsvCell[])[]): string {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guard(cell) : cell)));
  return stringify(guarded, { delimiter: ';', record_delimiter: 'windows', quoted_match: /[\r\n]/u });
}

/** A whole file. */
export function csvFile(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return CSV_BOM + csvRows([header, ...rows]);
}
