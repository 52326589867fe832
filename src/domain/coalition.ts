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

/** What a change of the texts that stand for a coalition is called in its history: they are no field of its own. */
export const SPELLINGS = 'spellings';

/** What the spellings of one name have in common; a name of signs alone is only itself. */
export function spellingKey(name: string): string {
  return comparable(name) || name;
}

/**
 * What stands for a coalition besides its name, each once, in the shortest way it is written: other ways of writing it
 * are found again among the lessons that have them.
 */
export function otherSpellings(name: string, texts: readonly string[]): string[] {
  const ways = Map.groupBy(texts, spellingKey);
  ways.delete(spellingKey(name));
  return [...ways.values()].flatMap((same) => same.toSorted(shortestFirst).slice(0, 1)).toSorted();
}

function shortestFirst(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
