import type { Notice, Problem, ProblemCode } from '../domain/import.ts';
import { isPassedOver, normaliseHeader } from './columns.ts';
import { isBlankRow } from './csv-head.ts';
import type { Dialect } from './csv-records.ts';
import { MAX_RECORD } from './csv-recovery.ts';
import type { CsvItem } from './csv-rows.ts';
import { type Encoding, isDamaged } from './encoding.ts';

/** What the rows of a file must look like. */
export interface Layout {
  readonly dialect: Dialect;
  /** Headers as they stand in the file, without empty columns at the end. */
  readonly headers: readonly string[];
  /** Whether a record has as many cells as the header, to go on with after a row that could not be read. */
  readonly fits: (cells: readonly string[]) => boolean;
  /** The encoding of the file when some of its characters are invalid, so that every row must be looked at. */
  readonly suspect: Encoding | null;
}

/** Judges one record that is not empty: a row to read on with, or a problem. */
export function createRowJudge({ headers, suspect }: Layout) {
  const width = headers.length;
  const isHeader = createHeaderTest(headers);
  return (cells: string[], line: number, row: number, bytes: Buffer, start: number, end: number): CsvItem => {
    const bad = (
      code: ProblemCode,
      message: string,
      hint: string,
      column: string | null = null,
    ): CsvItem => ({
      kind: 'bad',
      line,
      row,
      problem: { line, row, column, value: null, code, message, hint },
      cells,
    });
    if (end - start > MAX_RECORD) {
      return bad('too-long', 'Deze rij is langer dan 1 MB.', 'Kort de teksten in deze rij in.');
    }
    if (suspect !== null && isDamaged(bytes.subarray(start, end), suspect)) {
      const at = cells.findIndex((cell) => cell.includes('\uFFFD') || cell.includes('\0'));
      return bad('invalid-encoding', damage(cells, suspect), DAMAGE_HINT, headers[at] ?? null);
    }
    if (cells.length > width && !isBlankRow(cells.slice(width))) {
      const message = `Deze rij heeft meer cellen dan de kopregel: ${cells.length} in plaats van ${width}.`;
      return bad('malformed-csv', message, TOO_MANY_HINT);
    }
    if (isHeader(cells)) {
      return bad('malformed-csv', 'Deze rij is een herhaling van de kopregel.', 'Verwijder deze rij.');
    }
    const missing = width - cells.length;
    if (missing !== 0) resize(cells, width);
    return { kind: 'row', line, row, cells, notice: missing > 0 ? missingCells(line, row, missing) : null };
  };
}

const DAMAGE_HINT =
  'Herstel de tekst in deze rij, of bewaar het bestand opnieuw als "CSV UTF-8". ' +
  'Is de codering van het hele bestand een andere, geef die dan met --codering.';
const TOO_MANY_HINT =
  'Zet een tekst waarin het scheidingsteken voorkomt tussen dubbele aanhalingstekens, of geef de extra kolommen een kop.';

function damage(cells: readonly string[], encoding: Encoding): string {
  return cells.some((cell) => cell.includes('\0'))
    ? 'Deze rij bevat een nulteken, dat in tekst niet voorkomt.'
    : `Deze rij bevat tekens die in de codering ${encoding} niet bestaan.`;
}

function resize(cells: string[], width: number): void {
  while (cells.length < width) cells.push('');
  cells.length = width;
}

function missingCells(line: number, row: number, missing: number): Notice {
  const which = missing === 1 ? 'ontbreekt de laatste cel' : `ontbreken de laatste ${missing} cellen`;
  const message = `In deze rij ${which}; wat ontbreekt, is als leeg gelezen.`;
  return { line, row, column: null, code: 'missing-cells', message };
}

/** Whether a row repeats the header. Almost every row is told apart by the first letter of one cell. */
function createHeaderTest(headers: readonly string[]): (cells: readonly string[]) => boolean {
  const keys = headers.map(normaliseHeader);
  // Not the first column, where a BOM may stand when two files were put together.
  const probe = headers.length > 1 ? 1 : 0;
  const initial = firstLetter(headers[probe]);
  return (cells) =>
    firstLetter(cells[probe]) === initial &&
    keys.every((key, at) => isPassedOver(key) || normaliseHeader(cells[at] ?? '') === key);
}

function firstLetter(text: string | undefined): string {
  return text === undefined ? '' : text.charAt(0).toLowerCase();
}

/** A row with a quote that is not closed, or not followed by a separator; `lastLine` is the last not read. */
export function malformedRow(line: number, row: number, lastLine: number, isRest: boolean): CsvItem {
  return unread(
    'malformed-csv',
    'In deze rij staat een aanhalingsteken dat niet goed is gesloten.',
    'Sluit de tekst met een dubbel aanhalingsteken; een aanhalingsteken in zo’n tekst schrijft u dubbel ("").',
    { line, row, lastLine, isRest },
  );
}

/** A row so long that its end was not looked for. */
export function tooLongRow(line: number, row: number, lastLine: number, isRest: boolean): CsvItem {
  return unread('too-long', 'Deze rij is langer dan 1 MB.', 'Kort de teksten in deze rij in.', {
    line,
    row,
    lastLine,
    isRest,
  });
}

function unread(
  code: ProblemCode,
  what: string,
  hint: string,
  place: { line: number; row: number; lastLine: number; isRest: boolean },
): CsvItem {
  const { line, row, lastLine, isRest } = place;
  const lines =
    lastLine > line
      ? `De regels ${line} tot en met ${lastLine} zijn niet gelezen${isRest ? ': dat is de rest van het bestand' : ''}.`
      : `Regel ${line} is niet gelezen.`;
  const problem: Problem = { line, row, column: null, value: null, code, message: `${what} ${lines}`, hint };
  return { kind: 'bad', line, row, problem, cells: null };
}
