import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyBytes, damagedFile, faultsOfImport, importOptions } from '../helpers/any-bytes.ts';
import { runSeed } from '../helpers/seeded.ts';
import { scratchFolder } from '../helpers/scratch.ts';

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
