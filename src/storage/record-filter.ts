import { type RawBuilder, sql } from 'kysely';
import { fieldNames, type NounDefinition } from '../domain/record.ts';
import type { RecordFilter } from '../domain/record-filter.ts';
import { columnName } from './record-tables.ts';

type Condition = RawBuilder<unknown>;

const NOTHING = sql`0`;

/**
 * A filter as a condition on the rows of `selectRecords`. A date at the precision of a month or a year counts in
 * every period it touches, as with lessons.
 */
export function matchesRecordFilter(definition: NounDefinition, filter: RecordFilter): Condition {
  const conditions = [
    ...among(sql`r.status`, filter.statuses),
    ...regionCondition(definition, filter.regions ?? []),
    ...columnAmong(definition, 'coalition', filter.coalitions),
    ...columnAmong(definition, 'cycle', filter.cycles),
    ...columnAmong(definition, 'ambition', filter.ambitions),
    ...tagCondition(definition, filter),
    ...dateCondition(definition, filter),
    ...(filter.holds ? holdsCondition(definition) : []),
    ...(filter.ids === undefined ? [] : filter.ids.length === 0 ? [NOTHING] : among(sql`r.id`, filter.ids)),
    ...(filter.recordedAfter === undefined ? [] : [sql`r.created_at > ${filter.recordedAfter}`]),
    ...(filter.recordedUntil === undefined ? [] : [sql`r.created_at <= ${`${filter.recordedUntil}~`}`]),
  ];
  return conditions.length === 0 ? sql`1` : sql.join(conditions, sql` and `);
}

function among(column: RawBuilder<unknown>, values: readonly string[] | undefined): Condition[] {
  return values && values.length > 0 ? [sql`${column} in (${sql.join([...values])})`] : [];
}

function columnAmong(
  definition: NounDefinition,
  field: string,
  values: readonly string[] | undefined,
): Condition[] {
  if (!values || values.length === 0) return [];
  return field in definition.fields ? among(sql`t.${sql.ref(columnName(field))}`, values) : [NOTHING];
}

function regionCondition(definition: NounDefinition, regions: readonly string[]): Condition[] {
  if (regions.length === 0) return [];
  const kinds = fieldNames(definition).map((field) => definition.fields[field]?.kind);
  if (kinds.includes('region')) return among(sql`t.region`, regions);
  if (!kinds.includes('regions')) return [NOTHING];
  return [sql`r.nr in (select record from record_regions where region in (${sql.join([...regions])}))`];
}

function holdsCondition(definition: NounDefinition): Condition[] {
  if (!('perspective' in definition.fields)) return [];
  return [sql`t.perspective in (select id from records where status <> 'ingetrokken')`];
}

function tagCondition(
  definition: NounDefinition,
  { elements = [], indicators = [] }: RecordFilter,
): Condition[] {
  if (elements.length + indicators.length === 0) return [];
  const codes = [
    ...[...elements, ...indicators].map((code) => sql`code = ${code}`),
    ...elements.map((code) => sql`code like ${`${code}.%`}`),
  ];
  const tagged = sql`(select record from record_tags where ${sql.join(codes, sql` or `)})`;
  if (fieldNames(definition).some((field) => definition.fields[field]?.kind === 'tags'))
    return [sql`r.nr in ${tagged}`];
  // An application has no tags of its own: it is about what its handelingsperspectief is about.
  return definition.noun === 'uptake'
    ? [sql`t.perspective in (select id from records where nr in ${tagged})`]
    : [NOTHING];
}

function dateCondition({ date }: NounDefinition, { from, until }: RecordFilter): Condition[] {
  const bounds = { from, until };
  if (bounds.from === undefined && bounds.until === undefined) return [];
  if (date === null) return [NOTHING];
  const column = sql`t.${sql.ref(columnName(date))}`;
  return [
    ...(from === undefined ? [] : [sql`${column} || '~' >= ${from}`]),
    ...(until === undefined ? [] : [sql`${column} <= ${`${until}~`}`]),
  ];
}
