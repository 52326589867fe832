import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import type { Tables } from './tables.ts';

type Lessons = ExpressionBuilder<Tables, 'lessons'>;

/**
 * A filter as one condition on `lessons`. A date at the precision of a month or a year counts in every period it
 * touches; because dates are text, "2022-03" sorts before all of its days and "2022-03~" after them.
 */
export function matchesFilter(filter: LessonFilter): (eb: Lessons) => Expression<SqlBool> {
  return (eb) => {
    const conditions: Expression<SqlBool>[] = [];
    const among = (column: 'region' | 'direction' | 'status', values: readonly string[] | undefined) => {
      if (values && values.length > 0) conditions.push(eb(`lessons.${column}`, 'in', [...values]));
    };
    among('region', filter.regions);
    among('direction', filter.directions);
    among('status', filter.statuses);
    const codes = [...(filter.elements ?? []), ...(filter.indicators ?? [])];
    if (codes.length > 0) conditions.push(hasTag(eb, filter));
    if (filter.from !== undefined) conditions.push(sql<SqlBool>`lessons.learned_on || '~' >= ${filter.from}`);
    if (filter.until !== undefined)
      conditions.push(sql<SqlBool>`lessons.learned_on <= ${`${filter.until}~`}`);
    if (filter.recordedUntil !== undefined)
      conditions.push(eb('lessons.created_at', '<=', `${filter.recordedUntil}~`));
    if (filter.toInterpret) conditions.push(isToInterpret(eb));
    if (filter.withdrawn === false) conditions.push(eb('lessons.status', '!=', 'ingetrokken'));
    return eb.and(conditions);
  };
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
