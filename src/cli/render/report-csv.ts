import { type CsvCell, csvFile } from '../../app/csv.ts';
import { told } from './loop-words.ts';

/** A report on what people wrote, as a file of CSV: a text that was erased is said to be so. */
export function reportCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return csvFile(
    header,
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? told(cell) : cell))),
  );
}
