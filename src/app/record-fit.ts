import type { RecordDraft } from '../domain/exchange.ts';
import { NOUNS } from '../domain/nouns.ts';
import { boundFields, type RecordNoun } from '../domain/record.ts';
import type { SpellingWriter } from '../storage/spelling-writer.ts';
import type { NounTools } from './noun-tools.ts';

/** What keeps a record from standing among those that are here. */
export type Misfit =
  /** What it cannot do without is not here, or is the record itself. */
  | { readonly kind: 'reference'; readonly field: string; readonly to: RecordNoun; readonly target: string }
  /** What it comes after comes after the record itself. */
  | { readonly kind: 'ring'; readonly field: string; readonly chain: readonly [string, ...string[]] }
  /** A coalition with the name of another. */
  | { readonly kind: 'name'; readonly field: string; readonly name: string; readonly owner: string };

/** What a record is held against. */
export interface FitTools {
  readonly of: (definition: RecordDraft['definition']) => Pick<NounTools, 'finder'>;
  readonly isHere: (noun: RecordNoun, id: string) => boolean;
  readonly spellings: Pick<SpellingWriter, 'otherOwnerOf'>;
}

/** A record as an import brings it, or as undoing one gives it back. */
export type Fitting = Pick<RecordDraft, 'definition' | 'id' | 'values'>;

export function findMisfit(record: Fitting, tools: FitTools): Misfit | null {
  const { definition, id, values } = record;
  for (const { name: field, to } of boundFields(definition)) {
    const target = values[field];
    if (typeof target !== 'string') continue;
    if (target === id || !tools.isHere(to, target)) return { kind: 'reference', field, to, target };
    const chain = to === definition.noun ? chainTo(record, field, target, tools) : null;
    if (chain) return { kind: 'ring', field, chain };
  }
  const name = definition.noun === NOUNS.coalition.noun ? values[definition.title] : null;
  const owner = typeof name === 'string' ? tools.spellings.otherOwnerOf(name, id) : null;
  return typeof name === 'string' && owner !== null
    ? { kind: 'name', field: definition.title, name, owner }
    : null;
}

/** What comes before a record, and before that, when that is the record itself in the end. */
function chainTo(
  { definition, id }: Fitting,
  field: string,
  start: string,
  tools: FitTools,
): readonly [string, ...string[]] | null {
  const { finder } = tools.of(definition);
  const chain: [string, ...string[]] = [start];
  for (;;) {
    const next = finder.byId(chain.at(-1) ?? start)?.record[field];
    if (next === id) return chain;
    if (typeof next !== 'string' || chain.includes(next)) return null;
    chain.push(next);
  }
}
