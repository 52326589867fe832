import type { NounDefinition, RecordOf } from './record.ts';

/** Activiteit: doing and learning in daily practice, step 3 of the cycle. */
export const ACTIVITY = {
  noun: 'activity',
  prefix: 'AC',
  title: 'title',
  date: 'heldOn',
  statuses: ['vastgelegd', 'ingetrokken'],
  fields: {
    title: { kind: 'line', required: true },
    setting: { kind: 'choice', list: 'activitySettings', required: true },
    heldOn: { kind: 'date', required: true },
    region: { kind: 'region', required: true },
    coalition: { kind: 'reference', to: 'coalition' },
    cycle: { kind: 'reference', to: 'cycle' },
    /** Whose voice was present. */
    perspectives: { kind: 'perspectives' },
    done: { kind: 'text' },
    /** What it yielded. */
    yielded: { kind: 'text' },
  },
} as const satisfies NounDefinition;

export type Activity = RecordOf<typeof ACTIVITY>;
