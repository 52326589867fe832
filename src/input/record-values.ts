import type { FieldKind, Partner } from '../domain/field-kind.ts';
import { cleanText, MAX_TEXT, MAX_TITLE } from '../domain/lesson.ts';
import { comparable, nearest } from '../domain/nearest.ts';
import type { Field } from '../domain/record.ts';
import { type FieldChoices, parseChoice, parsePerspectives, wordChoices } from './choices.ts';
import { parseLearnedOn, parsePeriodBound } from './dates.ts';
import { accept, type FieldOutcome, type FieldProblem, refuse, saysNothing, shorten } from './field.ts';
import { splitList } from './lists.ts';
import { parseRegion } from './region-name.ts';
import type { FieldContext } from './row-fields.ts';
import { shippedValues } from './shipped.ts';
import { parseTags } from './tags.ts';

/** What the text of a field is held against. */
export interface ValueContext extends Omit<FieldContext, 'defaultRegion'> {
  readonly choices: FieldChoices;
}

/** Kinds whose value can be read from a text by itself; references are looked up in the database. */
export type ReadableKind = Exclude<FieldKind, 'reference' | 'references' | 'answers' | 'moves'>;

/**
 * Reads the text of a field of a record into its value. An empty text gives no value. Problems as for the field of a
 * lesson of the same kind: `too-long`, `invalid-date`, `future-date`, `unknown-region`, `unknown-tag`,
 * `unknown-value`.
 */
export function readValue(
  kind: ReadableKind,
  field: Field,
  text: string,
  context: ValueContext,
): FieldOutcome<unknown> {
  switch (kind) {
    case 'line':
      return readText(text.replace(/\s+/gu, ' '), MAX_TITLE);
    case 'text':
      return readText(text, MAX_TEXT);
    case 'date':
      return readDate(field, text, context.today);
    case 'region':
      return cleanText(text) === null ? accept(null) : parseRegion(text.trim(), context.regions);
    case 'regions':
      return readRegions(text, context);
    case 'ambition':
      return cleanText(text) === null ? accept(null) : parseChoice(text.trim(), context.choices.ambition);
    case 'evidenceLevel':
      return cleanText(text) === null
        ? accept(null)
        : parseChoice(text.trim(), context.choices.evidenceLevel);
    case 'choice':
      return readChoice(field, text);
    case 'perspectives':
      return cleanText(text) === null ? accept([]) : parsePerspectives(text, context.choices.perspective);
    case 'tags':
      return cleanText(text) === null ? accept([]) : parseTags(text, context.framework);
    case 'partners':
      return readPartners(text);
  }
}

function readText(text: string, most: number): FieldOutcome<string | null> {
  const clean = cleanText(text);
  if (clean === null || clean.length <= most) return accept(clean);
  return refuse(null, {
    code: 'too-long',
    value: shorten(clean),
    message: `De tekst is ${clean.length} tekens lang; ${most} is het meeste.`,
    hint: 'Maak de tekst korter.',
  });
}

function readDate(field: Field, text: string, today: string): FieldOutcome<string | null> {
  if (cleanText(text) === null || saysNothing(text)) return accept(null);
  if (!field.ahead) return parseLearnedOn(text, today);
  const outcome = parsePeriodBound(text);
  if (outcome.ok) return accept(outcome.value);
  const { code, message, hint } = outcome;
  return refuse(null, { code, value: shorten(text), message, hint });
}

function readRegions(text: string, { regions }: ValueContext): FieldOutcome<readonly string[]> {
  const outcomes = splitList(text).map((piece) => parseRegion(piece, regions));
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  if (problems.length > 0) return refuse([], ...problems);
  return accept([...new Set(outcomes.flatMap(({ value }) => (value === null ? [] : [value])))]);
}

function readChoice(field: Field, text: string): FieldOutcome<string | null> {
  if (cleanText(text) === null) return accept(null);
  const list = field.list;
  if (list === undefined) throw new Error('a choice needs a list');
  const outcome = parseChoice(text.trim(), wordChoices<string>('bekende keuze', shippedValues[list]));
  // Of an open list only the spelling of what is on it is taken over.
  return field.open && outcome.problems.length > 0 ? readText(text, MAX_TITLE) : outcome;
}

/** `Gemeente Almelo (het hart)`: a name, and its schil between brackets; separated by `|` or a line break. */
function readPartners(text: string): FieldOutcome<readonly Partner[]> {
  const pieces = text
    .split(/[|\n]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const partners = pieces.map(readPartner);
  const problems = partners.flatMap((partner) => partner.problems);
  return problems.length > 0 ? refuse([], ...problems) : accept(partners.map(({ value }) => value));
}

function readPartner(piece: string): FieldOutcome<Partner> {
  const whole: Partner = { name: piece, ring: null };
  const { problems } = readText(piece, MAX_TITLE);
  if (problems.length > 0) return refuse(whole, ...problems);
  const [, name = piece, inside = ''] = /^(.*\S)\s*\(([^()]*)\)$/u.exec(piece) ?? [];
  const ring = shippedValues.rings.find(({ code, label }) =>
    [code, label].some((word) => comparable(word) === comparable(inside)),
  );
  if (ring) return accept({ name, ring: ring.code });
  // Brackets that hold no schil belong to the name: "Gemeente Almelo (afdeling jeugd)".
  return speaksOfRing(inside) ? refuse(whole, unknownRing(inside)) : accept(whole);
}

/** Words of which the names of schillen are made, as words: "financiering" is none. */
const RING_WORD = /(?:^|[\s-])(?:(?:buiten|binnen)?(?:ring|schil)|hart|ruimte)$/iu;

function speaksOfRing(inside: string): boolean {
  return RING_WORD.test(inside.trim()) || nearestRing(inside) !== null;
}

function nearestRing(inside: string): string | null {
  return nearest(
    inside,
    shippedValues.rings.map(({ code }) => code),
  );
}

function unknownRing(inside: string): FieldProblem {
  const near = nearestRing(inside);
  const question = near === null ? '' : `Bedoelt u "${near}"? `;
  return {
    code: 'unknown-value',
    value: shorten(inside),
    message: `"${shorten(inside)}" is geen schil.`,
    hint: `${question}Kies uit: ${shippedValues.rings.map(({ code }) => code).join(', ')}.`,
  };
}
