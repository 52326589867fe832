import type { RecordDraft } from '../domain/exchange.ts';
import { boundFields, type NounDefinition, type RecordNoun } from '../domain/record.ts';
import type { RecordFinder } from '../storage/record-finder.ts';

/** What keeps a record from standing among those that are here. */
export type Misfit =
  /** What it cannot do without is not here, or is the record itself. */
  | { readonly kind: 'reference'; readonly field: string; readonly to: RecordNoun; readonly target: string }
  /** What it comes after comes after the record itself. */
  | { readonly kind: 'ring'; readonly field: string; readonly chain: readonly [string, ...string[]] };

/** What a record is held against. */
export interface FitTools {
  readonly of: (definition: NounDefinition) => { readonly finder: Pick<RecordFinder, 'before' | 'hasAfter'> };
  readonly isHere: (noun: RecordNoun, id: string) => boolean;
}

/** A record as an import brings it, or as undoing one gives it back. */
export interface Fitting extends Pick<RecordDraft, 'definition' | 'id' | 'values'> {
  /** Whether a field says something else than it did; what stays where it is closes no ring. */
  readonly moved: (field: string) => boolean;
}

/** @param ended codes that lead to no ring; more are added. Only to be given while no record moves. */
export function findMisfit(record: Fitting, tools: FitTools, ended: Set<string> = new Set()): Misfit | null {
  const { definition, id, values, moved } = record;
  for (const { name: field, to } of boundFields(definition)) {
    const target = values[field];
    if (typeof target !== 'string') continue;
    if (target === id || !tools.isHere(to, target)) return { kind: 'reference', field, to, target };
    const chain =
      to === definition.noun && moved(field) ? chainTo(record, field, target, tools, ended) : null;
    if (chain) return { kind: 'ring', field, chain };
  }
  return null;
}

/** What comes before a record, and before that, when that is the record itself in the end. */
function chainTo(
  { definition, id }: Fitting,
  field: string,
  start: string,
  tools: FitTools,
  ended: Set<string>,
): readonly [string, ...string[]] | null {
  const { finder } = tools.of(definition);
  // Nothing comes after most records, certainly not after new ones: a long chain is not walked for each of its links.
  if (!finder.hasAfter(id, field)) return null;
  const chain = new Set<string>();
  let next: string | null = start;
  while (next !== null && !chain.has(next) && !ended.has(next)) {
    if (next === id) return [start, ...[...chain].slice(1)];
    chain.add(next);
    next = finder.before(next, field);
  }
  for (const code of chain) ended.add(code);
  return null;
}
