import { type Kysely, sql } from 'kysely';
import type { CycleFacts } from '../domain/cycle-progress.ts';
import { byThen } from './recorded-by.ts';
import type { Tables } from './tables.ts';

/** A cycle with what decides where it stands. */
export interface CycleWithFacts {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  /** Code of the coalition. */
  readonly coalition: string | null;
  readonly ambition: string | null;
  readonly regions: readonly string[];
  readonly startedOn: string | null;
  readonly closedOn: string | null;
  readonly facts: CycleFacts;
}

/** Which cycles: one, or all that were recorded on a day or before it; then only what was recorded by then counts. */
export interface FactsFilter {
  readonly cycle?: string;
  readonly recordedUntil?: string;
}

interface LessonCounts {
  readonly cycle: string;
  readonly lessons: number;
  readonly tagged: number;
  readonly shared: number;
}

/**
 * Cycles with their facts, by code. Counted in a pass over each kind of thing, so that thousands of cycles take no
 * more statements than one.
 */
export async function cyclesWithFacts(db: Kysely<Tables>, filter: FactsFilter): Promise<CycleWithFacts[]> {
  const lessons = new Map((await countLessons(db, filter)).map((row) => [row.cycle, row]));
  const activities = await countPerCycle(db, 'activities', filter);
  const checks = await countPerCycle(db, 'checks', filter);
  const reflections = await countInView(db, 'cycle_reflections', 'reflection', filter);
  const perspectives = await countInView(db, 'cycle_perspectives', 'perspective', filter);
  const uptakes = new Map((await countUptakes(db, filter)).map((row) => [row.cycle, row]));
  const rows = await selectCycles(db, filter);
  return rows.map(({ assumed, tags, regions, ...cycle }) => ({
    ...cycle,
    regions: regions === null ? [] : regions.split(','),
    facts: {
      assumption: assumed === 1,
      tags: Number(tags),
      activities: activities.get(cycle.id) ?? 0,
      lessons: lessons.get(cycle.id)?.lessons ?? 0,
      checks: checks.get(cycle.id) ?? 0,
      taggedLessons: lessons.get(cycle.id)?.tagged ?? 0,
      sharedLessons: lessons.get(cycle.id)?.shared ?? 0,
      reflections: reflections.get(cycle.id) ?? 0,
      perspectives: perspectives.get(cycle.id) ?? 0,
      uptakes: uptakes.get(cycle.id)?.uptakes ?? 0,
      outcomes: uptakes.get(cycle.id)?.outcomes ?? 0,
    },
  }));
}

function selectCycles(db: Kysely<Tables>, { cycle, recordedUntil }: FactsFilter) {
  return db
    .selectFrom('cycles')
    .innerJoin('records', 'records.nr', 'cycles.nr')
    .select([
      'records.id',
      'cycles.title',
      'records.status',
      'cycles.coalition',
      'cycles.ambition',
      'cycles.started_on as startedOn',
      'cycles.closed_on as closedOn',
      sql<number>`cycles.assumption is not null`.as('assumed'),
      sql<number>`(select count(*) from record_tags where record = cycles.nr)`.as('tags'),
      sql<
        string | null
      >`(select group_concat(region order by position) from record_regions where record = cycles.nr)`.as(
        'regions',
      ),
    ])
    .$if(cycle !== undefined, (query) => query.where('records.id', '=', cycle ?? ''))
    .$if(recordedUntil !== undefined, (query) => query.where('records.created_at', '<=', `${recordedUntil}~`))
    .orderBy('records.id')
    .execute();
}

/** Activities or checks that were not withdrawn, by the code of their cycle. */
async function countPerCycle(
  db: Kysely<Tables>,
  table: 'activities' | 'checks',
  { cycle, recordedUntil }: FactsFilter,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ cycle: string; count: number }>`
    select t.cycle, count(*) as count from ${sql.table(table)} t join records r on r.nr = t.nr
    where r.status <> 'ingetrokken' and t.cycle is not null
      ${cycle === undefined ? sql`` : sql`and t.cycle = ${cycle}`} ${byThen('r.created_at', recordedUntil)}
    group by t.cycle`.execute(db);
  return new Map(rows.map((row) => [row.cycle, Number(row.count)]));
}

/** Reflections or handelingsperspectieven, by the code of their cycle. */
async function countInView(
  db: Kysely<Tables>,
  view: 'cycle_reflections' | 'cycle_perspectives',
  column: 'reflection' | 'perspective',
  { cycle, recordedUntil }: FactsFilter,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ cycle: string; count: number }>`
    select v.cycle, count(*) as count from ${sql.table(view)} v join records r on r.nr = v.${sql.ref(column)}
    where true ${cycle === undefined ? sql`` : sql`and v.cycle = ${cycle}`} ${byThen('r.created_at', recordedUntil)}
    group by v.cycle`.execute(db);
  return new Map(rows.map((row) => [row.cycle, Number(row.count)]));
}

interface UptakeCounts {
  readonly cycle: string;
  readonly uptakes: number;
  readonly outcomes: number;
}

/** Applications that name the cycle, and those of its handelingsperspectieven, each once; of what holds alone. */
async function countUptakes(
  db: Kysely<Tables>,
  { cycle, recordedUntil }: FactsFilter,
): Promise<readonly UptakeCounts[]> {
  const { rows } = await sql<UptakeCounts>`
    select cycle, count(*) as uptakes, count(outcome) as outcomes from (
      select t.cycle, t.nr, t.outcome from uptakes t
        join records r on r.nr = t.nr and r.status <> 'ingetrokken' ${byThen('r.created_at', recordedUntil)}
        join records p on p.id = t.perspective and p.status <> 'ingetrokken'
        where t.cycle is not null
      union
      select v.cycle, t.nr, t.outcome from cycle_perspectives v join records p on p.nr = v.perspective
        join uptakes t on t.perspective = p.id
        join records r on r.nr = t.nr and r.status <> 'ingetrokken' ${byThen('r.created_at', recordedUntil)}
    ) ${cycle === undefined ? sql`` : sql`where cycle = ${cycle}`} group by cycle`.execute(db);
  return rows;
}

/** Lessons that were not withdrawn, and of those the tagged, and of those the shared ones. */
async function countLessons(
  db: Kysely<Tables>,
  { cycle, recordedUntil }: FactsFilter,
): Promise<readonly LessonCounts[]> {
  const { rows } = await sql<LessonCounts>`
    select cycle, count(*) as lessons, sum(tagged) as tagged, sum(tagged and shared) as shared
    from (
      select cl.cycle,
        exists (select 1 from lesson_tags where lesson = l.nr) as tagged,
        exists (select 1 from sharings s join records r on r.nr = s.nr
                where s.subject = l.id and r.status <> 'ingetrokken' ${byThen('r.created_at', recordedUntil)}) as shared
      from cycle_lessons cl join lessons l on l.nr = cl.lesson
      where l.status <> 'ingetrokken' ${byThen('l.created_at', recordedUntil)}
        ${cycle === undefined ? sql`` : sql`and cl.cycle = ${cycle}`}
    ) group by cycle`.execute(db);
  return rows;
}

/** Codes of the cycles that came after this one, in order. */
export async function followersOf(db: Kysely<Tables>, cycle: string): Promise<string[]> {
  const rows = await db
    .selectFrom('cycles')
    .innerJoin('records', 'records.nr', 'cycles.nr')
    .select('records.id')
    .where('cycles.follows', '=', cycle)
    .orderBy('records.id')
    .execute();
  return rows.map(({ id }) => id);
}
