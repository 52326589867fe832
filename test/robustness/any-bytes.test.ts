import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyBytes, damagedFile, faultsOf, faultsOfImport, importOptions } from '../helpers/any-bytes.ts';
import { scratchFolder } from '../helpers/scratch.ts';
import { runSeed } from '../helpers/seeded.ts';

const folder = scratchFolder('bytes');
const seed = runSeed();
const examples = new URL('../../fixtures/regio-exports/', import.meta.url);
const good = readdirSync(examples)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => readFileSync(new URL(name, examples)));

test('there are files to damage', () => {
  expect(good.length).toBeGreaterThan(5);
});

test.each([
  ['any bytes', anyBytes],
  ['a damaged export', damagedFile(good)],
])('%s: imported wholly, or rejected with reasons, and never more', async (_name, files) => {
  const property = fc.asyncProperty(files, importOptions, async (bytes, options) => {
    expect(await faultsOfImport(folder, bytes, options)).toEqual([]);
  });
  await fc.assert(property, { seed, numRuns: 200 });
});

test('the harness finds a crash, half an import and one that was not to be', () => {
  const outcome = (written: boolean) => JSON.stringify({ written, files: [{ new: 4 }] });
  const result = { code: 3, stdout: outcome(true), stderr: '' };
  expect(faultsOf(result, 4)).toEqual([]);
  expect(faultsOf(result, 3)).toEqual(['gained 3 lessons, expected 4']);
  expect(faultsOf({ ...result, stdout: outcome(false) }, 4)).toEqual(['gained 4 lessons, expected 0']);
  expect(faultsOf({ code: 1, stdout: '', stderr: 'TypeError' }, 0)).toEqual(['exit 1: TypeError']);
});
