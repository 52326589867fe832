import { withStorage } from '../storage/database.ts';
import type { Seed } from '../storage/seed.ts';
import type { Deps } from './deps.ts';

/** Opens the database at `path` for one use case and closes it after. Made at first use, with the shipped data. */
export function withDatabase<T>(
  path: string,
  world: Omit<Deps, 'storage'>,
  use: (deps: Deps) => Promise<T>,
): Promise<T> {
  return withStorage(path, shippedSeed, (storage) => use({ ...world, storage }));
}

/** What a new database begins with. Only read when one is made. */
export async function shippedSeed(): Promise<Seed> {
  const { shippedAmbitions, shippedFramework, shippedRegions } = await import('../input/shipped.ts');
  return { framework: shippedFramework, regions: shippedRegions, ambitions: shippedAmbitions };
}
