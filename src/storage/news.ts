import { type Kysely, type RawBuilder, sql } from 'kysely';
import { TEXT_ERASED } from '../domain/erased-text.ts';
import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import type { Section } from '../domain/news.ts';
import type { LessonEvent, StoredSharing } from '../domain/news-report.ts';
import { rowToEvent } from './history.ts';
import { matchesFilter } from './lesson-filter.ts';
import { rowToLesson } from './lesson-rows.ts';
import { listQuery } from './lessons.ts';
import { titlesOf } from './names.ts';
import type { Tables } from './tables.ts';

/** From the first day, month or year to the last, both included. */
export interface Span {
  readonly since: string;
  readonly until: string;
}

/** Lessons that were recorded before the span and changed in it, in the order of `listQuery`, with those changes. */
export async function changedLessons(
  db: Kysely<Tables>,
  filter: LessonFilter,
  span: Span,
  limit: number,
): Promise<{ readonly lessons: Section<Lesson>; readonly events: readonly LessonEvent[] }> {
  const changed = db
    .selectFrom('history')
    .select('subject')
    .where('noun', '=', 'lesson')
    // That something was erased is no news to send round.
    .where('action', '!=', TEXT_ERASED)
    .where('at', '>=', span.since)
    .where('at', '<=', `${span.until}~`);
  const rows = await listQuery(db, filter)
    .where('lessons.created_at', '<', span.since)
    .where('lessons.id', 'in', changed)
    .limit(limit)
    .execute();
  const { total } = await db
    .selectFrom('lessons')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(matchesFilter(filter))
    .where('lessons.created_at', '<', span.since)
    .where('lessons.id', 'in', changed)
    .executeTakeFirstOrThrow();
  const shown = rows.map(rowToLesson);
  const events = await changed
    .clearSelect()
    .selectAll()
    .where(
      'subject',
      'in',
      shown.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
  return {
    lessons: { total: Number(total), shown },
    events: events.map((row) => {
      const { action, changes } = rowToEvent(row);
      return { lesson: row.subject, action, fields: changes.map(({ field }) => field) };
    }),
  };
}

/** What was shared in the span and not withdrawn, newest first. A filter that narrows leaves lessons alone. */
export async function sharedThings(
  db: Kysely<Tables>,
  filter: LessonFilter,
  span: Span,
  limit: number,
): Promise<Section<StoredSharing>> {
  const narrowed = [filter.regions, filter.elements].some((list) => list !== undefined && list.length > 0);
  const among = db.selectFrom('lessons').select('lessons.nr').where(matchesFilter(filter));
  const from: RawBuilder<unknown> = sql`
    from sharings s join records r on r.nr = s.nr left join lessons l on l.id = s.subject
    where r.status <> 'ingetrokken' and r.created_at >= ${span.since} and r.created_at <= ${`${span.until}~`}
      and (l.nr is null or l.status <> 'ingetrokken') ${narrowed ? sql`and l.nr in ${among}` : sql``}`;
  const { rows } = await sql<StoredSharing>`
    select s.subject, l.title, l.region, l.visibility, s.channel, s.shared_on as "sharedOn", s.link
    ${from} order by s.shared_on desc, r.id limit ${limit}`.execute(db);
  const { rows: count } = await sql<{ total: number }>`select count(*) as total ${from}`.execute(db);
  const untitled = rows.filter(({ title }) => title === null).map(({ subject }) => subject);
  const titles = untitled.length === 0 ? new Map<string, string>() : await titlesOf(db, untitled);
  return {
    total: Number(count[0]?.total ?? 0),
    shown: rows.map((row) => ({ ...row, title: row.title ?? titles.get(row.subject) ?? null })),
  };
}

/** Codes of the cycles that were closed in the span. */
export async function closedIn(
  db: Kysely<Tables>,
  { since, until }: Span,
  action: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('history')
    .select('subject')
    .distinct()
    .where('noun', '=', 'cycle')
    .where('action', '=', action)
    .where('at', '>=', since)
    .where('at', '<=', `${until}~`)
    .execute();
  return rows.map(({ subject }) => subject);
}
