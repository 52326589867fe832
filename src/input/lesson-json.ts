import schema from '../../schemas/les-invoer.schema.json' with { type: 'json' };
import type { Tag } from '../domain/lesson.ts';
import type { LessonLink } from '../domain/lesson-link.ts';
import { COLUMN_FIELDS, type ColumnField } from './columns.ts';
import { linksText } from './links.ts';
import { compileSchema } from './schema-errors.ts';

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

/** Holds a value against the schema of a lesson; every problem is given. */
export function checkLessonJson(value: unknown): ReturnType<typeof check> {
  return check(value);
}

/** Fields that are no text in JSON. */
const OTHER_FIELDS = ['evidenceLevel', 'perspectives', 'tags', 'frameworks', 'suggested', 'links'] as const;
type TextField = Exclude<ColumnField, (typeof OTHER_FIELDS)[number]>;

const TEXT_FIELDS = COLUMN_FIELDS.filter(
  (field): field is TextField => !OTHER_FIELDS.some((other) => other === field),
);

/** The fields of a lesson as the texts that a row of a CSV file would hold; what is absent says nothing. */
export function lessonJsonTexts(lesson: LessonJson): {
  fields: Map<ColumnField, string>;
  extra: Readonly<Record<string, string>>;
} {
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
