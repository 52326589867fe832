import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import type { Tables } from './tables.ts';

type Lessons = ExpressionBuilder<Tables, 'lessons'>;

/**
 * A filter as one condition on `lessons`. A date at the precision of a month or a year counts in every period it
 * touches; because dates are text, "2022-03" sorts before all of its days and "2022-03~" after them.
 */
export function matchesFilter(filter: LessonFilter): (eb: Lessons) => Expression<SqlBool> {
  return (eb) =>
    eb.and([...whatConditions(eb, filter), ...whenConditions(eb, filter), ...whereConditions(eb, filter)]);
}

/** What the lessons say. */
function whatConditions(eb: Lessons, filter: LessonFilter): Expression<SqlBool>[] {
  const codes = [...(filter.elements ?? []), ...(filter.indicators ?? [])];
  return [
    ...among(eb, 'region', filter.regions),
    ...among(eb, 'direction', filter.directions),
    ...among(eb, 'status', filter.statuses),
    ...(codes.length > 0 ? [hasTag(eb, filter)] : []),
    ...(filter.toInterpret ? [isToInterpret(eb)] : []),
    ...(filter.withdrawn === false ? [eb('lessons.status', '!=', 'ingetrokken')] : []),
  ];
}

/** When they were learned and recorded. */
function whenConditions(
  eb: Lessons,
  { from, until, recordedUntil, recordedAfter }: LessonFilter,
): Expression<SqlBool>[] {
  return [
    ...(from === undefined ? [] : [sql<SqlBool>`lessons.learned_on || '~' >= ${from}`]),
    ...(until === undefined ? [] : [sql<SqlBool>`lessons.learned_on <= ${`${until}~`}`]),
    ...(recordedUntil === undefined ? [] : [eb('lessons.created_at', '<=', `${recordedUntil}~`)]),
    ...(recordedAfter === undefined ? [] : [eb('lessons.created_at', '>', recordedAfter)]),
  ];
}

/** In which cycles and coalitions. */
function whereConditions(eb: Lessons, { cycles = [], coalitions = [] }: LessonFilter): Expression<SqlBool>[] {
  return [
    ...(cycles.length > 0 ? [ofCycles(eb, cycles)] : []),
    ...(coalitions.length > 0 ? [ofCoalitions(eb, coalitions)] : []),
  ];
}

function among(
  eb: Lessons,
  column: 'region' | 'direction' | 'status',
  values: readonly string[] | undefined,
): Expression<SqlBool>[] {
  return values && values.length > 0 ? [eb(`lessons.${column}`, 'in', [...values])] : [];
}

function hasTag(eb: Lessons, { elements = [], indicators = [] }: LessonFilter): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('lesson_tags')
      .select(sql`1`.as('one'))
      .whereRef('lesson_tags.lesson', '=', 'lessons.nr')
      .where((tag) =>
        tag.or([
          ...indicators.map((code) => tag('lesson_tags.code', '=', code)),
          ...elements.map((code) => tag('lesson_tags.code', '=', code)),
          ...elements.map((code) => tag('lesson_tags.code', 'like', `${code}.%`)),
        ]),
      ),
  );
}

function isToInterpret(eb: Lessons): Expression<SqlBool> {
  return eb.or([
    eb('lessons.direction', 'is', null),
    eb.not(
      eb.exists(
        eb
          .selectFrom('lesson_tags')
          .select(sql`1`.as('one'))
          .whereRef('lesson_tags.lesson', '=', 'lessons.nr'),
      ),
    ),
  ]);
}

function ofCycles(eb: Lessons, cycles: readonly string[]): Expression<SqlBool> {
  return eb(
    'lessons.nr',
    'in',
    eb
      .selectFrom('cycle_lessons')
      .select('cycle_lessons.lesson')
      .where('cycle_lessons.cycle', 'in', [...cycles]),
  );
}

function ofCoalitions(eb: Lessons, coalitions: readonly string[]): Expression<SqlBool> {
  return eb(
    'lessons.coalition',
    'in',
    eb
      .selectFrom('coalition_spellings')
      .innerJoin('records', 'records.nr', 'coalition_spellings.coalition')
      .select('coalition_spellings.text')
      .where('records.id', 'in', [...coalitions]),
  );
}
