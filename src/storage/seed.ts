import type { Kysely, Transaction } from 'kysely';
import type { Ambition } from '../domain/ambition.ts';
import type { Framework } from '../domain/framework.ts';
import type { Region } from '../domain/region.ts';
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
    await insertAmbitions(trx, seed.ambitions);
  });
}

async function insertAmbitions(trx: Transaction<Tables>, ambitions: readonly Ambition[]): Promise<void> {
  const rows = ambitions.map(({ code, name, line }, position) => ({ code, name, line, position }));
  if (rows.length > 0) await trx.insertInto('ambitions').values(rows).execute();
}
