import type { Kysely } from 'kysely';
import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { matchesFilter } from './lesson-filter.ts';
import { type LessonRow, rowToLesson, selectLessons } from './lesson-rows.ts';
import type { Tables } from './tables.ts';

/** A lesson with what storage keeps beside it. */
export interface StoredLesson {
  readonly nr: number;
  readonly lesson: Lesson;
  /** Recorded here, or changed here since the last import. */
  readonly changedHere: boolean;
}

export function rowToStored(row: LessonRow): StoredLesson {
  return { nr: row.nr, lesson: rowToLesson(row), changedHere: row.changed_here === 1 };
}

export async function findLesson(db: Kysely<Tables>, id: string): Promise<StoredLesson | null> {
  const row = await selectLessons(db).where('lessons.id', '=', id).executeTakeFirst();
  return row ? rowToStored(row) : null;
}

/** The lesson that was last recorded here, not by an import. */
export async function lastRecordedHere(db: Kysely<Tables>): Promise<Lesson | null> {
  const query = selectLessons(db).where('lessons.import', 'is', null).orderBy('lessons.nr', 'desc').limit(1);
  const row = await query.executeTakeFirst();
  return row ? rowToLesson(row) : null;
}

/** The code of the lesson that has this number of its region. */
export async function findLessonByNumber(
  db: Kysely<Tables>,
  region: string,
  externalId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('lessons')
    .select('id')
    .where('region', '=', region)
    .where('external_id', '=', externalId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Codes that resemble a code, for a hint. */
export async function lessonIds(db: Kysely<Tables>, region: string): Promise<string[]> {
  const rows = await db.selectFrom('lessons').select('id').where('region', '=', region).limit(1000).execute();
  return rows.map(({ id }) => id);
}

/** Codes that begin with a text, with their titles; without a text the ones that were recorded last. */
export function lessonCodes(
  db: Kysely<Tables>,
  begin: string,
  most: number,
): Promise<{ id: string; title: string }[]> {
  const query = db.selectFrom('lessons').select(['id', 'title']).limit(most);
  return begin === ''
    ? query.orderBy('nr', 'desc').execute()
    : query.where('id', '>=', begin).where('id', '<', `${begin}~`).orderBy('id').execute();
}

/** How many lessons are looked at for the coalitions of late: all of them would take too long. */
const LATELY = 2000;

/** The coalitions that the lessons recorded last name, by name. */
export async function recentCoalitions(db: Kysely<Tables>, most: number): Promise<string[]> {
  const recent = db.selectFrom('lessons').select('coalition').orderBy('nr', 'desc').limit(LATELY);
  const rows = await db
    .selectFrom(recent.as('recent'))
    .select('coalition')
    .distinct()
    .where('coalition', 'is not', null)
    .orderBy('coalition')
    .limit(most)
    .execute();
  return rows.flatMap(({ coalition }) => coalition ?? []);
}

/** Whether a thing with this code was erased; `noun` as in the history. */
export async function isErased(db: Kysely<Tables>, noun: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('erased')
    .select('at')
    .where('noun', '=', noun)
    .where('subject', '=', id)
    .where('for_good', '=', 1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Newest learned first; without a date last; then by code, so that the order depends on nothing else. */
export function listQuery(db: Kysely<Tables>, filter: LessonFilter) {
  return selectLessons(db)
    .where(matchesFilter(filter))
    .orderBy('lessons.learned_on', 'desc')
    .orderBy('lessons.id');
}

export async function listLessons(
  db: Kysely<Tables>,
  filter: LessonFilter,
  limit: number,
): Promise<Lesson[]> {
  const rows = await listQuery(db, filter).limit(limit).execute();
  return rows.map(rowToLesson);
}

export async function countLessons(db: Kysely<Tables>, filter: LessonFilter): Promise<number> {
  const { count } = await db
    .selectFrom('lessons')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(matchesFilter(filter))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Every lesson one by one, by region, date and code: an order that is the same in every database. */
export async function* streamLessons(db: Kysely<Tables>, filter: LessonFilter): AsyncGenerator<Lesson> {
  const query = selectLessons(db)
    .where(matchesFilter(filter))
    .orderBy('lessons.region')
    .orderBy('lessons.learned_on')
    .orderBy('lessons.id');
  for await (const row of query.stream()) yield rowToLesson(row);
}

/** Headers of unknown columns among the lessons, by name. */
export async function extraHeaders(db: Kysely<Tables>, filter: LessonFilter): Promise<string[]> {
  const rows = await db
    .selectFrom('lesson_extras')
    .select('header')
    .distinct()
    .where('lesson', 'in', db.selectFrom('lessons').select('lessons.nr').where(matchesFilter(filter)))
    .orderBy('header')
    .execute();
  return rows.map(({ header }) => header);
}

/** Lessons read in one query. */
const LESSONS_AT_ONCE = 500;

/** Lessons by their number in the database. */
export async function lessonsByNumber(
  db: Kysely<Tables>,
  nrs: readonly number[],
): Promise<ReadonlyMap<number, Lesson>> {
  const lessons = new Map<number, Lesson>();
  for (let start = 0; start < nrs.length; start += LESSONS_AT_ONCE) {
    const part = nrs.slice(start, start + LESSONS_AT_ONCE);
    for (const row of await selectLessons(db).where('lessons.nr', 'in', part).execute())
      lessons.set(row.nr, rowToLesson(row));
  }
  return lessons;
}
