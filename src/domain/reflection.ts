import type { NounDefinition, RecordOf } from './record.ts';

/**
 * Reflectie: people of several perspectives look at lessons, or at an element or indicator in the practice of a
 * region, by the four questions of the reflectiekader. It is under way until the conversation is over.
 */
export const REFLECTION = {
  noun: 'reflection',
  prefix: 'RE',
  title: 'title',
  date: 'reflectedOn',
  statuses: ['gaande', 'afgerond', 'ingetrokken'],
  fields: {
    title: { kind: 'line', required: true },
    region: { kind: 'region', required: true },
    lessons: { kind: 'references', to: 'lesson' },
    /** Elements and indicators that are looked at. */
    tags: { kind: 'tags' },
    reflectedOn: { kind: 'date' },
    cycle: { kind: 'reference', to: 'cycle' },
    /** Who took part. */
    perspectives: { kind: 'perspectives' },
    /** Wat stimuleert? */
    stimulates: { kind: 'text' },
    /** Wat belemmert? */
    hinders: { kind: 'text' },
    /** Welke randvoorwaarden? */
    conditions: { kind: 'text' },
    /** Wat is het handelingsperspectief? */
    actions: { kind: 'text' },
  },
} as const satisfies NounDefinition;

export type Reflection = RecordOf<typeof REFLECTION>;

/** The four questions of the reflectiekader, in the order in which they are asked. */
export const REFLECTION_QUESTIONS = ['stimulates', 'hinders', 'conditions', 'actions'] as const;
