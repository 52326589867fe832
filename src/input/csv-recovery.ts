import { type Dialect, type Piece, readStrict } from './csv-records.ts';
import { nextLine } from './lines.ts';

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
 * Looks for the first physical line, from an offset that begins one, on which a record begins that can be read
 * strictly and `fits`.
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
    let found = false;
    const stop = readStrict(piece, at, dialect, (cells, start, end) => {
      found = fits(cells);
      // On past a record of one line only: in a longer one every line may be where a row begins.
      return !found && (nextLine(bytes, start, dialect.loneCr) ?? end) >= end;
    });
    if (found) return { kind: 'found', at: stop.at };
    if (stop.reason === 'end') break;
    if (stop.reason === 'more' && bytes.length - stop.at <= MAX_RECORD) return { kind: 'more', at: stop.at };
    const next = nextLine(bytes, stop.at, dialect.loneCr);
    if (next === null && !final) return { kind: 'inside-line', at: bytes.length };
    at = next ?? bytes.length;
  }
  return { kind: final ? 'none' : 'more', at: bytes.length };
}
