import ambitions from '../../fixtures/ambities.json' with { type: 'json' };
import framework from '../../fixtures/reflectiekader-2022.json' with { type: 'json' };
import regions from '../../fixtures/regios.json' with { type: 'json' };
import steps from '../../fixtures/stappen.json' with { type: 'json' };
import values from '../../fixtures/waardelijsten.json' with { type: 'json' };
import searchWords from '../../fixtures/zoekwoorden.json' with { type: 'json' };
import type { Ambition } from '../domain/ambition.ts';
import { CYCLE_STEP_KEYS, type CycleStep } from '../domain/cycle-step.ts';
import type { Framework } from '../domain/framework.ts';
import type { Region } from '../domain/region.ts';
import type { SearchWords } from '../domain/search-terms.ts';
import type { ValueItem, ValueLists } from '../domain/value-list.ts';
import {
  DIRECTIONS,
  EVIDENCE_LEVELS,
  LEVELS,
  memberOf,
  PERSPECTIVES,
  STATUSES,
  VISIBILITIES,
} from '../domain/values.ts';

/** A region as shipped, with the year since which it takes part. */
export interface ShippedRegion extends Region {
  readonly since: number;
}

/** The data that comes with the program. The files are part of the bundle; tests hold them against their schemas. */
export const shippedFramework: Framework = framework;
export const shippedRegions: readonly ShippedRegion[] = regions;
export const shippedAmbitions: readonly Ambition[] = ambitions;
export const shippedSteps: readonly CycleStep[] = steps.map((step) => ({
  ...step,
  key: known(CYCLE_STEP_KEYS, step.key),
}));
export const shippedSearchWords: SearchWords = searchWords;
export const shippedValues: ValueLists = {
  ...values,
  directions: closed(DIRECTIONS, values.directions),
  perspectives: closed(PERSPECTIVES, values.perspectives),
  levels: closed(LEVELS, values.levels),
  evidenceLevels: closed(EVIDENCE_LEVELS, values.evidenceLevels),
  visibilities: closed(VISIBILITIES, values.visibilities),
  statuses: closed(STATUSES, values.statuses),
};

/** Narrows the codes of a list, which JSON gives as any text or number, to those the code knows. */
function closed<T extends string | number>(
  codes: readonly T[],
  items: readonly ValueItem<string | number>[],
): ValueItem<T>[] {
  return items.map((item) => ({ ...item, code: known(codes, item.code) }));
}

function known<T extends string | number>(codes: readonly T[], code: unknown): T {
  const found = memberOf(codes, code);
  // Only a mistake in the shipped data comes here, and the tests would have found it.
  if (found === null) throw new Error(`shipped data: unknown code ${String(code)}`);
  return found;
}
