import type { OnRecord } from './csv-records.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** Where reading stopped: at the first byte of a record that is not plain or not whole, or that was not wanted. */
export interface PlainStop {
  readonly at: number;
  readonly stopped: boolean;
}

/**
 * Reads records that leave no doubt: quotes only around whole cells, and a line end (LF or CRLF) behind the last one.
 * It stops before the first record that is otherwise, for csv-parse to judge. Almost every record of almost every
 * file is plain, and reading it this way takes a third of the time.
 */
export function readPlainRecords(
  bytes: Buffer,
  from: number,
  separator: number,
  onRecord: OnRecord,
): PlainStop {
  let start = from;
  let at = from;
  let cells: string[] = [];
  while (at < bytes.length) {
    const quoted = bytes[at] === QUOTE;
    const stop = quoted ? closingQuote(bytes, at + 1) : unquotedEnd(bytes, at, separator);
    if (stop === -1) break;
    cells.push(quoted ? quotedText(bytes, at + 1, stop) : plainText(bytes, at, stop));
    at = quoted ? afterQuote(bytes, stop) : stop;
    const end = bytes[at];
    at += 1;
    if (end === separator) continue;
    if (end !== LF) break;
    if (!onRecord(cells, start, at)) return { at: start, stopped: true };
    start = at;
    cells = [];
  }
  return { at: start, stopped: false };
}

/** Offset of the separator or LF behind an unquoted cell; -1 when a quote or the end of the bytes comes first. */
function unquotedEnd(bytes: Buffer, from: number, separator: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === separator || byte === LF) return at;
    if (byte === QUOTE) return -1;
  }
  return -1;
}

/** Offset of the quote that closes a cell, two quotes being one in the text; -1 when there is none. */
function closingQuote(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(QUOTE, from);
  while (at !== -1 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  return at;
}

function afterQuote(bytes: Buffer, quote: number): number {
  return bytes[quote + 1] === CR && bytes[quote + 2] === LF ? quote + 2 : quote + 1;
}

function plainText(bytes: Buffer, start: number, stop: number): string {
  const end = bytes[stop] === LF && stop > start && bytes[stop - 1] === CR ? stop - 1 : stop;
  return end === start ? '' : bytes.toString('utf8', start, end);
}

function quotedText(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('utf8', start, end).replaceAll('""', '"');
}
