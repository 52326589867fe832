import { nearest } from '../domain/nearest.ts';
import { shorten } from './field.ts';

/** What a keyword found: each keyword gives its own. */
export interface FaultParams {
  readonly type?: unknown;
  readonly missingProperty?: unknown;
  readonly additionalProperty?: unknown;
  readonly propertyName?: unknown;
  readonly allowedValues?: unknown;
  readonly limit?: unknown;
}

/** A piece of a schema. In ours the `description` is Dutch and tells what must be there. */
export type SchemaPart = Readonly<Record<string, unknown>>;

/** What a validator tells about one fault. */
export interface SchemaFault {
  readonly keyword: string;
  readonly params: FaultParams;
  /** The schema in which the keyword stands. */
  readonly schema: SchemaPart;
  readonly data: unknown;
}

export interface Wording {
  readonly message: string;
  readonly hint: string | null;
}

type Word = (fault: SchemaFault) => Wording;

/** The Dutch text of every keyword that our schemas use. */
const WORDINGS: ReadonlyMap<string, Word> = new Map<string, Word>([
  ['type', wrongType],
  ['required', missingField],
  ['additionalProperties', unknownField],
  ['enum', unknownChoice],
  ['pattern', wrongForm],
  [
    'propertyNames',
    () => ({ message: 'De naam van dit veld is leeg.', hint: 'Vul de naam in of haal het veld weg.' }),
  ],
  ['minProperties', (fault) => ({ message: 'Hier staat niets in.', hint: description(fault.schema) })],
  [
    'minItems',
    (fault) => ({ message: `De lijst is te kort: ${itemCount(fault)}.`, hint: description(fault.schema) }),
  ],
  [
    'maxItems',
    (fault) => ({ message: `De lijst is te lang: ${itemCount(fault)}.`, hint: description(fault.schema) }),
  ],
  [
    'uniqueItems',
    () => ({ message: 'In deze lijst staat hetzelfde twee keer.', hint: 'Haal een van de twee weg.' }),
  ],
  [
    'maxLength',
    ({ params }) => ({
      message: `De tekst is langer dan ${limit(params)} tekens.`,
      hint: 'Maak de tekst korter.',
    }),
  ],
  [
    'minimum',
    (fault) => ({
      message: `Het getal is te laag: minstens ${limit(fault.params)}.`,
      hint: description(fault.schema),
    }),
  ],
  [
    'maximum',
    (fault) => ({
      message: `Het getal is te hoog: hoogstens ${limit(fault.params)}.`,
      hint: description(fault.schema),
    }),
  ],
]);

/** The keywords that have a text of their own. */
export const WORDED_KEYWORDS: readonly string[] = [...WORDINGS.keys()];

/** What is wrong and what to do, as Dutch sentences. Never repeats a text at length: it may be a lesson. */
export function wordingOf(fault: SchemaFault): Wording {
  const word = WORDINGS.get(fault.keyword);
  if (word) return word(fault);
  return { message: 'De waarde is niet wat hier hoort te staan.', hint: description(fault.schema) };
}

function wrongType({ params, schema, data }: SchemaFault): Wording {
  const wanted = [params.type].flat().map((type) => TYPE_NAMES.get(String(type)) ?? String(type));
  return {
    message: `Hier hoort ${wanted.join(' of ')} te staan, maar er staat ${nameOf(data)}.`,
    hint: description(schema),
  };
}

const TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ['string', 'een tekst'],
  ['number', 'een getal'],
  ['integer', 'een geheel getal'],
  ['boolean', 'true of false'],
  ['array', 'een lijst'],
  ['object', 'een groep velden'],
  ['null', 'null'],
]);

function nameOf(data: unknown): string {
  if (data === null || typeof data === 'boolean') return String(data);
  if (Array.isArray(data)) return 'een lijst';
  if (typeof data === 'number') return Number.isInteger(data) ? 'een getal' : 'een getal met een punt';
  return typeof data === 'string' ? 'een tekst' : 'een groep velden';
}

function missingField({ params, schema }: SchemaFault): Wording {
  const field = String(params.missingProperty);
  return { message: `Het veld "${field}" ontbreekt.`, hint: description(fieldsOf(schema).get(field) ?? {}) };
}

function unknownField({ params, schema, data }: SchemaFault): Wording {
  const field = String(params.additionalProperty);
  const known = [...fieldsOf(schema).keys()];
  const free =
    typeof data === 'object' && data !== null ? known.filter((name) => !Object.hasOwn(data, name)) : known;
  const near = nearest(field, free);
  return {
    message: `Het veld "${shorten(field)}" is hier niet bekend.`,
    hint: near === null ? `De bekende velden zijn: ${known.join(', ')}.` : `Bedoelt u "${near}"?`,
  };
}

function unknownChoice({ params, data }: SchemaFault): Wording {
  const allowed = [params.allowedValues]
    .flat()
    .filter((value) => value !== null)
    .map(String);
  const text = String(data);
  const near = nearest(text, allowed);
  const choices = `Kies uit: ${allowed.join(', ')}.`;
  return {
    message: `De waarde "${shorten(text)}" is hier niet bekend.`,
    hint: near === null ? choices : `Bedoelt u "${near}"? ${choices}`,
  };
}

function wrongForm({ schema, data }: SchemaFault): Wording {
  const text = String(data);
  if (text.trim() === '') return { message: 'De tekst is leeg.', hint: description(schema) };
  return {
    message: `De tekst "${shorten(text)}" heeft niet de vorm die hier hoort.`,
    hint: description(schema),
  };
}

function itemCount({ params, data }: SchemaFault): string {
  const count = Array.isArray(data) ? data.length : 0;
  return `er staan er ${count} in en de grens is ${limit(params)}`;
}

function limit(params: FaultParams): string {
  return String(params.limit);
}

function description({ description: text }: SchemaPart): string | null {
  return typeof text === 'string' ? text : null;
}

function fieldsOf({ properties }: SchemaPart): ReadonlyMap<string, SchemaPart> {
  return new Map(typeof properties === 'object' && properties !== null ? Object.entries(properties) : []);
}
