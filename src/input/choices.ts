import type { Ambition } from '../domain/ambition.ts';
import { comparable, nearest } from '../domain/nearest.ts';
import type { ValueItem, ValueLists } from '../domain/value-list.ts';
import {
  type Direction,
  type EvidenceLevel,
  type Level,
  PERSPECTIVES,
  type Perspective,
  type Status,
  type Visibility,
} from '../domain/values.ts';
import { accept, type FieldOutcome, type FieldProblem, refuse, saysNothing, shorten } from './field.ts';
import { splitList } from './lists.ts';

/** A list of known values, to look a text up in. */
export interface Choices<T> {
  /** What one is called, for a message: "geen <noun>", e.g. `bekende richting`. */
  readonly noun: string;
  /** The value that a text stands for, or `null`. */
  find(text: string): T | null;
  /** Every value as a person would write it. */
  readonly words: readonly string[];
  /** The value that a text resembles, as a person would write it, or `null`. */
  resembling(text: string): string | null;
}

interface Choice<T> {
  readonly value: T;
  /** Set in a list whose values are known by number as well. */
  readonly number: string | null;
  /** The first is shown. */
  readonly names: readonly string[];
}

/** Every closed list of the field, and the ambitions by name. */
export interface FieldChoices {
  readonly direction: Choices<Direction>;
  readonly evidenceLevel: Choices<EvidenceLevel>;
  readonly perspective: Choices<Perspective>;
  readonly level: Choices<Level>;
  readonly visibility: Choices<Visibility>;
  readonly status: Choices<Status>;
  readonly ambition: Choices<string>;
}

const NUMBERED = /^(?:bewijsniveau|niveau|ambitie)?\s*(\d{1,2})(?:[\s.:)–—-]+(\S.*)?)?$/isu;
/** No name is longer, with its number; longer text is not looked at. */
const LONGEST = 300;
/** Almost any word of three letters resembles another: "wel" is not "nee". */
const SHORTEST_RESEMBLED = 4;

/** Prepares the lists of values for looking up. */
export function indexChoices(values: ValueLists, ambitions: readonly Ambition[]): FieldChoices {
  return {
    direction: createChoices('bekende richting', values.directions.map(worded)),
    evidenceLevel: createChoices('bekend bewijsniveau', values.evidenceLevels.map(numbered)),
    perspective: createChoices('bekend perspectief', values.perspectives.map(worded)),
    level: createChoices('bekend niveau', values.levels.map(worded)),
    visibility: createChoices('bekende zichtbaarheid', values.visibilities.map(worded)),
    status: createChoices('bekende status', values.statuses.map(worded)),
    ambition: createChoices(
      'bekende ambitie',
      ambitions.map(({ code, name }) => ({ value: name, number: code, names: [name] })),
    ),
  };
}

/** Reads one value of a list. Problem: `unknown-value`. */
export function parseChoice<T>(text: string, choices: Choices<T>): FieldOutcome<T | null> {
  const value = choices.find(text);
  if (value !== null) return accept(value);
  return saysNothing(text) ? accept(null, true) : refuse(null, unknownValue(text, choices));
}

/** Reads a list of perspectives; each once, in the order of the list of values. Problem: `unknown-value` for each. */
export function parsePerspectives(
  text: string,
  choices: Choices<Perspective>,
): FieldOutcome<readonly Perspective[]> {
  if (saysNothing(text)) return accept([], true);
  const found = new Set<Perspective>();
  const problems: FieldProblem[] = [];
  for (const piece of splitList(text)) {
    const value = choices.find(piece);
    if (value === null) problems.push(unknownValue(piece, choices));
    else found.add(value);
  }
  if (problems.length > 0) return refuse([], ...problems);
  return accept(PERSPECTIVES.filter((perspective) => found.has(perspective)));
}

function createChoices<T>(noun: string, items: readonly Choice<T>[]): Choices<T> {
  const byName = new Map<string, Choice<T>>();
  const byNumber = new Map<string, Choice<T>>();
  for (const item of items) {
    if (item.number !== null) byNumber.set(item.number, item);
    for (const name of item.names) byName.set(nameKey(name), item);
  }
  const find = (text: string): T | null => {
    if (text.length > LONGEST) return null;
    const [, number = '', name] = NUMBERED.exec(text) ?? [];
    const item = byNumber.get(number);
    if (item === undefined) return byName.get(nameKey(text))?.value ?? null;
    // A number with the name of another value says nothing for sure.
    return name === undefined || byName.get(nameKey(name)) === item ? item.value : null;
  };
  const resembling = (text: string): string | null => {
    const candidates = items.flatMap(({ names }) => names);
    const name = nearest(
      text,
      candidates.filter(({ length }) => length >= SHORTEST_RESEMBLED),
    );
    const item = items.find(({ names }) => name !== null && names.includes(name));
    return item === undefined ? null : display(item);
  };
  return { noun, find, words: items.map(display), resembling };
}

/** Words are compared by their letters; signs such as `+/-` as they are, with one kind of dash. */
function nameKey(text: string): string {
  return comparable(text) || text.replace(/\s/gu, '').replace(/[\u2010-\u2015\u2212]/gu, '-');
}

/** A list of words of the shipped data, for a field of its own; `noun` as in `Choices`. */
export function wordChoices<T extends string>(noun: string, items: readonly ValueItem<T>[]): Choices<T> {
  return createChoices(noun, items.map(worded));
}

function worded<T extends string>({ code, label, synonyms }: ValueItem<T>): Choice<T> {
  return { value: code, number: null, names: [code, label, ...synonyms] };
}

function numbered<T extends number>({ code, label, synonyms }: ValueItem<T>): Choice<T> {
  return { value: code, number: String(code), names: [label, ...synonyms] };
}

function display<T>({ number, names: [name = ''] }: Choice<T>): string {
  return number === null ? name : `${number} ${name}`;
}

function unknownValue<T>(text: string, choices: Choices<T>): FieldProblem {
  const shown = shorten(text);
  const near = text.length > LONGEST ? null : choices.resembling(text);
  const question = near === null ? '' : `Bedoelt u "${near}"? `;
  return {
    code: 'unknown-value',
    value: shown,
    message: `"${shown}" is geen ${choices.noun}.`,
    hint: `${question}Kies uit: ${choices.words.join(', ')}.`,
  };
}
