import { type Kysely, sql, type Transaction } from 'kysely';
import type { ReportSelection } from '../domain/report.ts';
import { matchesFilter } from './lesson-filter.ts';
import type { Tables } from './tables.ts';

/**
 * Where a lesson counts: in all of the report, for an element as a whole, for an element itself or an indicator
 * (`item`), as not yet tagged, or under a code that only an earlier version of the reflectiekader knows.
 */
export const GROUP_KINDS = ['all', 'element', 'item', 'untagged', 'retired'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/**
 * Temporary tables of one report. A lesson is about 1 KB and these rows a few bytes, so lessons are read once and
 * everything is counted here. They hold no text and are gone with the transaction.
 */
export interface ReportTables {
  report_lessons: {
    nr: number;
    id: string;
    region: string;
    learned_on: string | null;
    direction: string | null;
    evidence_level: number | null;
    status: string;
    /** 1 when it falls within the selection, elements aside. */
    inside: number;
  };
  report_groups: {
    kind: GroupKind;
    /** The version, for `retired` alone; else `''`. */
    framework: string;
    /** `''` where the kind says enough. */
    code: string;
    lesson: number;
  };
}

export type ReportDb = Kysely<Tables & ReportTables>;

/** Fills the temporary tables, has them read, and takes them away. */
export async function withReportGroups<T>(
  trx: Transaction<Tables>,
  framework: string,
  selection: ReportSelection,
  read: (db: ReportDb) => Promise<T>,
): Promise<T> {
  const db = trx.withTables<ReportTables>();
  await fillLessons(trx, selection);
  await fillGroups(db, framework, selection.elements);
  const result = await read(db);
  await db.schema.dropTable('report_lessons').execute();
  await db.schema.dropTable('report_groups').execute();
  return result;
}

/** Every lesson recorded so far of the chosen regions: a region without any of them never reported. */
async function fillLessons(
  trx: Transaction<Tables>,
  { regions, from, until, recordedUntil }: ReportSelection,
) {
  const inside = matchesFilter({
    withdrawn: false,
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
  });
  const recorded = matchesFilter({
    regions: regions.map(({ code }) => code),
    ...(recordedUntil === null ? {} : { recordedUntil }),
  });
  await sql`create temp table report_lessons (nr integer primary key, id text, region text, learned_on text,
    direction text, evidence_level integer, status text, inside integer)`.execute(trx);
  await trx
    .withTables<ReportTables>()
    .insertInto('report_lessons')
    .columns(['nr', 'id', 'region', 'learned_on', 'direction', 'evidence_level', 'status', 'inside'])
    .expression(
      trx
        .selectFrom('lessons')
        .select(['nr', 'id', 'region', 'learned_on', 'direction', 'evidence_level', 'status'])
        // A lesson without a date is in no period: its comparison is null.
        .select((eb) => sql<number>`coalesce(${inside(eb)}, 0)`.as('inside'))
        .where(recorded),
    )
    .execute();
}

async function fillGroups(db: ReportDb, framework: string, elements: readonly string[]): Promise<void> {
  await sql`create temp table report_groups (kind text, framework text, code text, lesson integer)`.execute(
    db,
  );
  const item = sql<string>`lesson_tags.code`;
  const element = sql<string>`coalesce(parent, lesson_tags.code)`;
  const chosen = (code: typeof item) =>
    elements.length === 0 ? sql<boolean>`true` : sql<boolean>`${code} in (${sql.join(elements)})`;
  const current = sql`lesson_tags join report_lessons on nr = lesson and inside
    join framework_items on framework_items.framework = ${framework} and framework_items.code = lesson_tags.code`;
  // Distinct: a lesson may have a tag in two versions, and several tags of one element.
  await sql`insert into report_groups
    select distinct 'item', '', ${item}, lesson from ${current} where ${chosen(element)}`.execute(db);
  await sql`insert into report_groups
    select distinct 'element', '', ${element}, lesson from ${current} where ${chosen(element)}`.execute(db);
  await sql`insert into report_groups
    select 'retired', framework, code, lesson from lesson_tags join report_lessons on nr = lesson and inside
    where framework <> ${framework}
      and code not in (select code from framework_items where framework = ${framework})
      and ${chosen(sql`substr(code, 1, instr(code || '.', '.') - 1)`)}`.execute(db);
  if (elements.length > 0) {
    await sql`insert into report_groups select distinct 'all', '', '', lesson from report_groups`.execute(db);
    return;
  }
  await sql`insert into report_groups select 'all', '', '', nr from report_lessons where inside`.execute(db);
  await sql`insert into report_groups select 'untagged', '', '', nr from report_lessons
    where inside and not exists (select 1 from lesson_tags where lesson = nr)`.execute(db);
}
