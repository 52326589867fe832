import type { NounDefinition, RecordOf } from './record.ts';

/** Knelpunt: something in the system that hinders practice, found through lessons. */
export const BOTTLENECK = {
  noun: 'bottleneck',
  prefix: 'KN',
  title: 'title',
  date: 'signalledOn',
  statuses: ['gesignaleerd', 'geagendeerd', 'in behandeling', 'opgelost', 'vervallen'],
  fields: {
    title: { kind: 'line', required: true },
    level: { kind: 'choice', list: 'bottleneckLevels', required: true },
    description: { kind: 'text' },
    /** The lessons that it was found through. */
    lessons: { kind: 'references', to: 'lesson' },
    tags: { kind: 'tags' },
    /** Where it was found: the answer goes back there. */
    regions: { kind: 'regions', required: true },
    signalledOn: { kind: 'date' },
    /** The table whose agenda it is on. */
    table: { kind: 'choice', list: 'agendaTables', open: true },
    /** Every state it came in, with its date and the answer that was given, oldest first. */
    moves: { kind: 'moves' },
  },
} as const satisfies NounDefinition;

export type Bottleneck = RecordOf<typeof BOTTLENECK>;

/** The states in which a bottleneck still asks for something. */
export const OPEN_BOTTLENECK_STATUSES = ['gesignaleerd', 'geagendeerd', 'in behandeling'] as const;
