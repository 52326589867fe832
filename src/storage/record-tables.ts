import { type FieldKind, isListKind } from '../domain/field-kind.ts';
import { fieldNames, type NounDefinition, type RecordNoun } from '../domain/record.ts';
import type { Tables } from './tables.ts';

/** The table with the fields of a noun. */
export const TABLE_OF = {
  coalition: 'coalitions',
  cycle: 'cycles',
  activity: 'activities',
  question: 'questions',
  check: 'checks',
  reflection: 'reflections',
  actionPerspective: 'action_perspectives',
  uptake: 'uptakes',
  bottleneck: 'bottlenecks',
  sharing: 'sharings',
} as const satisfies Readonly<Record<RecordNoun, keyof Tables>>;

/** How a value of a kind is kept. */
export type Place =
  /** In a column of the noun's table, as it is or as JSON. */
  | 'column'
  | 'json'
  /** In a table that the nouns share. */
  | 'tags'
  | 'perspectives'
  | 'regions'
  | 'links';

export function placeOf(kind: FieldKind): Place {
  if (!isListKind(kind)) return 'column';
  switch (kind) {
    case 'tags':
    case 'perspectives':
    case 'regions':
      return kind;
    case 'references':
      return 'links';
    case 'partners':
    case 'answers':
    case 'moves':
      return 'json';
  }
}

/** A field with its column in the noun's own table. */
export interface FieldColumn {
  readonly field: string;
  readonly column: string;
  readonly place: 'column' | 'json';
}

/** The fields that stand in the noun's own table, in their order. */
export function columnsOf(definition: NounDefinition): FieldColumn[] {
  return fieldNames(definition).flatMap((field) => {
    const place = placeOf(definition.fields[field]?.kind ?? 'text');
    return place === 'column' || place === 'json' ? [{ field, column: columnName(field), place }] : [];
  });
}

/** The field of the noun whose values stand in a shared table, or `null`: a noun has one of each at most. */
export function listField(
  definition: NounDefinition,
  place: 'tags' | 'perspectives' | 'regions',
): string | null {
  return fieldNames(definition).find((field) => definition.fields[field]?.kind === place) ?? null;
}

/** The fields of references, each a role. */
export function linkFields(definition: NounDefinition): string[] {
  return fieldNames(definition).filter((field) => definition.fields[field]?.kind === 'references');
}

/** `startedOn` is `started_on`. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/gu, (capital) => `_${capital.toLowerCase()}`);
}
