import type { NounDefinition, RecordOf } from './record.ts';

/** Check before the start: what the network knew already, and what was decided about each find. A receipt. */
export const CHECK = {
  noun: 'check',
  prefix: 'CH',
  title: 'words',
  date: 'checkedOn',
  statuses: ['vastgelegd', 'ingetrokken'],
  fields: {
    /** What was looked for. */
    words: { kind: 'line', required: true },
    region: { kind: 'region' },
    cycle: { kind: 'reference', to: 'cycle' },
    checkedOn: { kind: 'date', required: true },
    /** nemen we mee */
    taken: { kind: 'references', to: 'any' },
    /** niet van toepassing */
    notApplicable: { kind: 'references', to: 'any' },
    /** navragen */
    toAsk: { kind: 'references', to: 'any' },
    /** Found and not judged. */
    unjudged: { kind: 'references', to: 'any' },
  },
} as const satisfies NounDefinition;

export type Check = RecordOf<typeof CHECK>;
