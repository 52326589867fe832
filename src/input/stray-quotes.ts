import type { Dialect, Piece } from './csv-records.ts';

/** What could be made of one record: its cells, not enough bytes to know, or a quoted cell that is not right. */
export type StrayRecord =
  | {
      readonly kind: 'record';
      readonly cells: string[];
      readonly end: number;
      /** A quote stands inside an unquoted cell. */
      readonly stray: boolean;
    }
  | { readonly kind: 'more' }
  | { readonly kind: 'malformed' };

interface Cell {
  readonly text: string;
  /** Offset of what ends the cell: a separator, a line end or the end of the bytes. */
  readonly end: number;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Reads the one record at an offset, also when a quote stands inside an unquoted cell. csv-parse refuses such a
 * record, and its option to allow it would also change what quoted cells mean. Here the stray quote is text,
 * while a cell that begins with a quote is read as strictly as ever.
 */
export function splitStrayRecord({ bytes, final }: Piece, start: number, dialect: Dialect): StrayRecord {
  const separator = dialect.separator.charCodeAt(0);
  const cells: string[] = [];
  let stray = false;
  let at = start;
  for (;;) {
    const quoted = bytes[at] === QUOTE;
    const cell = quoted ? quotedCell(bytes, at, final) : plainCell(bytes, at, separator, dialect);
    if (typeof cell === 'string') return { kind: cell };
    cells.push(cell.text);
    stray ||= !quoted && cell.text.includes('"');
    const after = cell.end + lineEndAt(bytes, cell.end, dialect.loneCr);
    // Without a byte to spare, a next part of the file may still belong to this record.
    if (after === bytes.length && !final) return { kind: 'more' };
    if (after > cell.end || cell.end === bytes.length) return { kind: 'record', cells, end: after, stray };
    if (bytes[cell.end] !== separator) return { kind: 'malformed' };
    at = cell.end + 1;
  }
}

/** The cells that one physical line with a wrong quote seems to have: what follows a closed quote belongs to its cell. */
export function splitBadLine(line: string, separator: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const close = line[at] === '"' ? line.indexOf('"', at + 1) : -1;
    const next = line.indexOf(separator, Math.max(at, close));
    const stop = next === -1 ? line.length : next;
    cells.push(line.slice(at, stop));
    at = stop + 1;
  }
  return cells;
}

function quotedCell(bytes: Buffer, start: number, final: boolean): Cell | 'more' | 'malformed' {
  let at = start + 1;
  for (;;) {
    const quote = bytes.indexOf(QUOTE, at);
    if (quote === -1) return final ? 'malformed' : 'more';
    if (bytes[quote + 1] !== QUOTE) {
      return { text: bytes.toString('utf8', start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    }
    at = quote + 2;
  }
}

function plainCell(bytes: Buffer, start: number, separator: number, dialect: Dialect): Cell {
  let end = start;
  while (end < bytes.length && bytes[end] !== separator && lineEndAt(bytes, end, dialect.loneCr) === 0) end++;
  return { text: bytes.toString('utf8', start, end), end };
}

/** Length of the line end at an offset: 0 when there is none. */
function lineEndAt(bytes: Buffer, at: number, loneCr: boolean): number {
  if (bytes[at] === LF) return 1;
  if (bytes[at] !== CR) return 0;
  if (bytes[at + 1] === LF) return 2;
  return loneCr ? 1 : 0;
}
