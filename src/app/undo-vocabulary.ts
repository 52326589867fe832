import type { HistoryEvent } from '../domain/history.ts';
import { type GrowingRegionIndex, type Region, type RegionIndex, regionKey } from '../domain/region.ts';
import { listAmbitions } from '../storage/ambitions.ts';
import { listHistory } from '../storage/history.ts';
import { otherUpdatesOfImport } from '../storage/record-imports.ts';
import { replaceRegion } from '../storage/regions.ts';
import { removeUnusedAmbition, removeUnusedRegion } from '../storage/vocabulary-imports.ts';
import { isSameRegion, loadRegions, takenSpelling } from './place-region.ts';
import { builtUpon, type UndoWork } from './undo-work.ts';

/** A region or an ambition of an import. */
export interface VocabularyItem {
  readonly noun: 'region' | 'ambition';
  readonly code: string;
  readonly name: string;
}

/** What became of the regions and ambitions of an import. */
export interface UndoneVocabulary {
  /** Came with the import and are gone. */
  readonly removed: readonly VocabularyItem[];
  /** Were changed by the import and are as they were. */
  readonly restored: readonly VocabularyItem[];
  /** Stay as they are: something names them, or they were changed here since. */
  readonly kept: readonly (VocabularyItem & { readonly why: 'in-use' | 'changed-since' })[];
}

type Outcome = 'removed' | 'restored' | 'in-use' | 'changed-since';
type Undone = VocabularyItem & { readonly outcome: Outcome };

/**
 * Takes back the regions and ambitions of an import, as far as nothing uses them and they were not changed since.
 * Call it after what came with the import is gone and what it changed is as it was.
 *
 * @throws MaoError `rejected` `built-upon` when a spelling that a region gets back is of another region now.
 */
export async function undoVocabulary(work: UndoWork): Promise<UndoneVocabulary> {
  const undone: Undone[] = [];
  const regions = await loadRegions(work.trx);
  for (const { noun, subject, event } of await otherUpdatesOfImport(work.trx, work.id)) {
    if (noun === 'region') undone.push(...(await undoRegion(work, regions, subject, event)));
    if (noun === 'ambition') undone.push(...(await undoAmbition(work, subject)));
  }
  const those = (wanted: Outcome) =>
    undone.flatMap(({ outcome, ...item }) => (outcome === wanted ? [item] : []));
  const kept = undone.flatMap(({ outcome: why, ...item }) =>
    why === 'in-use' || why === 'changed-since' ? [{ ...item, why }] : [],
  );
  return { removed: those('removed'), restored: those('restored'), kept };
}

async function undoAmbition({ trx }: UndoWork, code: string): Promise<Undone[]> {
  const here = (await listAmbitions(trx)).find((ambition) => ambition.code === code);
  if (!here) return [];
  const outcome = (await removeUnusedAmbition(trx, code)) ? 'removed' : 'in-use';
  return [{ noun: 'ambition', code, name: here.name, outcome }];
}

async function undoRegion(
  { trx, id }: UndoWork,
  regions: GrowingRegionIndex,
  code: string,
  { changes }: HistoryEvent,
): Promise<Undone[]> {
  const here = regions.byCode(code);
  if (!here) return [];
  const state = (side: 'from' | 'to'): Region => ({
    ...here,
    ...Object.fromEntries(changes.map((change) => [change.field, change[side]])),
  });
  const item = { noun: 'region', code, name: here.name } as const;
  if (!isSameRegion(state('to'), here)) return [{ ...item, outcome: 'changed-since' }];
  if (changes.some(({ field, from }) => field === 'name' && from === null)) {
    const isGone = await removeUnusedRegion(trx, code);
    if (isGone) regions.remove(code);
    return [{ ...item, outcome: isGone ? 'removed' : 'in-use' }];
  }
  const before = state('from');
  refuseTakenSpelling(id, regions, before);
  await replaceRegion(trx, before);
  regions.put(before);
  return [{ ...item, name: before.name, outcome: 'restored' }];
}

function refuseTakenSpelling(id: string, regions: RegionIndex, before: Region): void {
  const taken = takenSpelling(regions, before);
  if (!taken) return;
  const { text, owner } = taken;
  throw builtUpon(
    id,
    `"${text}" hoort dan weer bij de regio ${before.code}, en is nu van de regio ${owner.code}`,
    freeing(text, owner, before),
  );
}

/** What a person can do to make a spelling free. */
function freeing(text: string, owner: Region, before: Region): string {
  const key = regionKey(text);
  const change = `mao regio wijzig ${owner.code}`;
  if (regionKey(owner.name) === key)
    return `Geef die regio eerst een andere naam: ${change} --naam "…" --alias-weg "${owner.name}"`;
  const alias = owner.aliases.find((other) => regionKey(other) === key);
  return alias === undefined
    ? `Een code ligt vast. Geef de regio ${before.code} er een schrijfwijze bij, dan blijft zij zoals zij nu is: mao regio wijzig ${before.code} --alias "…"`
    : `Haal die schrijfwijze er eerst af: ${change} --alias-weg "${alias}"`;
}

/**
 * A lesson or record that is given back may name a region or an ambition that has gone since.
 *
 * @param the what it is, with its article and code.
 * @throws MaoError `rejected` `built-upon`
 */
export async function refuseGoneVocabulary(
  { trx, id, regions, ambitions }: UndoWork,
  the: string,
  named: { readonly regions: readonly unknown[]; readonly ambition: unknown },
): Promise<void> {
  const region = named.regions.find((code) => typeof code === 'string' && !regions.has(code));
  if (typeof region === 'string') {
    const name = await lastNameOf(trx, region);
    throw builtUpon(
      id,
      `${the} hoort dan weer bij de regio ${region}, en die is er niet meer`,
      `Voeg die regio eerst weer toe: mao regio toevoegen ${region} "${name}"`,
    );
  }
  const { ambition } = named;
  if (typeof ambition !== 'string' || ambitions.has(ambition)) return;
  throw builtUpon(
    id,
    `${the} hoort dan weer bij de ambitie "${ambition}", en die is er niet meer`,
    `Voeg die ambitie eerst weer toe: mao ambitie toevoegen "${ambition}" --lijn "…"`,
  );
}

/** What a region that is gone was called last; what it was called stays in its history. */
async function lastNameOf(trx: UndoWork['trx'], code: string): Promise<string> {
  const changes = (await listHistory(trx, 'region', code)).flatMap((event) => event.changes);
  const name = changes.findLast(({ field, to }) => field === 'name' && typeof to === 'string')?.to;
  return typeof name === 'string' ? name : '…';
}
