import type { NounDefinition, RecordOf } from './record.ts';

/** Toepassing: a handelingsperspectief applied in practice, with what came of it. */
export const UPTAKE = {
  noun: 'uptake',
  prefix: 'TO',
  title: 'perspective',
  date: 'appliedOn',
  statuses: ['vastgelegd', 'ingetrokken'],
  fields: {
    perspective: { kind: 'reference', to: 'actionPerspective', required: true },
    region: { kind: 'region', required: true },
    appliedOn: { kind: 'date', required: true },
    /** What was done differently than it says. */
    adapted: { kind: 'text' },
    outcome: { kind: 'choice', list: 'uptakeOutcomes' },
    /** For whom it worked, or did not. */
    audience: { kind: 'text' },
    /** How that is known. */
    evidence: { kind: 'text' },
    evidenceLevel: { kind: 'evidenceLevel' },
    coalition: { kind: 'reference', to: 'coalition' },
    cycle: { kind: 'reference', to: 'cycle' },
    /** Lessons that followed from it. */
    newLessons: { kind: 'references', to: 'lesson' },
  },
} as const satisfies NounDefinition;

export type Uptake = RecordOf<typeof UPTAKE>;

/** By outcome, as the shipped list has them; what is not known yet last. */
export function inOutcomeOrder<T extends { readonly outcome: string | null }>(
  items: readonly T[],
  order: readonly string[],
): T[] {
  const place = ({ outcome }: T) => (outcome === null ? order.length : order.indexOf(outcome));
  return items.toSorted((a, b) => place(a) - place(b));
}
