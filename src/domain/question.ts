import type { NounDefinition, RecordOf } from './record.ts';

/** Vraag: what a region wants to learn from the network. */
export const QUESTION = {
  noun: 'question',
  prefix: 'VR',
  title: 'question',
  date: 'askedOn',
  statuses: ['open', 'gesloten'],
  fields: {
    question: { kind: 'line', required: true },
    region: { kind: 'region', required: true },
    /** Why it is asked, and what was tried. */
    background: { kind: 'text' },
    tags: { kind: 'tags' },
    askedOn: { kind: 'date' },
    coalition: { kind: 'reference', to: 'coalition' },
    cycle: { kind: 'reference', to: 'cycle' },
    answers: { kind: 'answers' },
  },
} as const satisfies NounDefinition;

export type Question = RecordOf<typeof QUESTION>;
