import type { Tag } from './lesson.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel, memberOf, PERSPECTIVES, type Perspective } from './values.ts';

/** An organisation or a role that takes part in a coalition, never a private person. */
export interface Partner {
  readonly name: string;
  /** Its schil, one of the shipped list; `null` when not known. */
  readonly ring: string | null;
}

/** What a region was answered on a question: a text, a lesson, or both. */
export interface Answer {
  /** Instant in UTC, ISO 8601. */
  readonly at: string;
  /** Role of who answered, where given. */
  readonly by: string | null;
  readonly text: string | null;
  /** Code of the lesson that answers it. */
  readonly lesson: string | null;
}

/** A state that a bottleneck came in. */
export interface Move {
  /** Date at its own precision. */
  readonly on: string;
  readonly status: string;
  /** The table it was put on, or that answered. */
  readonly table: string | null;
  readonly answer: string | null;
  /** Role of who recorded it, where given. */
  readonly by: string | null;
}

/** The value that a field of each kind holds when it holds something. */
export interface KindValues {
  /** One line of text, at most `MAX_TITLE` characters. */
  line: string;
  text: string;
  /** A day, month or year at its own precision. */
  date: string;
  /** Code of a region. */
  region: string;
  regions: readonly string[];
  /** Name of an ambition, as lessons have it. */
  ambition: string;
  /** One of a list of `fixtures/waardelijsten.json`, by its code. */
  choice: string;
  evidenceLevel: EvidenceLevel;
  perspectives: readonly Perspective[];
  tags: readonly Tag[];
  /** Code of another thing. */
  reference: string;
  references: readonly string[];
  partners: readonly Partner[];
  answers: readonly Answer[];
  moves: readonly Move[];
}
export type FieldKind = keyof KindValues;

/** Kinds of which a field holds any number: none is `[]`, where nothing is `null` for the others. */
export type ListKind = 'regions' | 'perspectives' | 'tags' | 'references' | 'partners' | 'answers' | 'moves';

const LIST_KINDS: readonly FieldKind[] = [
  'regions',
  'perspectives',
  'tags',
  'references',
  'partners',
  'answers',
  'moves',
] satisfies readonly ListKind[];

export function isListKind(kind: FieldKind): kind is ListKind {
  return LIST_KINDS.includes(kind);
}

/** Whether a value is one that a field of this kind can hold. */
export function fitsKind(kind: FieldKind, value: unknown): boolean {
  return CHECKS[kind](value);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isTextOrNull: Check = (value) => value === null || isText(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const objectOf = (checks: Readonly<Record<string, Check>>): Check => {
  const keyed = Object.entries(checks);
  return (value) => {
    const entries: Readonly<Record<string, unknown>> = Object(value);
    return keyed.every(([key, check]) => check(entries[key]));
  };
};

const CHECKS: Readonly<Record<FieldKind, Check>> = {
  line: isText,
  text: isText,
  date: (value) => typeof value === 'string' && /^\d{4}(?:-\d{2}){0,2}$/u.test(value),
  region: isText,
  regions: listOf(isText),
  ambition: isText,
  choice: isText,
  evidenceLevel: (value) => memberOf(EVIDENCE_LEVELS, value) !== null,
  perspectives: listOf((value) => memberOf(PERSPECTIVES, value) !== null),
  tags: listOf(objectOf({ code: isText, framework: isText, main: (value) => typeof value === 'boolean' })),
  reference: isText,
  references: listOf(isText),
  partners: listOf(objectOf({ name: isText, ring: isTextOrNull })),
  moves: listOf(
    objectOf({ on: isText, status: isText, table: isTextOrNull, answer: isTextOrNull, by: isTextOrNull }),
  ),
  answers: listOf(objectOf({ at: isText, by: isTextOrNull, text: isTextOrNull, lesson: isTextOrNull })),
};
