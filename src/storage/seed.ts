import type { Kysely } from 'kysely';
import type { Ambition } from '../domain/ambition.ts';
import type { Framework } from '../domain/framework.ts';
import type { Region } from '../domain/region.ts';
import { insertAmbition } from './ambitions.ts';
import { insertFramework } from './frameworks.ts';
import { insertRegion } from './regions.ts';
import type { Tables } from './tables.ts';

/** What a new database begins with. */
export interface Seed {
  readonly framework: Framework;
  readonly regions: readonly Region[];
  readonly ambitions: readonly Ambition[];
}

/** Fills an empty database with the shipped reflectiekader, regions and ambitions, all or nothing. */
export async function seedDatabase(db: Kysely<Tables>, seed: Seed): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await insertFramework(trx, seed.framework);
    for (const region of seed.regions) await insertRegion(trx, region);
    for (const [position, ambition] of seed.ambitions.entries())
      await insertAmbition(trx, ambition, position);
  });
}
