import type { NounDefinition, RecordOf } from './record.ts';

/** Handelingsperspectief: what lessons mean concretely for somebody. */
export const ACTION_PERSPECTIVE = {
  noun: 'actionPerspective',
  prefix: 'HP',
  title: 'title',
  date: null,
  statuses: ['concept', 'vastgesteld', 'ingetrokken'],
  fields: {
    title: { kind: 'line', required: true },
    /** For example leerkracht, gemeente, samenwerkingsverband. */
    audience: { kind: 'line', required: true },
    text: { kind: 'text', required: true },
    /** The lessons that it rests on. */
    lessons: { kind: 'references', to: 'lesson', required: true },
    tags: { kind: 'tags' },
    /** The region that made it. */
    region: { kind: 'region' },
    reflection: { kind: 'reference', to: 'reflection' },
    cycle: { kind: 'reference', to: 'cycle' },
  },
} as const satisfies NounDefinition;

export type ActionPerspective = RecordOf<typeof ACTION_PERSPECTIVE>;
