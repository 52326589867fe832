import type { Transaction } from 'kysely';
import type { HistoryEvent } from '../domain/history.ts';
import type { Region } from '../domain/region.ts';
import { otherUpdatesOfImport } from '../storage/record-imports.ts';
import { listRegions, replaceRegion } from '../storage/regions.ts';
import type { Tables } from '../storage/tables.ts';
import { removeUnusedAmbition, removeUnusedRegion } from '../storage/vocabulary-imports.ts';
import { isSameRegion } from './place-region.ts';
import type { UndoneRecords } from './undo-records.ts';

/**
 * Takes back the regions and ambitions of an import, as far as nothing uses them and they were not changed since.
 * Call it after what came with the import is gone.
 *
 * @returns how many of them it took back.
 */
export async function undoVocabulary(trx: Transaction<Tables>, id: string): Promise<UndoneRecords> {
  const undone: (keyof UndoneRecords | null)[] = [];
  for (const { noun, subject, event } of await otherUpdatesOfImport(trx, id)) {
    if (noun === 'ambition') undone.push((await removeUnusedAmbition(trx, subject)) ? 'removed' : null);
    if (noun === 'region') undone.push(await undoRegion(trx, subject, event));
  }
  const count = (what: keyof UndoneRecords) => undone.filter((each) => each === what).length;
  return { removed: count('removed'), restored: count('restored') };
}

async function undoRegion(
  trx: Transaction<Tables>,
  code: string,
  { changes }: HistoryEvent,
): Promise<keyof UndoneRecords | null> {
  const here = (await listRegions(trx)).find((region) => region.code === code);
  if (!here) return null;
  const state = (side: 'from' | 'to'): Region => ({
    ...here,
    ...Object.fromEntries(changes.map((change) => [change.field, change[side]])),
  });
  if (!isSameRegion(state('to'), here)) return null;
  if (changes.some(({ field, from }) => field === 'name' && from === null))
    return (await removeUnusedRegion(trx, code)) ? 'removed' : null;
  await replaceRegion(trx, state('from'));
  return 'restored';
}
