import { CsvError, parse } from 'csv-parse/sync';
import { readPlainRecords } from './plain-records.ts';
import { splitStrayRecord } from './stray-quotes.ts';

export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** How the records of a file are written. */
export interface Dialect {
  readonly separator: string;
  /** The header line ends with a lone CR, so that in this file a lone CR ends a line. */
  readonly loneCr: boolean;
}

/**
 * Takes one record: its cells, and the offsets of its first byte and of the byte after it, line end included.
 * Answers `false` to stop before this record.
 */
export type OnRecord = (cells: string[], start: number, end: number) => boolean;

/** Why reading stopped, and at the first byte of which record. */
export interface Stop {
  readonly at: number;
  readonly reason:
    | 'end'
    /** The last record may go on after these bytes. */
    | 'more'
    /** The record that begins here has a quote that is not as CSV wants it. */
    | 'malformed'
    /** `onRecord` did not want this record. */
    | 'stopped';
}

/** The bytes at hand, UTF-8. `final`: the file ends with them. */
export interface Piece {
  readonly bytes: Buffer;
  readonly final: boolean;
}

/** What a strict run can find wrong with a quote. */
type QuoteFault = 'opening-quote' | 'closing-quote' | 'not-closed';

export interface StrictStop extends Stop {
  readonly fault: QuoteFault | null;
}

const STOPPED = Symbol('stopped');

/** One run of csv-parse, strict, from an offset. What follows the last whole record is left for later. */
function readStrict(piece: Piece, from: number, dialect: Dialect, onRecord: OnRecord): StrictStop {
  const { bytes, final } = piece;
  let at = from;
  const end = runParser(bytes.subarray(from), dialect, (cells, length) => {
    const next = from + length;
    // A record that ends where the bytes end may be the first part of a longer one.
    if (!final && next === bytes.length) return true;
    if (!onRecord(cells, at, next)) return false;
    at = next;
    return true;
  });
  if (end === 'stopped') return { at, reason: 'stopped', fault: null };
  if (end === null || (end === 'not-closed' && !final))
    return { at, reason: final ? 'end' : 'more', fault: end };
  return { at, reason: 'malformed', fault: end };
}

/** As `readStrict`, but a stray quote inside an unquoted cell is text. */
export function readRecords(piece: Piece, from: number, dialect: Dialect, onRecord: OnRecord): StrictStop {
  let at = from;
  for (;;) {
    const quick = readQuickly(piece, at, dialect, onRecord);
    if (quick.reason !== 'more') return quick;
    const stop = readStrict(piece, quick.at, dialect, onRecord);
    if (stop.fault !== 'opening-quote') return stop;
    // A stray quote in a record that these bytes hold only the beginning of.
    if (stop.at === quick.at) return { at: stop.at, reason: piece.final ? 'malformed' : 'more', fault: null };
    at = stop.at;
  }
}

/** Reads on for as long as csv-parse is not needed; it is for what `more` stands before. */
function readQuickly(piece: Piece, from: number, dialect: Dialect, onRecord: OnRecord): StrictStop {
  const { bytes } = piece;
  let at = from;
  for (;;) {
    if (!dialect.loneCr) {
      const plain = readPlainRecords(bytes, at, dialect.separator.charCodeAt(0), onRecord);
      at = plain.at;
      if (plain.stopped) return { at, reason: 'stopped', fault: null };
    }
    // Not left to csv-parse: its error costs as much as fifty records.
    const record = splitStrayRecord(piece, at, dialect);
    if (record.kind === 'malformed') return { at, reason: 'malformed', fault: null };
    if (record.kind === 'more' || !record.stray) return { at, reason: 'more', fault: null };
    if (!onRecord(record.cells, at, record.end)) return { at, reason: 'stopped', fault: null };
    at = record.end;
  }
}

function runParser(
  bytes: Buffer,
  dialect: Dialect,
  take: (cells: string[], end: number) => boolean,
): QuoteFault | 'stopped' | null {
  try {
    parse(bytes, {
      delimiter: dialect.separator,
      record_delimiter: dialect.loneCr ? ['\r\n', '\r', '\n'] : ['\r\n', '\n'],
      // Without `columns` this shifts nothing: it merely lets rows of another length through, as they are,
      // and the row reader counts the cells of every row itself.
      relax_column_count: true,
      on_record: (record: string[], { bytes: end }) => {
        if (!take(record, end)) throw STOPPED;
        // Nothing is kept by the parser: the record has been taken.
        return null;
      },
    });
    return null;
  } catch (error) {
    if (error === STOPPED) return 'stopped';
    if (!(error instanceof CsvError)) throw error;
    return faultOf(error);
  }
}

function faultOf(error: CsvError): QuoteFault {
  switch (error.code) {
    case 'INVALID_OPENING_QUOTE':
      return 'opening-quote';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'closing-quote';
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'not-closed';
    default:
      throw error;
  }
}
