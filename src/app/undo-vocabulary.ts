import type { Transaction } from 'kysely';
import type { HistoryEvent } from '../domain/history.ts';
import type { Region } from '../domain/region.ts';
import { otherUpdatesOfImport } from '../storage/record-imports.ts';
import { listRegions, replaceRegion } from '../storage/regions.ts';
import type { Tables } from '../storage/tables.ts';
import { removeUnusedAmbition, removeUnusedRegion } from '../storage/vocabulary-imports.ts';
import { isSameRegion } from './place-region.ts';

/**
 * Takes back the regions and ambitions of an import, as far as nothing uses them and they were not changed since.
 * Call it after what came with the import is gone.
 */
export async function undoVocabulary(trx: Transaction<Tables>, id: string): Promise<void> {
  for (const { noun, subject, event } of await otherUpdatesOfImport(trx, id)) {
    if (noun === 'ambition') await removeUnusedAmbition(trx, subject);
    if (noun === 'region') await undoRegion(trx, subject, event);
  }
}

async function undoRegion(trx: Transaction<Tables>, code: string, { changes }: HistoryEvent): Promise<void> {
  const here = (await listRegions(trx)).find((region) => region.code === code);
  if (!here) return;
  const state = (side: 'from' | 'to'): Region => ({
    ...here,
    ...Object.fromEntries(changes.map((change) => [change.field, change[side]])),
  });
  if (!isSameRegion(state('to'), here)) return;
  if (changes.some(({ field, from }) => field === 'name' && from === null))
    await removeUnusedRegion(trx, code);
  else await replaceRegion(trx, state('from'));
}
