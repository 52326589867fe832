import { type InferResult, type Kysely, sql, type Transaction } from 'kysely';
import type { ReportLesson, ReportSelection, ReportTexts } from '../domain/report.ts';
import { DIRECTIONS, EVIDENCE_LEVELS, memberOf, STATUSES } from '../domain/values.ts';
import type { Storage } from './database.ts';
import { matchesFilter } from './lesson-filter.ts';
import { readPerspectives, readTags } from './lesson-rows.ts';
import { remember } from './remember.ts';
import type { Tables } from './tables.ts';

/**
 * Every lesson that was recorded of the chosen regions, without its texts, in the order of `listQuery`: newest
 * learned first, without a date last, then by code. Those outside the period and withdrawn ones come along, marked:
 * a region with only those is another one than a region that never recorded anything. Lessons with the same tags
 * have the same list of them.
 *
 * One pass over the lessons, counted in `domain/group-lessons`: the same numbers by GROUP BY take three times
 * longer, since the lessons then go through a sort for each grouping.
 *
 * @param trx the transaction of the report: the statement runs on the same connection, so inside it.
 */
export function* reportLessons(
  { file }: Storage,
  trx: Transaction<Tables>,
  selection: ReportSelection,
): Generator<ReportLesson> {
  const { sql: text, parameters } = selectReportLessons(trx, selection).compile();
  const tagsOf = remember(readTags);
  const perspectivesOf = remember(readPerspectives);
  for (const row of file.prepare<unknown[], ReportRow>(text).iterate(...parameters)) {
    yield {
      nr: row.nr,
      id: row.id,
      region: row.region,
      learnedOn: row.learned_on,
      direction: memberOf(DIRECTIONS, row.direction),
      evidenceLevel: memberOf(EVIDENCE_LEVELS, row.evidence_level),
      status: memberOf(STATUSES, row.status) ?? 'concept',
      perspectives: perspectivesOf(row.heard ?? ''),
      tags: tagsOf(row.tags),
      inside: row.inside === 1,
    };
  }
}

type ReportRow = InferResult<ReturnType<typeof selectReportLessons>>[number];

function selectReportLessons(trx: Transaction<Tables>, selection: ReportSelection) {
  const { regions, from, until, recordedUntil } = selection;
  const inside = matchesFilter({
    withdrawn: false,
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
  });
  const recorded = matchesFilter({
    regions: regions.map(({ code }) => code),
    ...(recordedUntil === null ? {} : { recordedUntil }),
  });
  const tags = sql<string>`(select json_group_array(json_array(framework, code, main))
    from lesson_tags where lesson = lessons.nr)`;
  const heard = sql<string | null>`(select group_concat(perspective)
    from lesson_perspectives where lesson = lessons.nr)`;
  return (
    trx
      .selectFrom('lessons')
      .select(['nr', 'id', 'region', 'learned_on', 'direction', 'evidence_level', 'status'])
      .select((eb) => [sql<number | null>`${inside(eb)}`.as('inside'), tags.as('tags'), heard.as('heard')])
      .where(recorded)
      // The plus keeps SQLite from fetching every lesson by way of an index: sorting them is twice as fast.
      .orderBy(sql`+learned_on`, 'desc')
      .orderBy('id')
  );
}

/** Fewer than SQLite takes in one statement. */
const NUMBERS_AT_ONCE = 10_000;

/** The texts of lessons, by their number. */
export async function reportTexts(
  db: Kysely<Tables>,
  numbers: readonly number[],
): Promise<Map<number, ReportTexts>> {
  const texts = new Map<number, ReportTexts>();
  for (let start = 0; start < numbers.length; start += NUMBERS_AT_ONCE) {
    const rows = await db
      .selectFrom('lessons')
      .select(['nr', 'title', 'insight', 'recommendation', 'visibility'])
      .where('nr', 'in', numbers.slice(start, start + NUMBERS_AT_ONCE))
      .execute();
    for (const { nr, ...row } of rows) texts.set(nr, row);
  }
  return texts;
}
