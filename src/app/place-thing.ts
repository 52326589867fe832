import type { Transaction } from 'kysely';
import type { ThingDraft } from '../domain/exchange.ts';
import type { GrowingRegionIndex } from '../domain/region.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import type { LookupsNow } from './lookups.ts';
import { placeAmbition } from './place-ambition.ts';
import type { Placing } from './place-lesson.ts';
import { createRecordPlacer } from './place-record.ts';
import { loadRegions, placeRegion } from './place-region.ts';
import type { Wrong } from './record-refusals.ts';

/** What came of a line that is no lesson. */
export type ThingPlacement =
  | {
      readonly kind: 'new' | 'updated' | 'unchanged' /** What a person should know. */;
      readonly note?: string;
    }
  | { readonly kind: 'conflict'; readonly message: string }
  | ({ readonly kind: 'rejected' } & Wrong);

/** Puts lines that are no lessons in their place, inside the transaction of the call. */
export interface ThingPlacer {
  place(thing: ThingDraft): Promise<ThingPlacement>;
  /** Call it after the last row of the last file. */
  finish(): void;
}

/** @param now what the next lines are read with: a region or ambition that comes in is known from then on. */
export function createThingPlacer(
  deps: Deps,
  trx: Transaction<Tables>,
  placing: Placing,
  now: LookupsNow,
): ThingPlacer {
  const records = createRecordPlacer(deps, trx, placing);
  let regions: Promise<GrowingRegionIndex> | null = null;
  const readRegions = () => {
    regions ??= loadRegions(trx);
    return regions;
  };
  const work = { deps, trx, placing, now, regions: readRegions };
  return {
    async place(thing) {
      if ('region' in thing) return placeRegion(work, thing.region);
      return 'ambition' in thing ? placeAmbition(work, thing.ambition) : records.place(thing.record);
    },
    finish: records.finish,
  };
}

/** What regions and ambitions are placed with. */
export interface VocabularyWork {
  readonly deps: Deps;
  readonly trx: Transaction<Tables>;
  readonly placing: Placing;
  readonly now: LookupsNow;
  /** Every region as it stands after the lines so far; read when the first one comes by. */
  readonly regions: () => Promise<GrowingRegionIndex>;
}
