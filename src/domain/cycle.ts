import type { NounDefinition, RecordOf } from './record.ts';

/** Leercyclus: six steps from an assumption to what came of applying what was learned. */
export const CYCLE = {
  noun: 'cycle',
  prefix: 'CY',
  title: 'title',
  date: 'startedOn',
  statuses: ['loopt', 'gesloten'],
  fields: {
    title: { kind: 'line', required: true },
    coalition: { kind: 'reference', to: 'coalition' },
    /** Those of the coalition, unless others are named. */
    regions: { kind: 'regions', required: true },
    ambition: { kind: 'ambition' },
    startedOn: { kind: 'date' },
    /** Step 1: what is assumed to enlarge the chances of children. */
    assumption: { kind: 'text' },
    /** Step 1: why. */
    rationale: { kind: 'text' },
    /** Step 2: the elements and indicators that the cycle works on. */
    tags: { kind: 'tags' },
    /** Step 2: what is known already, in words: sources, experience. */
    known: { kind: 'text' },
    /** Step 2: lessons and other things of the network that this cycle builds on. */
    buildsOn: { kind: 'references', to: 'any' },
    /** The cycle of which the outcome sharpened this one. */
    follows: { kind: 'reference', to: 'cycle' },
    closedOn: { kind: 'date' },
    /** What came of the cycle. */
    outcome: { kind: 'text' },
  },
} as const satisfies NounDefinition;

export type Cycle = RecordOf<typeof CYCLE>;
