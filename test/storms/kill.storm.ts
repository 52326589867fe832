import { expect, test } from 'vitest';
import { killImports } from '../helpers/kill-import.ts';
import { scratchFolder } from '../helpers/scratch.ts';
import { runSeed } from '../helpers/seeded.ts';

const folder = scratchFolder('kill-storm');

test('fifty kills of an import leave no half import and no damage', { timeout: 600_000 }, async () => {
  const seed = runSeed();
  const strikes = await killImports({ folder, kills: 50, rows: 15_000, seed });
  const held = (kind: string) => strikes.filter((strike) => strike.held === kind).length;
  const writing = strikes.filter(({ held, log }) => held === 'none' && log > 0).length;
  console.log(
    `MAO_SEED=${seed}: ${held('none')} none (${writing} while writing), ${held('all')} all, ${held('done')} finished first`,
  );
  const faults = strikes.flatMap(({ at, faults }) => faults.map((fault) => `after ${at} ms: ${fault}`));
  expect(faults).toEqual([]);
  // A storm that never struck while the import was writing proves nothing.
  expect(writing).toBeGreaterThan(0);
});
