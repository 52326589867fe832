import { type Dialect, type Piece, readRecords, type Separator, type Stop } from './csv-records.ts';
import { createLineCounter, nextLine, usesLoneCr } from './lines.ts';

/** Where the table of a file begins. */
export interface CsvHead {
  readonly dialect: Dialect;
  readonly header: readonly string[];
  /** Physical line on which the header begins. */
  readonly headerLine: number;
  /** Offsets of the header and of the first byte after it, and the line of that byte. */
  readonly start: number;
  readonly end: number;
  readonly nextLine: number;
  /** Lines above the header that hold something and are passed over. */
  readonly skippedLines: readonly number[];
}

/** `empty`: nothing but blank lines. `more`: the first record does not end in these bytes. */
export type HeadResult =
  | { readonly kind: 'head'; readonly head: CsvHead }
  | { readonly kind: 'empty' }
  | { readonly kind: 'more' }
  | { readonly kind: 'malformed'; readonly line: number };

/** Rows that are looked at to find the header. */
const LOOK_AT = 10;
const CANDIDATES: readonly Separator[] = [';', ',', '\t'];

interface Row {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Number of different known headers. */
  readonly matches: number;
}

interface Attempt {
  readonly dialect: Dialect;
  readonly rows: readonly Row[];
  readonly best: Row | null;
  readonly stop: Stop;
}

/**
 * Finds the separator and the header in the first bytes of a file. `knownAs` gives what a header stands for;
 * `forced` is the separator that the person gave, and goes before a `sep=` line, which goes before trying as long as
 * it leads to a header that is known.
 */
export function findHead(
  piece: Piece,
  knownAs: (header: string) => string | null,
  forced: Separator | null,
): HeadResult {
  const loneCr = usesLoneCr(piece.bytes);
  const declared = readSeparatorLine(piece.bytes, loneCr);
  const from = declared?.end ?? 0;
  const best = bestAttempt(forced, declared?.separator ?? null, (separator) =>
    attempt(piece, from, { separator, loneCr }, knownAs),
  );
  const lines = createLineCounter(piece.bytes, loneCr);
  const [first] = best.rows;
  if (first === undefined) {
    if (best.stop.reason === 'malformed') return { kind: 'malformed', line: 1 + lines(best.stop.at) };
    return { kind: best.stop.reason === 'more' ? 'more' : 'empty' };
  }
  // One known word may stand anywhere by chance; in the first row it is a header of one known column.
  const header = best.best !== null && (best.best.matches >= 2 || best.best === first) ? best.best : first;
  const skippedLines: number[] = [];
  let line = 1;
  for (const row of best.rows) {
    line += lines(row.start);
    if (row === header) break;
    skippedLines.push(line);
  }
  return {
    kind: 'head',
    head: {
      dialect: best.dialect,
      header: header.cells,
      headerLine: line,
      start: header.start,
      end: header.end,
      nextLine: line + lines(header.end),
      skippedLines,
    },
  };
}

/** A `sep=` line may be left from before the file was saved anew: when it leads to no known header, others are tried. */
function bestAttempt(
  forced: string | null,
  declared: string | null,
  attemptWith: (separator: string) => Attempt,
): Attempt {
  const only = forced ?? declared;
  const first = only === null ? null : attemptWith(only);
  if (first !== null && (forced !== null || first.best !== null)) return first;
  const others = CANDIDATES.map(attemptWith).reduce((chosen, other) =>
    isBetter(other, chosen) ? other : chosen,
  );
  return first === null || others.best !== null ? others : first;
}

function attempt(
  piece: Piece,
  from: number,
  dialect: Dialect,
  knownAs: (header: string) => string | null,
): Attempt {
  const rows: Row[] = [];
  const stop = readRecords(piece, from, dialect, (cells, start, end) => {
    // With the wrong separator, a row of nothing but separators seems to hold text.
    if (cells.every((cell) => /^[\s;,|]*$/.test(cell))) return true;
    const known = new Set(cells.map(knownAs).filter((field) => field !== null));
    rows.push({ cells, start, end, matches: known.size });
    return rows.length < LOOK_AT;
  });
  let best: Row | null = null;
  for (const row of rows) if (row.matches > (best?.matches ?? 0)) best = row;
  return { dialect, rows, best, stop };
}

function isBetter(one: Attempt, other: Attempt): boolean {
  const difference = (one.best?.matches ?? 0) - (other.best?.matches ?? 0);
  if (difference !== 0) return difference > 0;
  return widthOf(one) > widthOf(other);
}

/** Cells in the first row. A first row with a wrong quote goes before one fat column, but not before two cells. */
function widthOf({ rows, stop }: Attempt): number {
  return rows[0]?.cells.length ?? (stop.reason === 'end' ? 0 : 1.5);
}

/** The line `sep=;` that Excel puts first, perhaps in quotes or with separators behind it. */
function readSeparatorLine(bytes: Buffer, loneCr: boolean): { separator: string; end: number } | null {
  const end = nextLine(bytes, 0, loneCr) ?? bytes.length;
  // A longer line is no separator line.
  if (end > 1000) return null;
  const text = bytes.toString('utf8', 0, end);
  const separator = /^"?sep=([;,\t|:^~])"?\1*\s*$/i.exec(text)?.[1];
  return separator === undefined ? null : { separator, end };
}

/** A row that is blank or holds only separators. */
export function isBlankRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}
