import schema from '../../schemas/les-invoer.schema.json' with { type: 'json' };
import type { Tag } from '../domain/lesson.ts';
import type { LessonLink } from '../domain/lesson-link.ts';
import { COLUMN_FIELDS, type ColumnField } from './columns.ts';
import { linksText } from './links.ts';
import { compileSchema, type SchemaProblem } from './schema-errors.ts';

type TagJson = Pick<Tag, 'code'> & Partial<Omit<Tag, 'suggested'>> & { readonly suggested?: boolean | null };

/** A lesson as scripts give it: the shape of `schemas/les-invoer.schema.json`. */
export interface LessonJson {
  readonly id?: string | null;
  readonly externalId?: string | null;
  readonly region: string;
  readonly learnedOn?: string | null;
  readonly title?: string | null;
  readonly observation?: string | null;
  readonly explanation?: string | null;
  readonly insight: string;
  readonly recommendation?: string | null;
  readonly direction?: string | null;
  readonly audience?: string | null;
  readonly limits?: string | null;
  readonly outcome?: string | null;
  readonly evidence?: string | null;
  readonly evidenceLevel?: number | null;
  readonly perspectives?: readonly string[] | null;
  readonly level?: string | null;
  readonly tags?: readonly (string | TagJson)[] | null;
  readonly coalition?: string | null;
  readonly ambition?: string | null;
  readonly activity?: string | null;
  readonly source?: string | null;
  readonly visibility?: string | null;
  readonly cycle?: string | null;
  readonly links?: readonly LessonLink[] | null;
  readonly extra?: Readonly<Record<string, string>> | null;
  readonly status?: string | null;
  readonly statusReason?: string | null;
}

const check = compileSchema<LessonJson>(schema);

/** A lesson without these is none. */
const REQUIRED = ['region', 'insight'] as const;

/** A lesson in JSON: its texts, as far as they can be read, and in what it differs from the schema. */
export interface ReadLessonJson {
  /** `null` when it is no object with fields of ours; empty for a required field that is missing. */
  readonly texts: LessonTexts | null;
  readonly faults: readonly SchemaProblem[];
}

/**
 * Reads a value as a lesson. A field that differs from the schema is left out of the texts, so that everything that is
 * wrong with the others can be said at the same time.
 */
export function readLessonJson(value: unknown): ReadLessonJson {
  const checked = check(value);
  if (checked.ok) return { texts: lessonJsonTexts(checked.value), faults: [] };
  if (!isGroup(value)) return { texts: null, faults: checked.problems };
  // What is missing is told of the field itself, as in a row of a file; a required field is lent a text until then.
  const faults = checked.problems.filter(({ path }) => path !== '');
  const wrong = new Set(faults.map(({ path }) => fieldOfPath(path)));
  const lent = REQUIRED.filter((field) => wrong.has(field) || !Object.hasOwn(value, field));
  const rest = Object.entries(value).filter(([field]) => isLessonField(field) && !wrong.has(field));
  const again = check(Object.fromEntries([...rest, ...lent.map((field) => [field, '?'])]));
  if (!again.ok) return { texts: null, faults: checked.problems };
  const texts = lessonJsonTexts(again.value);
  for (const field of lent) texts.fields.set(field, '');
  return { texts, faults };
}

/** Whether a lesson in JSON has a field of this name. */
export function isLessonField(name: string): boolean {
  return Object.hasOwn(schema.properties, name);
}

/** Whether a value is a group of fields. */
export function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field of a lesson that a path begins with: `tags` of `tags[0].code`. */
export function fieldOfPath(path: string): string {
  return /^[^.[]*/u.exec(path)?.[0] ?? '';
}

/** Fields that are no text in JSON. */
const OTHER_FIELDS = ['evidenceLevel', 'perspectives', 'tags', 'frameworks', 'suggested', 'links'] as const;
type TextField = Exclude<ColumnField, (typeof OTHER_FIELDS)[number]>;

const TEXT_FIELDS = COLUMN_FIELDS.filter(
  (field): field is TextField => !OTHER_FIELDS.some((other) => other === field),
);

interface LessonTexts {
  readonly fields: Map<ColumnField, string>;
  readonly extra: Readonly<Record<string, string>>;
}

/** The fields of a lesson as the texts that a row of a CSV file would hold; what is absent says nothing. */
function lessonJsonTexts(lesson: LessonJson): LessonTexts {
  const fields = new Map<ColumnField, string>();
  for (const field of TEXT_FIELDS) {
    const value = lesson[field];
    if (value !== undefined) fields.set(field, value ?? '');
  }
  if (lesson.evidenceLevel !== undefined) fields.set('evidenceLevel', String(lesson.evidenceLevel ?? ''));
  if (lesson.perspectives !== undefined) fields.set('perspectives', (lesson.perspectives ?? []).join('|'));
  if (lesson.links !== undefined) fields.set('links', linksText(lesson.links ?? []));
  if (lesson.tags !== undefined) addTags(fields, lesson.tags ?? []);
  return { fields, extra: lesson.extra ?? {} };
}

function addTags(fields: Map<ColumnField, string>, tags: NonNullable<LessonJson['tags']>): void {
  const list = tags.map((tag): TagJson => (typeof tag === 'string' ? { code: tag } : tag));
  const { tags: text, versions } = tagTexts(list);
  fields.set('tags', text);
  if (versions !== null) fields.set('frameworks', versions);
  const suggested = list.flatMap((tag) => (tag.suggested ? [tag.code] : []));
  if (suggested.length > 0) fields.set('suggested', suggested.join('|'));
}

/** Tags as the two cells of a CSV file that hold them; `versions` is `null` unless every tag has one. */
export function tagTexts(list: readonly TagJson[]): {
  readonly tags: string;
  readonly versions: string | null;
} {
  const versions = list.flatMap(({ framework }) => (framework === undefined ? [] : [framework]));
  return {
    tags: list.map(({ code, main }) => (main ? `*${code}` : code)).join('|'),
    versions: versions.length === list.length && versions.length > 0 ? versions.join('|') : null,
  };
}
