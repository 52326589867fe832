import type { CycleScope } from '../domain/report.ts';
import { coalitionTitles } from '../storage/names.ts';
import type { Deps } from './deps.ts';
import { ambitionNames } from './record-filter.ts';
import { resolveReference } from './references.ts';

/** Coalitions and ambitions as typed: names, codes, numbers. */
export interface ScopeTexts {
  readonly coalitions: readonly string[];
  readonly ambitions: readonly string[];
}

/** Understands which coalitions and ambitions are meant. @throws MaoError `not-found` */
export async function resolveScope(
  deps: Pick<Deps, 'storage'>,
  { coalitions, ambitions }: ScopeTexts,
): Promise<CycleScope> {
  const { db } = deps.storage;
  const ids = new Set<string>();
  for (const text of coalitions) ids.add(await resolveReference(db, 'coalition', text));
  const names = await coalitionTitles(db);
  return {
    coalitions: [...ids].sort().map((id) => ({ id, name: names.get(id) ?? id })),
    ambitions: [...new Set(await ambitionNames(deps, ambitions))].sort(),
  };
}
