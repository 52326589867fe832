import { type FieldKind, fitsKind, isListKind, type KindValues, type ListKind } from './field-kind.ts';
import type { FieldChange } from './history.ts';
import type { ValueLists } from './value-list.ts';

/** Everything that is kept in the cycle besides lessons, by the name that code and JSON give it. */
export const RECORD_NOUNS = [
  'coalition',
  'cycle',
  'activity',
  'question',
  'check',
  'reflection',
  'actionPerspective',
  'uptake',
  'bottleneck',
  'sharing',
] as const;
export type RecordNoun = (typeof RECORD_NOUNS)[number];

/** One field of a noun. */
export interface Field {
  readonly kind: FieldKind;
  /** Cannot be left empty. */
  readonly required?: true;
  /** Of a `choice`: the list it is chosen from. */
  readonly list?: ValueListName;
  /** Of a reference: what it points to; `any` is a lesson or any record. */
  readonly to?: RecordNoun | 'lesson' | 'any';
  /** Of a date: it may lie in the future. */
  readonly ahead?: true;
  /** Of a `choice`: other words than those of the list will do as well. */
  readonly open?: true;
  /** Of references: what was come across, not built upon. */
  readonly aside?: true;
}

type ValueListName = Exclude<keyof ValueLists, 'evidenceLevels'>;

/**
 * A noun of the cycle, declared once: its fields in the order in which they are told. Types, storage, reading,
 * questions, pages, history and exchange follow from it.
 */
export interface NounDefinition {
  readonly noun: RecordNoun;
  /** Two capitals before its codes: `CY` in `CY-7K3QD`. */
  readonly prefix: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** The field by which people know one. */
  readonly title: string;
  /** The field by which a period is held against it. */
  readonly date: string | null;
  /** Where it can stand, Dutch; the first is where it begins, the last where it ends, with a reason. */
  readonly statuses: readonly [string, ...string[]];
}

/** What every record has besides what it says. A type and not an interface, so that it fits `AnyRecord`. */
export type Kept = {
  /** Short code, stable and unique in the network, e.g. `CY-7K3QD`. */
  readonly id: string;
  readonly status: string;
  /** Why it was closed or withdrawn. */
  readonly statusReason: string | null;
  /** Instants in UTC, ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Role of who recorded it, where given. */
  readonly createdBy: string | null;
  /** The import it came with. */
  readonly importId: string | null;
};

type ValueOf<F extends Field> = F['kind'] extends ListKind
  ? KindValues[F['kind']]
  : F extends { readonly required: true }
    ? KindValues[F['kind']]
    : KindValues[F['kind']] | null;

/** What a record of a noun says. Absent is `null`, no list is `[]`. */
export type ContentOf<D extends NounDefinition> = {
  readonly [K in keyof D['fields']]: ValueOf<D['fields'][K]>;
};

export type RecordOf<D extends NounDefinition> = Kept & ContentOf<D>;

/** A record of whatever noun, its content by the name of the field. */
export type AnyRecord = Kept & Readonly<Record<string, unknown>>;

/** The names of the fields of a noun, in their order. */
export function fieldNames<D extends NounDefinition>(definition: D): (keyof D['fields'] & string)[] {
  return Object.keys(definition.fields);
}

/** What a field holds when it holds nothing. */
export function emptyValue({ kind }: Field): null | readonly never[] {
  return isListKind(kind) ? [] : null;
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Whether values by field are a whole content of this noun: nothing of the wrong kind, nothing required absent. */
export function isContent<D extends NounDefinition>(
  definition: D,
  values: Readonly<Record<string, unknown>>,
): values is ContentOf<D> {
  return fieldsOf(definition).every(([name, field]) => {
    const value = values[name];
    if (isEmpty(value)) return !field.required && value !== undefined;
    return fitsKind(field.kind, value);
  });
}

/** The fields of each noun as a list, made once: a list of records asks for it at every one of them. */
const FIELD_LISTS = new WeakMap<NounDefinition, readonly (readonly [string, Field])[]>();

function fieldsOf(definition: NounDefinition): readonly (readonly [string, Field])[] {
  const found = FIELD_LISTS.get(definition) ?? Object.entries(definition.fields);
  FIELD_LISTS.set(definition, found);
  return found;
}

/** The fields that hold the code of a record that has to be here; those of a lesson or of anything are free. */
export function boundFields({
  fields,
}: NounDefinition): { readonly name: string; readonly to: RecordNoun }[] {
  return Object.entries(fields).flatMap(([name, { kind, to }]) =>
    kind === 'reference' && to !== undefined && to !== 'any' && to !== 'lesson' ? [{ name, to }] : [],
  );
}

/** What a change can touch: what a record says, and where it stands. */
const STATE_FIELDS = ['status', 'statusReason'] as const;

/** The fields in which two states of a record differ. */
export function diffRecords(definition: NounDefinition, before: object, after: object): FieldChange[] {
  const from: Readonly<Record<string, unknown>> = { ...before };
  const to: Readonly<Record<string, unknown>> = { ...after };
  return [...fieldNames(definition), ...STATE_FIELDS]
    .filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]))
    .map((field) => ({ field, from: from[field], to: to[field] }));
}

/**
 * One text for one meaning, of which the SHA-256 is kept to find damage. What is empty is left out, so that a field
 * that a later version adds changes nothing about what is there.
 */
export function recordFingerprintText(definition: NounDefinition, record: object): string {
  const values: Readonly<Record<string, unknown>> = { ...record };
  const filled = [...fieldNames(definition), ...STATE_FIELDS].filter((field) => !isEmpty(values[field]));
  return JSON.stringify([definition.noun, ...filled.map((field) => [field, values[field]])]);
}

/** What people call a record: the text of its title field, else its code. */
export function titleOf(definition: NounDefinition, record: AnyRecord): string {
  const title = record[definition.title];
  return typeof title === 'string' ? title : record.id;
}
