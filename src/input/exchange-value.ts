import { isLessonId } from '../domain/lesson-id.ts';
import { NOUNS, nounOfCode } from '../domain/nouns.ts';
import type { Field } from '../domain/record.ts';
import { isRecordId } from '../domain/record-id.ts';
import { dayAfter, isBefore } from '../domain/time-span.ts';
import { PERSPECTIVES } from '../domain/values.ts';
import { parseDate } from './dates.ts';
import { accept, type FieldOutcome, type FieldProblem, refuse, shorten } from './field.ts';
import { tagTexts } from './lesson-json.ts';
import { readValue, type ValueContext } from './record-values.ts';
import { parseTags, readVersions } from './tags.ts';

/** What the value of a field of a line comes to. */
export interface ExchangeOutcome {
  readonly value: unknown;
  readonly problems: readonly (FieldProblem & {
    /** Where in the field, when it is a list of groups: `[2].on`. */
    readonly at?: string;
  })[];
}

/**
 * Reads the value of a field of a line, which has the shape that its schema asks. Texts are taken as they are: what
 * another database wrote comes in unchanged. Problems as those of `readValue`.
 */
export function readExchangeValue(field: Field, given: unknown, context: ValueContext): ExchangeOutcome {
  switch (field.kind) {
    case 'line':
    case 'text':
    case 'partners':
      return accept(given);
    case 'answers':
      return readAnswers(given, context.today);
    case 'moves':
      return readMoves(given, context.today);
    case 'date':
    case 'region':
    case 'ambition':
    case 'choice':
    case 'evidenceLevel':
      return filled(readValue(field.kind, field, String(given), context), given);
    case 'regions':
      return readRegions(field, listOf(given), context);
    case 'perspectives': {
      const named = listOf(given);
      return accept(PERSPECTIVES.filter((perspective) => named.includes(perspective)));
    }
    case 'tags':
      return readTags(listOf(given), context);
    case 'reference':
      return readReference(field, String(given));
    case 'references':
      return readReferences(field, listOf(given));
  }
}

/** "onbekend" is no date: a file says `null` when there is none. */
function filled(outcome: FieldOutcome<unknown>, given: unknown): FieldOutcome<unknown> {
  if (outcome.value !== null || outcome.problems.length > 0) return outcome;
  const value = shorten(String(given));
  return refuse(null, {
    code: 'unknown-value',
    value,
    message: `"${value}" zegt hier niets.`,
    hint: 'Schrijf null als het niet bekend is.',
  });
}

function readRegions(field: Field, given: readonly unknown[], context: ValueContext): FieldOutcome<unknown> {
  const outcomes = given.map((text) => readValue('region', field, String(text), context));
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  return problems.length > 0
    ? refuse([], ...problems)
    : accept([...new Set(outcomes.map(({ value }) => value))]);
}

function readTags(given: readonly unknown[], { framework }: ValueContext): FieldOutcome<unknown> {
  const { tags, versions } = tagTexts(
    given.map((tag) => {
      const {
        code,
        main,
        framework: version,
      }: { code?: unknown; main?: unknown; framework?: unknown } = Object(tag);
      return { code: String(code), main: main === true, framework: String(version) };
    }),
  );
  const { value, problems } = readVersions(versions ?? '', framework);
  return problems.length > 0 ? refuse([], ...problems) : parseTags(tags, framework, value);
}

function readReferences(field: Field, given: readonly unknown[]): FieldOutcome<unknown> {
  const outcomes = given.map((code) => readReference(field, String(code)));
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  return problems.length > 0
    ? refuse([], ...problems)
    : accept([...new Set(outcomes.map(({ value }) => value))]);
}

/** What was answered stands there with the moment, which cannot be to come, and the lesson that was pointed to. */
function readAnswers(given: unknown, today: string): ExchangeOutcome {
  const problems = listOf(given).flatMap((answer, index) => {
    const { at, lesson }: { at?: unknown; lesson?: unknown } = Object(answer);
    const day = String(at).slice(0, 10);
    // In UTC it can be tomorrow already.
    const wrong = day === dayAfter(today) ? [] : readDay(day, today);
    const pointed =
      lesson === null ? [] : readReference({ kind: 'reference', to: 'lesson' }, String(lesson)).problems;
    return [...placed(`[${index}].at`, wrong), ...placed(`[${index}].lesson`, pointed)];
  });
  return { value: given, problems };
}

/** The way of a bottleneck is told in the order in which it was gone: where it stands follows from the last step. */
function readMoves(given: unknown, today: string): ExchangeOutcome {
  const dates = listOf(given).map((move) => String(Object(move).on));
  const problems = dates.flatMap((on, index) => {
    const before = dates[index - 1];
    const wrong = readDay(on, today);
    if (wrong.length > 0 || before === undefined || !isBefore(on, before))
      return placed(`[${index}].on`, wrong);
    return placed(`[${index}].on`, [outOfOrder(on, before)]);
  });
  return { value: given, problems };
}

function readDay(text: string, today: string): readonly FieldProblem[] {
  const outcome = parseDate(text, today);
  if (outcome.ok) return [];
  const { code, message, hint } = outcome;
  return [{ code, value: shorten(text), message, hint }];
}

function placed(at: string, problems: readonly FieldProblem[]): ExchangeOutcome['problems'] {
  return problems.map((problem) => ({ ...problem, at }));
}

function outOfOrder(on: string, before: string): FieldProblem {
  return {
    code: 'unknown-value',
    value: on,
    message: `Deze stap was op ${on}, voordat de stap die erboven staat werd gezet (${before}).`,
    hint: 'Zet de stappen in de volgorde waarin ze werden gezet, de oudste eerst.',
  };
}

/** Whether what is named is here is for the caller to see. */
function readReference({ to = 'any' }: Field, code: string): FieldOutcome<string | null> {
  const definition = nounOfCode(code);
  const isRecord = definition !== null && isRecordId(definition.prefix, code);
  if (isRecord && (to === 'any' || definition.noun === to)) return accept(code);
  if (!isRecord && isLessonId(code) && (to === 'any' || to === 'lesson')) return accept(code);
  return refuse(null, noCode(code, to));
}

function noCode(code: string, to: NonNullable<Field['to']>): FieldProblem {
  const example = to === 'lesson' || to === 'any' ? 'TWE-7K3Q' : `${NOUNS[to].prefix}-7K3QD`;
  return {
    code: 'unknown-value',
    value: shorten(code),
    message: `"${shorten(code)}" is geen code die hier kan staan.`,
    hint: `Een code ziet eruit als ${example}.`,
  };
}

/** A list as it is; what is none holds nothing. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
