import { type Kysely, type RawBuilder, sql } from 'kysely';
import { ACTION_PERSPECTIVE } from '../domain/action-perspective.ts';
import { NOUNS } from '../domain/nouns.ts';
import type { RecordFilter } from '../domain/record-filter.ts';
import { SHARING } from '../domain/sharing.ts';
import { UPTAKE } from '../domain/uptake.ts';
import { matchesFilter } from './lesson-filter.ts';
import { matchesRecordFilter } from './record-filter.ts';
import { TABLE_OF } from './record-tables.ts';
import { recordedBy } from './recorded-by.ts';
import type { Tables } from './tables.ts';

/** A period, its bounds at any precision, in some regions and on some elements. Things that touch it are in it. */
export type PeriodFilter = Pick<RecordFilter, 'regions' | 'elements' | 'from' | 'until' | 'recordedUntil'>;

export interface ChannelCount {
  readonly channel: string;
  readonly sharings: number;
}

/**
 * What was shared through each channel, most first; withdrawn sharings, and those of lessons that were withdrawn, are left
 * out. It is of the region of what was shared.
 */
export async function sharingsByChannel(db: Kysely<Tables>, filter: PeriodFilter): Promise<ChannelCount[]> {
  const { regions = [], elements = [], ...period } = filter;
  const { rows } = await sql<ChannelCount>`select t.channel, count(*) as sharings
    from sharings t join records r on r.nr = t.nr
    where r.status <> 'ingetrokken' and ${matchesRecordFilter(SHARING, period)}
      and not exists (select 1 from lessons w where w.id = t.subject and w.status = 'ingetrokken')
      and ${isOfSubject(db, { regions, elements })}
    group by t.channel order by sharings desc, t.channel`.execute(db);
  return rows;
}

/** What was shared is a lesson or a record that fits. */
function isOfSubject(
  db: Kysely<Tables>,
  { regions, elements }: Required<Pick<RecordFilter, 'regions' | 'elements'>>,
): RawBuilder<unknown> {
  if (regions.length + elements.length === 0) return sql`1`;
  const lesson = db
    .selectFrom('lessons')
    .select('lessons.nr')
    .where('lessons.id', '=', sql.ref<string>('t.subject'))
    .where(matchesFilter({ regions, elements }));
  const records = Object.values(NOUNS).map(
    (
      definition,
    ) => sql`select r.id from records r join ${sql.table(TABLE_OF[definition.noun])} t on t.nr = r.nr
      where ${matchesRecordFilter(definition, { regions, elements })}`,
  );
  return sql`(exists ${lesson} or t.subject in (${sql.join(records, sql` union all `)}))`;
}

/** Applications by outcome, of handelingsperspectieven that hold; `null` is not known yet. */
export async function uptakesByOutcome(
  db: Kysely<Tables>,
  filter: PeriodFilter,
): Promise<{ readonly outcome: string | null; readonly count: number }[]> {
  const { rows } = await sql<{ outcome: string | null; count: number }>`select t.outcome, count(*) as count
    from uptakes t join records r on r.nr = t.nr
    where r.status <> 'ingetrokken' and ${matchesRecordFilter(UPTAKE, { ...filter, holds: true })} group by t.outcome`.execute(
    db,
  );
  return rows;
}

/** Numbers of the handelingsperspectieven that were recorded in the period, the latest first. */
export async function perspectivesMade(
  db: Kysely<Tables>,
  { from, until, ...filter }: PeriodFilter,
): Promise<number[]> {
  const { rows } = await sql<{ nr: number }>`select r.nr
    from records r join action_perspectives t on t.nr = r.nr
    where r.status <> 'ingetrokken' and ${matchesRecordFilter(ACTION_PERSPECTIVE, filter)}
      ${from === undefined ? sql`` : sql`and r.created_at || '~' >= ${from}`}
      and ${recordedBy('r', until ?? null)}
    order by r.created_at desc, r.id`.execute(db);
  return rows.map(({ nr }) => nr);
}

/** Handelingsperspectieven that nobody applied yet. */
export async function countNotApplied(
  db: Kysely<Tables>,
  filter: Omit<PeriodFilter, 'from' | 'until'>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count
    from records r join action_perspectives t on t.nr = r.nr
    where r.status <> 'ingetrokken' and ${matchesRecordFilter(ACTION_PERSPECTIVE, filter)}
      and not exists (select 1 from uptakes u join records ur on ur.nr = u.nr
        where u.perspective = r.id and ur.status <> 'ingetrokken'
          and ${recordedBy('ur', filter.recordedUntil ?? null)})`.execute(db);
  return rows[0]?.count ?? 0;
}
