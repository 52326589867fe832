import { comparable } from './nearest.ts';
import type { NounDefinition, RecordOf } from './record.ts';

/** Coalitie: partners that work on an ambition for a time. */
export const COALITION = {
  noun: 'coalition',
  prefix: 'CO',
  title: 'name',
  date: 'startedOn',
  statuses: ['loopt', 'gesloten'],
  fields: {
    name: { kind: 'line', required: true },
    ambition: { kind: 'ambition', required: true },
    regions: { kind: 'regions', required: true },
    /** Organisations and roles, with their schil. */
    partners: { kind: 'partners' },
    startedOn: { kind: 'date', ahead: true },
    endedOn: { kind: 'date', ahead: true },
  },
} as const satisfies NounDefinition;

export type Coalition = RecordOf<typeof COALITION>;

/** What the spellings of one name have in common; a name of signs alone is only itself. */
export function spellingKey(name: string): string {
  return comparable(name) || name;
}
