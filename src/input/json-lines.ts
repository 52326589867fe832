import { isUtf8 } from 'node:buffer';
import type { Problem } from '../domain/import.ts';
import { MAX_RECORD } from './csv-recovery.ts';
import { readBlocks } from './encoding.ts';
import type { FileSource } from './file-source.ts';
import { readJsonQuickly } from './json-quick.ts';

/** A line that holds something: a value, or what is wrong with it. */
export interface JsonLine {
  readonly line: number;
  /** Number among the lines that hold something, from 1. */
  readonly row: number;
  readonly value: unknown;
  readonly problem: Problem | null;
}

/** Lines given at a time. */
const BATCH = 500;
const LF = 0x0a;
/** Bytes by which the form of a file is known. */
const START = 256;

/** Whether a file begins, after white space, with `{` or as a list: no CSV export of ours or a region's does. */
export async function looksLikeJson(source: FileSource): Promise<boolean> {
  return /^\uFEFF?\s*(?:\{|\[\s*[[{\]])/u.test(await startOf(source));
}

/** Whether a file that is called so, as our exports are, holds nothing: what an export of nothing is. */
export async function isEmptyJsonLines(name: string, source: FileSource): Promise<boolean> {
  return (
    /\.(?:jsonl|ndjson)$/iu.test(name) && source.size < START && /^\uFEFF?\s*$/u.test(await startOf(source))
  );
}

/** The first signs of a file. */
export async function startOf(source: FileSource): Promise<string> {
  const start = Buffer.alloc(START);
  return start.toString('utf8', 0, await source.read(start, 0, 0));
}

/** Reads a JSON value a line, in batches, so that memory does not grow with the file. */
export async function* readJsonLines(
  source: FileSource,
): AsyncGenerator<{ items: JsonLine[]; position: number }> {
  let items: JsonLine[] = [];
  let line = 0;
  let row = 0;
  let position = 0;
  for await (const { bytes, end } of readLines(source)) {
    line += 1;
    position = end;
    if (isBlank(bytes)) continue;
    row += 1;
    items.push(readLine(bytes, line, row));
    if (items.length < BATCH) continue;
    yield { items, position };
    items = [];
  }
  if (items.length > 0) yield { items, position };
}

/**
 * The lines of a file, with where each ends. Only LF ends a line: JSON may hold every other line break, such as
 * U+2028, inside a text. Of a line that is too long only the beginning is kept.
 */
async function* readLines(source: FileSource): AsyncGenerator<{ bytes: Buffer; end: number }> {
  let begun: Buffer = Buffer.alloc(0);
  let position = 0;
  for await (const block of readBlocks(source, 0)) {
    let start = 0;
    for (let end = block.indexOf(LF); end !== -1; end = block.indexOf(LF, start)) {
      yield { bytes: joined(begun, block.subarray(start, end)), end: position + end + 1 };
      begun = Buffer.alloc(0);
      start = end + 1;
    }
    // A copy: the block is used again.
    if (begun.length <= MAX_RECORD) begun = Buffer.concat([begun, block.subarray(start)]);
    position += block.length;
  }
  if (begun.length > 0) yield { bytes: begun, end: position };
}

function joined(begun: Buffer, rest: Buffer): Buffer {
  return begun.length === 0 ? rest : Buffer.concat([begun, rest]);
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 100 && bytes.toString('utf8').trim() === '';
}

function readLine(bytes: Buffer, line: number, row: number): JsonLine {
  const problem = (code: Problem['code'], message: string, hint: string): JsonLine => ({
    line,
    row,
    value: null,
    problem: { line, row, column: null, value: null, code, message, hint },
  });
  if (bytes.length > MAX_RECORD) {
    return problem(
      'too-long',
      'Deze regel is langer dan 1 MB.',
      'Maak de teksten korter; mao kapt geen tekst af.',
    );
  }
  if (!isUtf8(bytes)) {
    return problem(
      'invalid-encoding',
      'Deze regel bevat tekens die geen UTF-8 zijn.',
      'Bewaar het bestand als UTF-8.',
    );
  }
  const read = readJsonQuickly(bytes.toString('utf8'));
  return read.ok
    ? { line, row, value: read.value, problem: null }
    : problem('malformed-csv', read.message, read.hint);
}
