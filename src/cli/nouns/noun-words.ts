import { type FieldKind, isListKind } from '../../domain/field-kind.ts';
import type { AnyRecord, Field, NounDefinition } from '../../domain/record.ts';
import { EVIDENCE_LEVELS, PERSPECTIVES } from '../../domain/values.ts';
import type { Completion, OptionSpec } from '../dutch.ts';
import { namesNothing, type Options, text, texts } from '../options.ts';

/** How a field of a noun is called, asked and given. */
export interface FieldWords {
  readonly label: string;
  /** As it is asked at a terminal. */
  readonly question: string;
  /** Long name of the option, without dashes; `null` when a person does not fill it in. */
  readonly option: string | null;
  readonly value: string;
  readonly description: string;
  /** Not for a new one: it is filled in at the end. */
  readonly atEnd?: true;
  /** The field that it follows from when it is not given. */
  readonly followsFrom?: string;
}

/** A column of the list of a noun. */
export interface ListColumn {
  readonly heading: string;
  /** `names` gives what a code stands for. */
  readonly cell: (record: AnyRecord, names: ReadonlyMap<string, string>) => string;
  readonly flexible?: boolean;
}

/** A noun at the command line. */
export interface NounForm<D extends NounDefinition = NounDefinition> {
  readonly definition: D;
  readonly fields: { readonly [F in keyof D['fields']]: FieldWords };
  readonly columns: readonly ListColumn[];
  /** What the text beside its status is called, where that is more than a reason. */
  readonly statusText?: string;
  /** What a terminal asks of a new one, in order; without it that is what is required. */
  readonly asked?: readonly (keyof D['fields'] & string)[];
}

/** A field that a person fills in, with all that is known of it. */
export interface FormField extends FieldWords {
  readonly field: string;
  readonly option: string;
  readonly kind: FieldKind;
  readonly required: boolean;
}

/** The fields of a noun that a person fills in, in their order. */
export function formFields({ definition, fields }: NounForm): FormField[] {
  return Object.entries(definition.fields).flatMap(([field, { kind, required }]) => {
    const words = fields[field];
    return words?.option
      ? [{ ...words, option: words.option, field, kind, required: required ?? false }]
      : [];
  });
}

/** An option for each field that a person fills in, of a new one or of one that is changed. */
export function fieldOptions(form: NounForm, of: 'new' | 'changed' = 'new'): OptionSpec[] {
  const fields = formFields(form).filter(({ atEnd }) => of === 'changed' || !atEnd);
  return fields.map(({ field, option, value, description, kind }) => ({
    flags: `--${option} ${value}`,
    description,
    ...completionOf(form.definition.fields[field]),
    ...(isListKind(kind) ? { repeatable: true } : {}),
  }));
}

/** What can be typed for a field, for completion. */
function completionOf(field: Field | undefined): { readonly completes?: Completion } {
  switch (field?.kind) {
    case 'region':
    case 'regions':
      return { completes: 'region' };
    case 'tags':
      return { completes: 'tag' };
    case 'ambition':
      return { completes: 'ambition' };
    case 'perspectives':
      return { completes: PERSPECTIVES };
    case 'evidenceLevel':
      return { completes: EVIDENCE_LEVELS.map(String) };
    case 'choice':
      return completionOfList(field.list);
    case 'reference':
    case 'references':
      return { completes: field.to === undefined || field.to === 'any' ? 'lesson' : field.to };
    default:
      return {};
  }
}

function completionOfList(list: Field['list']): { readonly completes?: Completion } {
  const known = COMPLETED_LISTS.find((name) => name === list);
  return known === undefined ? {} : { completes: known };
}

const COMPLETED_LISTS = [
  'activitySettings',
  'sharingChannels',
  'uptakeOutcomes',
  'bottleneckLevels',
  'agendaTables',
] as const;

/** The fields for which an option was given, as text. */
export function fieldTexts(form: NounForm, options: Options): Map<string, string> {
  const found = new Map<string, string>();
  for (const { field, option, kind } of formFields(form)) {
    if (!options.has(option)) continue;
    if (isListKind(kind)) {
      const values = texts(options, option);
      if (values.length > 0) found.set(field, values.join('|'));
    } else {
      const value = text(options, option);
      if (value !== null) found.set(field, value);
    }
  }
  return found;
}

/**
 * As `fieldTexts`, of something new. A coalition may be given empty, as a list of tags may: that says that what would
 * follow from something else is not meant.
 *
 * @throws MaoError `usage` for an option that should name another thing and names nothing
 */
export function newTexts(form: NounForm, options: Options): Map<string, string> {
  const found = fieldTexts(form, options);
  for (const { field, option, kind } of formFields(form)) {
    const names = kind === 'references' || (kind === 'reference' && field !== 'coalition');
    if (names && found.get(field)?.trim() === '') throw namesNothing(`--${option}`);
  }
  return found;
}

/** The name of a field's option, for messages. */
export function optionName({ fields }: NounForm, field: string): string {
  const words = fields[field];
  return words?.option ? `--${words.option}` : (words?.label ?? field);
}

/** The Dutch label of a field. */
export function fieldLabel({ fields, statusText }: NounForm, field: string): string {
  if (field === 'statusReason' && statusText !== undefined) return statusText;
  return fields[field]?.label ?? field;
}

/** What a field holds, as a person would type it. */
export function textOf(record: AnyRecord, field: string): string | null {
  const value = record[field];
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return String(value);
  return value.map(itemText).join('|') || null;
}

function itemText(item: unknown): string {
  const { code, name, ring }: { code?: unknown; name?: unknown; ring?: unknown } = Object(item);
  if (code !== undefined) return String(code);
  if (name === undefined) return String(item);
  return ring === null ? String(name) : `${String(name)} (${String(ring)})`;
}

/** Cells that many lists have. */
export const shown = (record: AnyRecord, field: string): string => String(record[field] ?? '–');
export const named = (record: AnyRecord, field: string, names: ReadonlyMap<string, string>): string => {
  const code = record[field];
  return typeof code === 'string' ? (names.get(code) ?? code) : '–';
};
export const listed = (record: AnyRecord, field: string): string =>
  textOf(record, field)?.replaceAll('|', ' ') ?? '–';
