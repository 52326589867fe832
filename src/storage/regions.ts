import type { Kysely, Transaction } from 'kysely';
import { type Region, regionKey } from '../domain/region.ts';
import type { Tables } from './tables.ts';

/** Stores a region with every spelling it is found by. The keys must be free: see `regionOfKey`. */
export async function insertRegion(trx: Transaction<Tables>, region: Region): Promise<void> {
  const { code, name, ring } = region;
  await trx.insertInto('regions').values({ code, name, ring }).execute();
  await insertSpellings(trx, region);
}

async function insertSpellings(
  trx: Transaction<Tables>,
  { code, name, aliases }: Omit<Region, 'ring'>,
): Promise<void> {
  await insertSpelling(trx, code, code, null);
  await insertSpelling(trx, code, name, null);
  for (const alias of aliases) await addAlias(trx, code, alias);
}

export async function addAlias(trx: Transaction<Tables>, region: string, alias: string): Promise<void> {
  await insertSpelling(trx, region, alias, alias);
}

/** Takes an alias away; gives whether it was there. */
export async function removeAlias(trx: Transaction<Tables>, region: string, alias: string): Promise<boolean> {
  const result = await trx
    .deleteFrom('region_aliases')
    .where('region', '=', region)
    .where('key', '=', regionKey(alias))
    .where('alias', 'is not', null)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** A new name; the old one goes on as an alias, so that files that use it are still understood. */
export async function renameRegion(
  trx: Transaction<Tables>,
  code: string,
  oldName: string,
  name: string,
): Promise<void> {
  await trx.updateTable('regions').set({ name }).where('code', '=', code).execute();
  await trx
    .updateTable('region_aliases')
    .set({ alias: oldName })
    .where('key', '=', regionKey(oldName))
    .execute();
  await trx
    .deleteFrom('region_aliases')
    .where('region', '=', code)
    .where('key', '=', regionKey(name))
    .execute();
  await insertSpelling(trx, code, name, null);
}

/** Makes a region what it should be: name, ring and every spelling. The keys must be its own or free. */
export async function replaceRegion(trx: Transaction<Tables>, region: Region): Promise<void> {
  const { code, name, ring } = region;
  await trx.deleteFrom('region_aliases').where('region', '=', code).execute();
  await trx.updateTable('regions').set({ name, ring }).where('code', '=', code).execute();
  await insertSpellings(trx, region);
}

/** The code of the region that a spelling belongs to. */
export async function regionOfKey(db: Kysely<Tables>, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('region_aliases')
    .select('region')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.region ?? null;
}

/** Every region by name. */
export async function listRegions(db: Kysely<Tables>): Promise<Region[]> {
  const regions = await db.selectFrom('regions').select(['code', 'name', 'ring']).orderBy('name').execute();
  const spellings = await db
    .selectFrom('region_aliases')
    .select(['region', 'alias'])
    .where('alias', 'is not', null)
    .orderBy('alias')
    .execute();
  const byRegion = Map.groupBy(spellings, ({ region }) => region);
  return regions.map((region) => ({
    ...region,
    aliases: (byRegion.get(region.code) ?? []).flatMap(({ alias }) => alias ?? []),
  }));
}

async function insertSpelling(
  trx: Transaction<Tables>,
  region: string,
  text: string,
  alias: string | null,
): Promise<void> {
  await trx
    .insertInto('region_aliases')
    .values({ key: regionKey(text), region, alias })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}
