import type { Problem } from '../domain/import.ts';
import { type Field, isEmpty, type NounDefinition } from '../domain/record.ts';
import { indexChoices } from '../input/choices.ts';
import { splitList } from '../input/lists.ts';
import { type ReadableKind, readValue, type ValueContext } from '../input/record-values.ts';
import { shippedValues } from '../input/shipped.ts';
import type { Deps } from './deps.ts';
import { withRemedy } from './fault.ts';
import { fieldsError } from './lesson-fields.ts';
import { loadLookups } from './lookups.ts';
import { NOUN_WORDS, sentence } from './noun-words.ts';
import { referenceFault, resolveReference } from './references.ts';

/** Values of a record by field, each of the kind of its field; `null` or `[]` empties it. */
export type FieldValues = ReadonlyMap<string, unknown>;

/** Fields of a record as text, the way a person or a script gave them; an empty text empties the field. */
export interface RecordTexts {
  readonly fields: ReadonlyMap<string, string>;
  /** What a field is called where it came from, for a message: `--titel`. */
  readonly nameOf: (field: string) => string;
  /** The field that another one follows from: what is missing is asked there. */
  readonly followsFrom?: (field: string) => string | null;
}

/**
 * Reads texts into values.
 *
 * @param whole the texts of a new record, in which everything required must be; otherwise only what is given counts.
 * @throws MaoError with everything that is wrong; `not-found` for a region, tag or reference that does not exist.
 */
export async function readRecordTexts(
  deps: Pick<Deps, 'storage' | 'clock'>,
  definition: NounDefinition,
  { fields, nameOf, followsFrom = () => null }: RecordTexts,
  whole: 'whole' | 'part',
): Promise<FieldValues> {
  const context = await valueContext(deps);
  const values = new Map<string, unknown>();
  const problems: Problem[] = [];
  for (const [name, field] of Object.entries(definition.fields)) {
    const text = fields.get(name);
    const read = text === undefined ? null : readText(field, text, context);
    problems.push(
      ...(read?.problems ?? []).map((problem) => ({ line: 1, row: 1, column: nameOf(name), ...problem })),
    );
    if (read) values.set(name, read.value);
    const asked = text !== undefined || whole === 'whole';
    if (field.required && asked && !text?.trim())
      problems.push(...missing(definition, { name, from: followsFrom(name) }, nameOf));
  }
  if (problems.length > 0) throw fieldsError(problems, nameOf);
  return resolveReferences(deps, definition, values);
}

async function valueContext(deps: Pick<Deps, 'storage' | 'clock'>): Promise<ValueContext> {
  const lookups = await loadLookups(deps);
  return { ...lookups, choices: indexChoices(shippedValues, lookups.ambitions) };
}

/** References stay texts here: they are looked up once everything else is right. */
function readText(field: Field, text: string, context: ValueContext) {
  if (field.kind === 'reference') return { value: text.trim() || null, problems: [] };
  if (field.kind === 'references') return { value: splitList(text), problems: [] };
  if (field.kind === 'answers' || field.kind === 'moves')
    throw new Error(`${field.kind} are not read from a text`);
  const kind: ReadableKind = field.kind;
  return readValue(kind, field, text, context);
}

async function resolveReferences(
  { storage }: Pick<Deps, 'storage'>,
  definition: NounDefinition,
  values: ReadonlyMap<string, unknown>,
): Promise<FieldValues> {
  const resolved = new Map(values);
  for (const [name, value] of values) {
    const to = definition.fields[name]?.to;
    if (to === undefined || isEmpty(value)) continue;
    if (typeof value === 'string') resolved.set(name, await resolveReference(storage.db, to, value));
    else if (Array.isArray(value)) {
      const codes: string[] = [];
      for (const text of value) codes.push(await resolveReference(storage.db, to, String(text)));
      resolved.set(name, [...new Set(codes)]);
    }
  }
  return resolved;
}

/** What is missing is named by the field that it follows from, unless that is required and missed by itself. */
function missing(
  { fields }: NounDefinition,
  { name, from }: { readonly name: string; readonly from: string | null },
  nameOf: RecordTexts['nameOf'],
): Problem[] {
  if (from !== null && fields[from]?.required) return [];
  const field = fields[from ?? name];
  const column = nameOf(from ?? name);
  return [
    {
      line: 1,
      row: 1,
      column,
      value: null,
      code: 'missing-value',
      message: `${field === undefined ? ANYTHING : whatIsMissing(field)}.`,
      hint: `Geef het met ${column}.`,
    },
  ];
}

const ANYTHING = 'De waarde ontbreekt';

/** In words, where the kind of the field says what it is. */
function whatIsMissing({ kind, to }: Field): string {
  if (kind === 'region') return 'De regio ontbreekt';
  if (kind === 'regions') return "De regio's ontbreken";
  if (kind === 'date') return 'De datum ontbreekt';
  if (to === 'lesson') return 'De lessen ontbreken';
  if (to !== undefined && to !== 'any') return `${sentence(NOUN_WORDS[to].the)} ontbreekt`;
  return ANYTHING;
}

/** What is wrong with the text of one field, as a sentence with the remedy; `null` when nothing is. */
export async function createFieldCheck(
  deps: Pick<Deps, 'storage' | 'clock'>,
): Promise<(field: Field, text: string) => Promise<string | null>> {
  const context = await valueContext(deps);
  return async (field, text) => {
    const { problems, value } = readText(field, text, context);
    const [problem] = problems;
    if (problem) return withRemedy(problem);
    if (field.to === undefined || isEmpty(value)) return null;
    return referenceFault(deps, field.to, Array.isArray(value) ? value.map(String) : [String(value)]);
  };
}
