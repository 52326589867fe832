import type { NounDefinition, RecordOf } from './record.ts';

/** Deling: a lesson, or another thing, brought to the network through a channel. */
export const SHARING = {
  noun: 'sharing',
  prefix: 'DE',
  title: 'channel',
  date: 'sharedOn',
  statuses: ['gedeeld', 'ingetrokken'],
  fields: {
    /** What was shared. */
    subject: { kind: 'reference', to: 'any', required: true },
    channel: { kind: 'choice', list: 'sharingChannels', required: true },
    sharedOn: { kind: 'date', required: true },
    link: { kind: 'line' },
  },
} as const satisfies NounDefinition;

export type Sharing = RecordOf<typeof SHARING>;
