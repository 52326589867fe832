import type { Dialect, Piece } from './csv-records.ts';
import { nextLine } from './lines.ts';
import { type StrayRecord, splitBadLine, splitStrayRecord } from './stray-quotes.ts';

/** A longer record is not read. In bytes of UTF-8. */
export const MAX_RECORD = 1_000_000;

/** What was found after a row that cannot be read. */
export interface Resume {
  readonly kind: /** At `at` begins a record that fits. */
    | 'found'
    /** Whether a record at `at` fits takes more bytes to tell. */
    | 'more'
    /** `at` is the end of these bytes, in the middle of a line that is no record. */
    | 'inside-line'
    /** The file ends without one. */
    | 'none';
  readonly at: number;
}

/**
 * Looks for the first physical line, from an offset that begins one, on which a record begins that `fits`: one that
 * can be read, or one that is wrong by itself.
 */
export function findResume(
  piece: Piece,
  from: number,
  dialect: Dialect,
  fits: (cells: readonly string[]) => boolean,
): Resume {
  const { bytes, final } = piece;
  let at = from;
  while (at < bytes.length) {
    // Not csv-parse: its errors make a text of a million lines, none of them a record, take a minute.
    const record = splitStrayRecord(piece, at, dialect);
    const next = nextLine(bytes, at, dialect.loneCr);
    const cut = next === null && !final;
    if ((cut || record.kind === 'more') && bytes.length - at <= MAX_RECORD) return { kind: 'more', at };
    if (cut) return { kind: 'inside-line', at: bytes.length };
    const end = next ?? bytes.length;
    if (fits(cellsOf(record, bytes.subarray(at, end), dialect))) return { kind: 'found', at };
    at = end;
  }
  return { kind: final ? 'none' : 'more', at: bytes.length };
}

/** The cells of what seems to begin on a line; none where that is not to be told. */
function cellsOf(record: StrayRecord, line: Buffer, { separator }: Dialect): readonly string[] {
  if (record.kind === 'record') return record.cells;
  // The next row may be as wrong as the one before it: then it is reported by itself.
  return record.kind === 'malformed' ? splitBadLine(line.toString(), separator) : [];
}
