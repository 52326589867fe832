import { stringify } from 'csv-stringify/sync';
import { guard } from '../domain/spreadsheet-guard.ts';

/** What a CSV file of ours begins with, so that Excel reads it as UTF-8. */
export const CSV_START = '\uFEFF';

/**
 * Rows of a CSV file as Dutch Excel opens it with a double click: semicolons, CRLF, quotes where needed. A cell
 * that a spreadsheet would take for a formula is made harmless; import takes that off again.
 */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((cells) => cells.map(guard)),
    // A line break of any kind inside a cell is quoted, not only the one that ends our rows.
    { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );
}
