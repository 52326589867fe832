import type { Notice, Problem } from '../domain/import.ts';
import { headerKey } from '../domain/nearest.ts';
import { describeBinary, guessUtf16 } from './binary-file.ts';
import { type ByteWindow, createByteWindow } from './byte-window.ts';
import type { ColumnUse } from './columns.ts';
import { fieldOfHeader } from './columns.ts';
import { type CsvHead, findHead, type HeadResult } from './csv-head.ts';
import type { Separator } from './csv-records.ts';
import { MAX_RECORD } from './csv-recovery.ts';
import { type RowBatch, readRows } from './csv-rows.ts';
import { readAsUtf8 } from './decode.ts';
import { detectEncoding, type Encoding, type EncodingFacts, isDamaged } from './encoding.ts';
import * as problem from './file-problems.ts';
import type { FileSource } from './file-source.ts';
import { type HeaderMapping, resolveColumns } from './resolve-columns.ts';

export interface CsvOptions {
  /** Separator that the person gave; else it is found. */
  readonly separator?: Separator | null;
  /** Encoding that the person gave; else it is found. */
  readonly encoding?: Encoding | null;
  readonly mapping?: HeaderMapping;
  /** The region comes from elsewhere, so that its column may be missing. */
  readonly regionGiven: boolean;
  /** Bytes read at a time. */
  readonly windowSize?: number;
}

export interface CsvFile {
  /** `null` when no header could be read; `problems` says why. */
  readonly head: {
    readonly separator: string;
    readonly encoding: Encoding;
    readonly headerLine: number;
    /** Without empty columns at the end. */
    readonly header: readonly string[];
  } | null;
  readonly columns: readonly ColumnUse[];
  /** What is wrong with the file or its header. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  /** The rows below the header, once; none when there is no header. */
  rows(): AsyncGenerator<RowBatch>;
}

/** The rows of a window are in memory at once: larger ones are no faster and outlive more collections of garbage. */
const WINDOW_SIZE = 64 * 1024;
/** Bytes in which the header is looked for; when it does not end there, as many as a record may have. */
const HEAD_SIZES = [64 * 1024, MAX_RECORD];
export const MAX_COLUMNS = 300;

/**
 * Opens a regional CSV export: finds its encoding, separator and header, and says what its columns are for.
 * The source stays open until the caller closes it.
 * @throws MaoError `unknown-mapping`, `unreadable-file`
 */
export async function openCsv(source: FileSource, options: CsvOptions): Promise<CsvFile> {
  const first = Buffer.alloc(4096);
  const start = first.subarray(0, await source.read(first, 0, 0));
  const binary = describeBinary(start);
  if (binary !== null) return unreadable(problem.binaryFile(binary));
  const facts = await detectEncoding(source, options.encoding ?? null);
  const notices = facts.guessed ? [problem.guessedEncoding()] : [];
  const window = createByteWindow(readAsUtf8(source, facts));
  const found = await findHeadIn(window, options);
  if (found.kind === 'empty') return unreadable(problem.emptyFile(), notices);
  if (found.kind === 'more') return unreadable(problem.endlessHeader(), notices);
  if (found.kind === 'malformed') return unreadable(problem.malformedHeader(found.line), notices);
  const { head } = found;
  if (await isDamagedHead(window, head, facts)) {
    return unreadable(problem.damagedHeader(head.headerLine, guessUtf16(start)));
  }
  window.consume(head.end);
  return readTable(window, head, facts, options, notices);
}

async function findHeadIn(window: ByteWindow, options: CsvOptions): Promise<HeadResult> {
  const mapped = new Set([...(options.mapping?.keys() ?? [])].map((source) => headerKey(source.trim())));
  const knownAs = (cell: string) => {
    // A header is short: long texts of a title or a row need not be looked at.
    if (cell.length > 200) return null;
    const key = headerKey(cell.trim());
    return mapped.has(key) ? `koppeling ${key}` : fieldOfHeader(cell);
  };
  let result: HeadResult = { kind: 'more' };
  for (const size of HEAD_SIZES) {
    const piece = await window.fill(size);
    result = findHead(piece, knownAs, options.separator ?? null);
    if (result.kind === 'head' || result.kind === 'malformed' || piece.final) break;
  }
  return result;
}

async function isDamagedHead(window: ByteWindow, head: CsvHead, facts: EncodingFacts): Promise<boolean> {
  if (!facts.suspect) return false;
  const { bytes } = await window.fill(head.end);
  return isDamaged(bytes.subarray(head.start, head.end), facts.encoding);
}

function readTable(
  window: ByteWindow,
  head: CsvHead,
  facts: EncodingFacts,
  options: CsvOptions,
  notices: readonly Notice[],
): CsvFile {
  const { headerLine, dialect, skippedLines } = head;
  const header = head.header.slice(0, head.header.findLastIndex((cell) => cell.trim() !== '') + 1);
  if (header.length > MAX_COLUMNS) {
    return unreadable(problem.tooManyColumns(headerLine, header.length, MAX_COLUMNS), notices);
  }
  const resolved = resolveColumns(header, options.mapping ?? new Map(), headerLine, options);
  const widths = new Set([header.length, head.header.length]);
  const layout = {
    dialect,
    headers: header.map((text) => text.trim()),
    fits: (cells: readonly string[]) => widths.has(cells.length),
    suspect: facts.suspect ? facts.encoding : null,
  };
  return {
    head: { separator: dialect.separator, encoding: facts.encoding, headerLine, header },
    columns: resolved.columns,
    problems: resolved.problems,
    notices: [...notices, ...skippedLines.map(problem.skippedLine), ...resolved.notices],
    rows: () => readRows(window, head.nextLine, layout, options.windowSize ?? WINDOW_SIZE),
  };
}

/** A file without a header that can be read: it has one problem and no rows. */
function unreadable(found: Problem, notices: readonly Notice[] = []): CsvFile {
  return { head: null, columns: [], problems: [found], notices, async *rows() {} };
}
