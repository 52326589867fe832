import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import { compareTags, type Extra, type Lesson, type Tag } from '../domain/lesson.ts';
import { compareLinks, type LessonLink, linkKind } from '../domain/lesson-link.ts';
import {
  DIRECTIONS,
  EVIDENCE_LEVELS,
  LEVELS,
  memberOf,
  PERSPECTIVES,
  type Perspective,
  STATUSES,
  VISIBILITIES,
} from '../domain/values.ts';
import { contentHash, identityHash } from './hash.ts';
import type { LessonsTable, Tables } from './tables.ts';

/** The columns of a lesson in the order in which a prepared insert takes them. */
export const LESSON_COLUMNS = [
  'id',
  'region',
  'external_id',
  'learned_on',
  'title',
  'observation',
  'explanation',
  'insight',
  'recommendation',
  'direction',
  'audience',
  'limits',
  'outcome',
  'evidence',
  'evidence_level',
  'level',
  'coalition',
  'ambition',
  'activity',
  'source',
  'visibility',
  'cycle',
  'status',
  'status_reason',
  'created_at',
  'created_by',
  'updated_at',
  'import',
  'content_hash',
  'changed_here',
  'identity',
] as const satisfies readonly (keyof LessonsTable)[];

type LessonValues = { readonly [K in (typeof LESSON_COLUMNS)[number]]: string | number | null };

/** Whether a lesson now stands as an import left it, or was recorded or changed here. */
export type StandsAs = 'imported' | 'changed here';

/** A lesson as a row, its lists apart. */
export function lessonToRow(lesson: Lesson, standsAs: StandsAs): LessonValues {
  return {
    id: lesson.id,
    region: lesson.region,
    external_id: lesson.externalId,
    learned_on: lesson.learnedOn,
    title: lesson.title,
    observation: lesson.observation,
    explanation: lesson.explanation,
    insight: lesson.insight,
    recommendation: lesson.recommendation,
    direction: lesson.direction,
    audience: lesson.audience,
    limits: lesson.limits,
    outcome: lesson.outcome,
    evidence: lesson.evidence,
    evidence_level: lesson.evidenceLevel,
    level: lesson.level,
    coalition: lesson.coalition,
    ambition: lesson.ambition,
    activity: lesson.activity,
    source: lesson.source,
    visibility: lesson.visibility,
    cycle: lesson.cycle,
    status: lesson.status,
    status_reason: lesson.statusReason,
    created_at: lesson.createdAt,
    created_by: lesson.createdBy,
    updated_at: lesson.updatedAt,
    import: lesson.importId,
    content_hash: contentHash(lesson),
    changed_here: standsAs === 'imported' ? 0 : 1,
    identity: identityHash(lesson),
  };
}

/** Lessons with what stands in other tables beside them, for `rowToLesson`. */
export function selectLessons(db: Kysely<Tables>) {
  return db
    .selectFrom('lessons')
    .selectAll('lessons')
    .select([
      sql<
        string | null
      >`(select json_group_array(json_array(framework, code, main, suggested)) from lesson_tags where lesson = lessons.nr)`.as(
        'tags',
      ),
      sql<
        string | null
      >`(select group_concat(perspective) from lesson_perspectives where lesson = lessons.nr)`.as(
        'perspectives',
      ),
      sql<
        string | null
      >`(select json_group_object(header, value) from lesson_extras where lesson = lessons.nr having count(*) > 0)`.as(
        'extra',
      ),
      sql<
        string | null
      >`(select json_group_array(json_array(kind, other)) from lesson_links where lesson = lessons.nr)`.as(
        'links',
      ),
    ]);
}

export type LessonRow = Selectable<LessonsTable> & {
  readonly tags: string | null;
  readonly perspectives: string | null;
  readonly extra: string | null;
  readonly links: string | null;
};

export function rowToLesson(row: LessonRow): Lesson {
  return {
    id: row.id,
    externalId: row.external_id,
    region: row.region,
    learnedOn: row.learned_on,
    title: row.title,
    observation: row.observation,
    explanation: row.explanation,
    insight: row.insight,
    recommendation: row.recommendation,
    direction: memberOf(DIRECTIONS, row.direction),
    audience: row.audience,
    limits: row.limits,
    outcome: row.outcome,
    evidence: row.evidence,
    evidenceLevel: memberOf(EVIDENCE_LEVELS, row.evidence_level),
    perspectives: readPerspectives(row.perspectives),
    level: memberOf(LEVELS, row.level),
    tags: readTags(row.tags),
    coalition: row.coalition,
    ambition: row.ambition,
    activity: row.activity,
    source: row.source,
    visibility: memberOf(VISIBILITIES, row.visibility),
    cycle: row.cycle,
    links: readLinks(row.links),
    extra: row.extra === null ? {} : readExtra(row.extra),
    status: memberOf(STATUSES, row.status) ?? 'concept',
    statusReason: row.status_reason,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    createdBy: row.created_by,
    importId: row.import,
  };
}

/** Perspectives out of a list with commas, in their own order. */
export function readPerspectives(text: string | null): Perspective[] {
  if (text === null) return [];
  const found = text.split(',');
  return PERSPECTIVES.filter((perspective) => found.includes(perspective));
}

/** Tags out of the JSON of `selectLessons`, in the order of `compareTags`. */
export function readTags(text: string | null): Tag[] {
  if (text === null || text === '[]') return [];
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed)) return [];
  return parsed
    .map((item: unknown) => {
      const [framework, code, main, suggested] = Array.isArray(item) ? item : [];
      const tag = { code: String(code), main: main === 1, framework: String(framework) };
      return suggested === 1 ? { ...tag, suggested: true as const } : tag;
    })
    .sort(compareTags);
}

/** Links out of the JSON of `selectLessons`, in their own order. */
function readLinks(text: string | null): LessonLink[] {
  if (text === null || text === '[]') return [];
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed)) return [];
  return parsed
    .flatMap((item: unknown) => {
      const [kind, lesson] = Array.isArray(item) ? item : [];
      const known = linkKind(kind);
      return known === null ? [] : [{ kind: known, lesson: String(lesson) }];
    })
    .sort(compareLinks);
}

function readExtra(text: string): Extra {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(Object.entries(parsed).map(([header, value]) => [header, String(value)]));
}
