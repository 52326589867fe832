import type { Transaction } from 'kysely';
import type { HistoryEvent } from '../domain/history.ts';
import { type GrowingRegionIndex, indexRegions, type Region, type RegionIndex } from '../domain/region.ts';
import { shorten } from '../input/field.ts';
import { shippedRegions } from '../input/shipped.ts';
import { createHistoryWriter, listHistory } from '../storage/history.ts';
import { insertRegion, listRegions, replaceRegion } from '../storage/regions.ts';
import type { Tables } from '../storage/tables.ts';
import type { ThingPlacement, VocabularyWork } from './place-thing.ts';

const FIELDS = ['name', 'ring', 'aliases'] as const;

/** Every region that is here: read once, then kept by who changes them, for a file may bring many. */
export async function loadRegions(trx: Transaction<Tables>): Promise<GrowingRegionIndex> {
  return indexRegions(await listRegions(trx));
}

/** A region is known by its code. One that was changed here since it came is not overwritten. */
export async function placeRegion(work: VocabularyWork, region: Region): Promise<ThingPlacement> {
  const { trx } = work;
  const regions = await work.regions();
  const here = regions.byCode(region.code);
  if (here && isSameRegion(here, region)) return { kind: 'unchanged' };
  if (here && isChangedHere(here, await listHistory(trx, 'region', here.code))) {
    const message = `De regio ${here.code} is hier gewijzigd en in het bestand ook; zij is niet overschreven. Bekijk haar met mao regio lijst en neem over wat moet blijven met mao regio wijzig ${here.code}.`;
    return { kind: 'conflict', message };
  }
  const taken = takenSpelling(regions, region);
  if (taken) return wrongSpelling(taken);
  if (here) await replaceRegion(trx, region);
  else await insertRegion(trx, region);
  regions.put(region);
  settle(work, here, region, regions);
  return { kind: here ? 'updated' : 'new' };
}

export function isSameRegion(a: Region, b: Region): boolean {
  return FIELDS.every((field) => comparedBy(a, field) === comparedBy(b, field));
}

function comparedBy(region: Region, field: (typeof FIELDS)[number]): string {
  return JSON.stringify(field === 'aliases' ? region.aliases.toSorted() : region[field]);
}

/** Whether a region stands neither as it was shipped nor as the last import left it. */
function isChangedHere(here: Region, events: readonly HistoryEvent[]): boolean {
  const shipped = shippedRegions.find(({ code }) => code === here.code);
  if (shipped && isSameRegion(shipped, here)) return false;
  const last = events.findLast(({ importId }) => importId !== null);
  if (!last) return true;
  const left: Region = { ...here, ...Object.fromEntries(last.changes.map(({ field, to }) => [field, to])) };
  return !isSameRegion(left, here);
}

/** The first of the spellings of a region that is one of another. */
export function takenSpelling(
  regions: RegionIndex,
  region: Region,
): { readonly field: string; readonly text: string; readonly owner: Region } | null {
  const spellings = [
    { field: 'code', text: region.code },
    { field: 'name', text: region.name },
    ...region.aliases.map((text) => ({ field: 'aliases', text })),
  ];
  for (const { field, text } of spellings) {
    const owner = regions.find(text);
    if (owner !== null && owner.code !== region.code) return { field, text, owner };
  }
  return null;
}

function wrongSpelling(taken: { field: string; text: string; owner: Region }): ThingPlacement {
  const { field: column } = taken;
  const owner = taken.owner.code;
  const value = shorten(taken.text);
  const message = `"${value}" hoort hier al bij de regio met code ${owner}.`;
  const hint = `Kies in het bestand een andere naam of code, of pas die regio aan met: mao regio wijzig ${owner}`;
  return { kind: 'rejected', column, problem: { code: 'unknown-value', value, message, hint } };
}

/** Keeps the whole of what came in, to see later whether it was changed here; and makes it known to the next lines. */
function settle(
  { deps, trx, placing: { at, importId }, now }: VocabularyWork,
  before: Region | null,
  after: Region,
  regions: RegionIndex,
): void {
  const changes = FIELDS.map((field) => ({ field, from: before?.[field] ?? null, to: after[field] }));
  const action = before === null ? 'toegevoegd' : 'bijgewerkt';
  const event = { at, actor: deps.actor, action, changes, reason: null, importId };
  createHistoryWriter(deps.storage, trx)('region', after.code, event);
  now.lookups = { ...now.lookups, regions };
}
