import { indexRegions } from '../domain/region.ts';
import { indexFramework } from '../input/framework-index.ts';
import type { FieldContext } from '../input/row-fields.ts';
import { listAmbitions } from '../storage/ambitions.ts';
import { namedCoalitions } from '../storage/coalitions.ts';
import { currentFramework, otherFrameworks } from '../storage/frameworks.ts';
import { listRegions } from '../storage/regions.ts';
import type { Deps } from './deps.ts';
import { spellingOf } from './references.ts';

/** What text from outside is held against, as it stands in the database. */
export type Lookups = Omit<FieldContext, 'defaultRegion'>;

/** What the next line of a file is read with: lines before it may have brought a region or an ambition. */
export interface LookupsNow {
  lookups: Lookups;
}

export async function loadLookups({ storage, clock }: Pick<Deps, 'storage' | 'clock'>): Promise<Lookups> {
  const { db } = storage;
  const current = await currentFramework(db);
  return {
    regions: indexRegions(await listRegions(db)),
    framework: indexFramework(current, await otherFrameworks(db, current)),
    ambitions: await listAmbitions(db),
    coalitionText: spellingOf(await namedCoalitions(db)),
    today: clock.today(),
  };
}
