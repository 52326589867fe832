import type { Notice, Problem } from '../domain/import.ts';
import type { ByteWindow } from './byte-window.ts';
import { isBlankRow } from './csv-head.ts';
import { type Piece, readRecords } from './csv-records.ts';
import { findResume, MAX_RECORD } from './csv-recovery.ts';
import { createLineCounter, nextLine } from './lines.ts';
import { createRowJudge, type Layout, malformedRow, tooLongRow } from './row-judge.ts';

/** A data row, or one that cannot be read. `line` is where it begins, `row` its number among the rows. */
export type CsvItem =
  | {
      readonly kind: 'row';
      readonly line: number;
      readonly row: number;
      /** One for each column of the header. */
      readonly cells: string[];
      /** Cells at the end were missing. Not worth saying when the row is rejected anyway. */
      readonly notice: Notice | null;
    }
  | {
      readonly kind: 'bad';
      readonly line: number;
      readonly row: number;
      readonly problem: Problem;
      /** As they stand in the file, where they could be told apart. */
      readonly cells: readonly string[] | null;
    };

export interface RowBatch {
  readonly items: readonly CsvItem[];
  /** Bytes of the file read so far. */
  readonly position: number;
}

/** How far to look for the end of one record: beyond the limit, to tell a long row from a quote never closed. */
const LOOK_AHEAD = 8 * MAX_RECORD;

/** A row that cannot be read, while looking for the next that can. */
interface Lost {
  readonly line: number;
  readonly reason: 'unclosed' | 'long';
  /** The search is in the middle of a physical line. */
  insideLine: boolean;
}

interface Progress {
  /** Line of the first byte that was not consumed. */
  line: number;
  row: number;
  lost: Lost | null;
}

/** Reads the rows below the header, window by window, empty rows left out. */
export async function* readRows(
  window: ByteWindow,
  firstLine: number,
  layout: Layout,
  windowSize: number,
): AsyncGenerator<RowBatch> {
  const judge = createRowJudge(layout);
  const progress: Progress = { line: firstLine, row: 0, lost: null };
  let size = windowSize;
  for (;;) {
    const piece = await window.fill(size);
    const items: CsvItem[] = [];
    const used = readPiece(piece, layout, judge, progress, items);
    window.consume(used);
    if (items.length > 0) yield { items, position: window.position() };
    if (piece.final) return;
    size = used === 0 ? size * 2 : windowSize;
  }
}

type Judge = ReturnType<typeof createRowJudge>;

/** Reads what is whole in one piece; answers how many bytes that was. */
function readPiece(piece: Piece, layout: Layout, judge: Judge, progress: Progress, items: CsvItem[]): number {
  const { bytes } = piece;
  const lines = createLineCounter(bytes, layout.dialect.loneCr);
  let at = 0;
  for (;;) {
    if (progress.lost !== null) {
      at = seek(piece, at, layout, progress.lost, progress, lines, items);
      if (progress.lost !== null || at === bytes.length) return at;
    }
    const stop = readRecords(piece, at, layout.dialect, (cells, start, end) => {
      const line = progress.line;
      progress.line += lines(end);
      if (!isBlankRow(cells)) items.push(judge(cells, line, ++progress.row, bytes, start, end));
      return true;
    });
    at = stop.at;
    if (stop.reason === 'end') return bytes.length;
    if (stop.reason === 'more' && bytes.length - at <= LOOK_AHEAD) return at;
    const unclosed = stop.reason === 'malformed' || stop.fault === 'not-closed';
    progress.lost = { line: progress.line, reason: unclosed ? 'unclosed' : 'long', insideLine: true };
  }
}

/** Goes on looking for a row after a lost one, and reports the lost one when that is settled. */
function seek(
  piece: Piece,
  from: number,
  layout: Layout,
  lost: Lost,
  progress: Progress,
  lines: (until: number) => number,
  items: CsvItem[],
): number {
  const { bytes, final } = piece;
  const start = lost.insideLine ? nextLine(bytes, from, layout.dialect.loneCr) : from;
  if (start === null && !final) return bytes.length;
  lost.insideLine = false;
  const resume = findResume(piece, start ?? bytes.length, layout.dialect, layout.fits);
  progress.line += lines(resume.at);
  lost.insideLine = resume.kind === 'inside-line';
  if (resume.kind === 'more' || resume.kind === 'inside-line') return resume.at;
  const row = ++progress.row;
  const endsInLine = resume.kind === 'none' && !endsWithLine(bytes);
  const lastLine = Math.max(lost.line, endsInLine ? progress.line : progress.line - 1);
  const report = lost.reason === 'long' ? tooLongRow : malformedRow;
  items.push(report(lost.line, row, lastLine, resume.kind === 'none'));
  progress.lost = null;
  return resume.at;
}

function endsWithLine(bytes: Buffer): boolean {
  const last = bytes[bytes.length - 1];
  return last === 0x0a || last === 0x0d;
}
