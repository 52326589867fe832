import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import fc from 'fast-check';
import { type MainResult, runMain } from './run-main.ts';

/** A change to a file at a place, which is a share of its length from 0 to 1. */
interface Mutation {
  readonly kind: 'flip' | 'insert' | 'delete' | 'duplicate' | 'cut';
  readonly place: number;
  readonly bytes: Uint8Array;
}

const piece = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 40 }),
  fc
    .constantFrom('"', '""', ';', ',', '\t', '\r', '\n', '\r\n', '\0', '\uFEFF', 'é', 'regio', '2.4', '=1+1')
    .map((text) => new Uint8Array(Buffer.from(text))),
  // Characters that are half, or not what the encoding of the file says.
  fc.constantFrom([0xe9], [0xc3], [0xff, 0xfe], [0xed, 0xa0, 0x80]).map((bytes) => Uint8Array.from(bytes)),
);

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'insert', 'delete', 'duplicate', 'cut'),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: piece,
});

/** A good file to which something happened. */
export function damagedFile(good: readonly Buffer[]): fc.Arbitrary<Buffer> {
  return fc
    .tuple(fc.constantFrom(...good), fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([file, mutations]) => mutations.reduce(mutate, file));
}

/** Bytes that were never a file of lessons, or only begin like one. */
export const anyBytes: fc.Arbitrary<Buffer> = fc
  .tuple(
    fc.constantFrom(
      '',
      'regio;les\r\n',
      'regio,les\nTwente,',
      '\uFEFFregio\tles\n',
      'sep=;\nregio;les\n',
      '{',
    ),
    fc.array(piece, { maxLength: 30 }),
  )
  .map(([start, pieces]) => Buffer.concat([Buffer.from(start), ...pieces]));

function mutate(file: Buffer, { kind, place, bytes }: Mutation): Buffer {
  const at = Math.floor(place * file.length);
  const before = file.subarray(0, at);
  const after = file.subarray(at);
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, bytes, after.subarray(bytes.length)]);
    case 'insert':
      return Buffer.concat([before, bytes, after]);
    case 'delete':
      return Buffer.concat([before, after.subarray(bytes.length)]);
    case 'duplicate':
      return Buffer.concat([before, after.subarray(0, bytes.length * 20), after]);
    case 'cut':
      return before;
  }
}

/** Ways to ask for an import. */
export const importOptions = fc.constantFrom<readonly string[]>(
  [],
  [],
  ['--regio', 'Twente'],
  ['--goede-rijen'],
  ['--proef'],
  ['--codering', 'utf-8'],
  ['--codering', 'windows-1252', '--goede-rijen'],
  ['--scheidingsteken', ';'],
);

/**
 * Imports bytes as a file and gives everything that is not as promised: the exit code is 0 or 3, standard output is
 * the outcome, and what the outcome says to be new is what came into the database.
 */
export async function faultsOfImport(
  folder: string,
  bytes: Buffer,
  options: readonly string[],
): Promise<string[]> {
  const database = join(folder, 'bytes.db');
  const file = join(folder, 'bytes.csv');
  writeFileSync(file, bytes);
  const before = countLessons(database);
  const result = await runMain(database, ['importeer', file, '--json', ...options]);
  return faultsOf(result, countLessons(database) - before);
}

/** What is not as promised of the result of an import, after which the database held `gained` lessons more. */
export function faultsOf({ code, stdout, stderr }: MainResult, gained: number): string[] {
  if (code !== 0 && code !== 3) return [`exit ${code}: ${stderr}`];
  const { written, files } = JSON.parse(stdout);
  const expected = written ? files[0].new : 0;
  return gained === expected ? [] : [`gained ${gained} lessons, expected ${expected}`];
}

/** Lessons in a database; none when there is no database yet. */
function countLessons(database: string): number {
  if (!existsSync(database)) return 0;
  const file = new SqliteFile(database, { readonly: true });
  const count = file.prepare('select count(*) from lessons').pluck().get();
  file.close();
  return Number(count);
}
