import type { Transaction } from 'kysely';
import { MaoError } from '../domain/errors.ts';
import { MAX_TITLE } from '../domain/lesson.ts';
import { comparable, nearest } from '../domain/nearest.ts';
import { indexRegions, type Region, regionKey } from '../domain/region.ts';
import { shorten } from '../input/field.ts';
import { shippedValues } from '../input/shipped.ts';
import {
  addAlias,
  insertRegion,
  listRegions as listStoredRegions,
  regionOfKey,
  removeAlias,
  renameRegion,
} from '../storage/regions.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';

/** Every region of the network, by name. */
export function listRegions({ storage }: Pick<Deps, 'storage'>): Promise<Region[]> {
  return listStoredRegions(storage.db);
}

/**
 * The region that a code, name or alias stands for.
 *
 * @throws MaoError `not-found`, with the nearest name.
 */
export async function resolveRegion(deps: Pick<Deps, 'storage'>, text: string): Promise<Region> {
  const regions = await listRegions(deps);
  const region = indexRegions(regions).find(text);
  if (region) return region;
  const near = nearest(
    text,
    regions.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  throw new MaoError('not-found', 'unknown-region', `De regio "${text}" is niet bekend.`, {
    hint: near
      ? `Bedoelt u ${near}? Alle regio's ziet u met: mao regio lijst`
      : "Alle regio's ziet u met: mao regio lijst. Voeg een nieuwe toe met: mao regio toevoegen",
  });
}

/** The names of regions, in the order of their codes as given. */
export async function regionNames(deps: Pick<Deps, 'storage'>, codes: readonly string[]): Promise<string[]> {
  const names = new Map((await listRegions(deps)).map(({ code, name }) => [code, name]));
  return codes.map((code) => names.get(code) ?? code);
}

/**
 * Adds a region, as typed; gives it as it was stored.
 *
 * @throws MaoError `rejected` when the code is not three capitals or digits, when a code, name or alias is taken, or
 *   for an unknown ring.
 */
export async function addRegion({ storage }: Pick<Deps, 'storage'>, typed: Region): Promise<Region> {
  const region: Region = {
    code: typed.code.trim().toUpperCase(),
    name: typed.name.trim(),
    aliases: trimmed(typed.aliases),
    ring: typed.ring === null ? null : knownRing(typed.ring),
  };
  if (!/^[A-Z][A-Z0-9]{2}$/u.test(region.code)) {
    throw new MaoError('rejected', 'invalid-code', `De code "${region.code}" kan niet worden gebruikt.`, {
      hint: 'Kies drie hoofdletters of cijfers, te beginnen met een letter, bijvoorbeeld TWE.',
    });
  }
  await storage.db.transaction().execute(async (trx) => {
    for (const spelling of [region.code, region.name, ...region.aliases]) {
      refuseTaken(await regionOfKey(trx, usableKey(spelling)), spelling);
    }
    await insertRegion(trx, region);
  });
  return resolveRegion({ storage }, region.code);
}

export interface RegionChange {
  readonly name: string | null;
  readonly addAliases: readonly string[];
  readonly removeAliases: readonly string[];
}

/**
 * Changes the name or the aliases of a region; its code never changes.
 *
 * @throws MaoError `not-found` for an unknown region or alias, `rejected` when a spelling belongs to another region.
 */
export async function changeRegion(
  deps: Pick<Deps, 'storage'>,
  text: string,
  change: RegionChange,
): Promise<Region> {
  const code = await deps.storage.db.transaction().execute(async (trx) => {
    // Found within the transaction: its name may just have been changed by somebody else.
    const region = await resolveRegion({ storage: { ...deps.storage, db: trx } }, text);
    await applyChange(trx, region, change);
    return region.code;
  });
  return resolveRegion(deps, code);
}

async function applyChange(trx: Transaction<Tables>, region: Region, change: RegionChange): Promise<void> {
  const names = change.name === null ? [] : [change.name.trim()];
  const added = trimmed(change.addAliases);
  for (const spelling of [...names, ...added]) {
    const owner = await regionOfKey(trx, usableKey(spelling));
    refuseTaken(owner === region.code ? null : owner, spelling);
  }
  for (const name of names) await renameRegion(trx, region.code, region.name, name);
  for (const alias of added) await addAlias(trx, region.code, alias);
  for (const alias of change.removeAliases) {
    if (!(await removeAlias(trx, region.code, alias))) throw unknownAlias(region, alias);
  }
}

function trimmed(spellings: readonly string[]): string[] {
  return spellings.map((spelling) => spelling.trim());
}

function knownRing(typed: string): string {
  const { rings } = shippedValues;
  const ring = rings.find(({ code }) => comparable(code) === comparable(typed));
  if (ring) return ring.code;
  throw new MaoError('rejected', 'unknown-ring', `De schil "${typed}" is niet bekend.`, {
    hint: `Kies uit: ${rings.map(({ code }) => code).join(', ')}.`,
  });
}

function refuseTaken(owner: string | null, spelling: string): void {
  if (owner === null) return;
  throw new MaoError('rejected', 'spelling-taken', `"${spelling}" hoort al bij de regio met code ${owner}.`, {
    hint: 'Kies een andere naam, code of alias. Hoofdletters, accenten, streepjes en het woord "regio" tellen daarbij niet mee.',
  });
}

function usableKey(spelling: string): string {
  const key = regionKey(spelling);
  if (key !== '' && spelling.length <= MAX_TITLE) return key;
  throw new MaoError('rejected', 'invalid-name', `"${shorten(spelling)}" kan geen naam van een regio zijn.`, {
    hint: `Geef een naam met letters, van ten hoogste ${MAX_TITLE} tekens.`,
  });
}

function unknownAlias(region: Region, alias: string): MaoError {
  return new MaoError('not-found', 'unknown-alias', `${region.name} heeft geen alias "${alias}".`, {
    hint: 'De aliassen ziet u met: mao regio lijst',
  });
}
