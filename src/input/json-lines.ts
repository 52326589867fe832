import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Problem } from '../domain/import.ts';
import { MAX_RECORD } from './csv-recovery.ts';
import { readBlocks } from './encoding.ts';
import type { FileSource } from './file-source.ts';
import { readJson } from './json-text.ts';

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

/** Whether a file begins, after white space, with `{`: no CSV export of ours or a region's does. */
export async function looksLikeJsonLines(source: FileSource): Promise<boolean> {
  const start = Buffer.alloc(256);
  const text = start.toString('utf8', 0, await source.read(start, 0, 0));
  return /^\uFEFF?\s*\{/u.test(text);
}

/** Reads a JSON value a line, in batches, so that memory does not grow with the file. */
export async function* readJsonLines(
  source: FileSource,
): AsyncGenerator<{ items: JsonLine[]; position: number }> {
  const lines = createInterface({
    input: Readable.from(readBlocks(source, 0)),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let items: JsonLine[] = [];
  let line = 0;
  let row = 0;
  let position = 0;
  for await (const text of lines) {
    line += 1;
    position += Buffer.byteLength(text) + 1;
    if (text.trim() === '') continue;
    row += 1;
    items.push(readLine(text, line, row));
    if (items.length < BATCH) continue;
    yield { items, position };
    items = [];
  }
  if (items.length > 0) yield { items, position };
}

function readLine(text: string, line: number, row: number): JsonLine {
  const problem = (code: Problem['code'], message: string, hint: string): JsonLine => ({
    line,
    row,
    value: null,
    problem: { line, row, column: null, value: null, code, message, hint },
  });
  if (text.length > MAX_RECORD) {
    return problem(
      'too-long',
      'Deze regel is langer dan 1 MB.',
      'Maak de teksten korter; mao kapt geen tekst af.',
    );
  }
  if (text.includes('\uFFFD')) {
    return problem(
      'invalid-encoding',
      'Deze regel bevat tekens die geen UTF-8 zijn.',
      'Bewaar het bestand als UTF-8.',
    );
  }
  const read = readJson(text);
  return read.ok
    ? { line, row, value: read.value, problem: null }
    : problem('malformed-csv', read.message, read.hint);
}
