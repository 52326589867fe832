import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyBytes, damagedFile, faultsOfImport, importOptions } from '../helpers/any-bytes.ts';
import { scratchFolder } from '../helpers/scratch.ts';
import { runSeed } from '../helpers/seeded.ts';

const folder = scratchFolder('bytes-storm');
const examples = new URL('../../fixtures/regio-exports/', import.meta.url);
const good = readdirSync(examples)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => readFileSync(new URL(name, examples)));

test('five thousand files of any bytes and of damaged exports', async () => {
  const seed = runSeed();
  console.log(`MAO_SEED=${seed}`);
  const files = fc.oneof(anyBytes, damagedFile(good));
  const property = fc.asyncProperty(files, importOptions, async (bytes, options) => {
    expect(await faultsOfImport(folder, bytes, options)).toEqual([]);
  });
  await fc.assert(property, { seed, numRuns: 5000 });
});
