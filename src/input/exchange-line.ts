import type { Ambition } from '../domain/ambition.ts';
import type { RecordDraft, ThingDraft, ThingNoun } from '../domain/exchange.ts';
import type { Problem } from '../domain/import.ts';
import { comparable, nearest } from '../domain/nearest.ts';
import { NOUNS } from '../domain/nouns.ts';
import { emptyValue, isEmpty, type NounDefinition, RECORD_NOUNS, type RecordNoun } from '../domain/record.ts';
import { type Region, regionKey } from '../domain/region.ts';
import { memberOf } from '../domain/values.ts';
import { AMBITION_LINE, REGION_LINE, recordLineSchema } from './exchange-schema.ts';
import { type ExchangeOutcome, readExchangeValue } from './exchange-value.ts';
import { type FieldProblem, shorten } from './field.ts';
import type { ValueContext } from './record-values.ts';
import { compileSchema } from './schema-errors.ts';

const THING_NOUNS: readonly ThingNoun[] = ['region', 'ambition', ...RECORD_NOUNS];

/** What a line with `noun` comes to; `noun` is `null` when it names nothing we know. */
export interface ThingLine {
  readonly noun: ThingNoun | null;
  /** `null` when something is wrong with it. */
  readonly thing: ThingDraft | null;
  readonly problems: readonly Problem[];
}

/** Whether a line of an exchange says what it is; a line that does not is a lesson. */
export function namesNoun(value: unknown): value is { readonly noun: unknown } {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'noun');
}

/** Reads a line that says what it is; `line` and `row` are its place, both from 1. */
export function readExchangeLine(
  value: { readonly noun: unknown },
  context: ValueContext,
  line: number,
  row: number,
): ThingLine {
  const noun = memberOf(THING_NOUNS, value.noun);
  const at = (column: string | null, problem: FieldProblem): Problem => ({ line, row, column, ...problem });
  if (noun === null) return { noun, thing: null, problems: [at('noun', unknownNoun(value.noun))] };
  const checked = checkOf(noun)(value);
  if (!checked.ok) {
    const problems = checked.problems.map(({ path, message, hint }) =>
      at(path || null, { code: 'unknown-value', value: null, message, hint }),
    );
    return { noun, thing: null, problems };
  }
  const found: [column: string, FieldProblem][] = [];
  const thing = readThing(noun, checked.value, context, found);
  const problems = found.map(([column, problem]) => at(column, problem));
  return { noun, thing: problems.length > 0 ? null : thing, problems };
}

type Shape = Readonly<Record<string, unknown>>;
type Check = ReturnType<typeof compileSchema<Shape>>;

const CHECKS = new Map<ThingNoun, Check>();

function checkOf(noun: ThingNoun): Check {
  const made = CHECKS.get(noun) ?? compileSchema<Shape>(schemaOf(noun));
  CHECKS.set(noun, made);
  return made;
}

function schemaOf(noun: ThingNoun): object {
  if (noun === 'region') return REGION_LINE;
  return noun === 'ambition' ? AMBITION_LINE : recordLineSchema(NOUNS[noun]);
}

function readThing(
  noun: ThingNoun,
  line: Shape,
  context: ValueContext,
  found: [string, FieldProblem][],
): ThingDraft {
  if (noun === 'region') return { noun, region: readRegion(line, found) };
  if (noun === 'ambition') return { noun, ambition: readAmbition(line, found) };
  return { noun, record: readRecord(noun, line, context, found) };
}

function readRecord(
  noun: RecordNoun,
  line: Shape,
  context: ValueContext,
  found: [string, FieldProblem][],
): RecordDraft {
  const definition: NounDefinition = NOUNS[noun];
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(definition.fields)) {
    const given = line[name];
    if (given === undefined) continue;
    const { value, problems }: ExchangeOutcome = isEmpty(given)
      ? { value: emptyValue(field), problems: [] }
      : readExchangeValue(field, given, context);
    values[name] = value;
    for (const { at = '', ...problem } of problems) found.push([`${name}${at}`, problem]);
  }
  return {
    definition,
    values,
    id: String(line['id']),
    status: textOrNull(line['status']),
    statusReason: textOrNull(line['statusReason']),
    spellings: textsOf(line['spellings']),
  };
}

function readRegion(line: Shape, found: [string, FieldProblem][]): Region {
  const aliases = textsOf(line['aliases']);
  const name = String(line['name']);
  for (const [column, spelling] of [['name', name], ...aliases.map((alias) => ['aliases', alias])]) {
    if (column !== undefined && spelling !== undefined && regionKey(spelling) === '')
      found.push([column, nameless(spelling, 'een regio')]);
  }
  return { code: String(line['code']), name, aliases, ring: textOrNull(line['ring']) };
}

function readAmbition(line: Shape, found: [string, FieldProblem][]): Ambition {
  const name = String(line['name']);
  if (comparable(name) === '') found.push(['name', nameless(name, 'een ambitie')]);
  return { code: textOrNull(line['code']) ?? '', name, line: String(line['line']) };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function nameless(spelling: string, of: string): FieldProblem {
  return {
    code: 'unknown-value',
    value: shorten(spelling),
    message: `"${shorten(spelling)}" kan geen naam van ${of} zijn.`,
    hint: 'Geef een naam met letters.',
  };
}

function unknownNoun(noun: unknown): FieldProblem {
  const shown = shorten(String(noun));
  const near = nearest(shown, THING_NOUNS);
  return {
    code: 'unknown-value',
    value: shown,
    message: `"${shown}" is niets wat mao bewaart.`,
    hint:
      near === null
        ? `Kies uit: ${THING_NOUNS.join(', ')}; een regel zonder "noun" is een les.`
        : `Bedoelt u "${near}"? Een regel zonder "noun" is een les.`,
  };
}
