import { type Kysely, type RawBuilder, sql } from 'kysely';
import { recordedBy } from './recorded-by.ts';
import type { Tables } from './tables.ts';

/** A period, its bounds at any precision; `null` is none. Things that touch it are in it. */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
  readonly recordedUntil: string | null;
}

export interface ChannelCount {
  readonly channel: string;
  readonly sharings: number;
}

/** What was shared through each channel, most first; withdrawn sharings are left out. */
export async function sharingsByChannel(db: Kysely<Tables>, period: Period): Promise<ChannelCount[]> {
  const { rows } = await sql<ChannelCount>`select t.channel, count(*) as sharings
    from sharings t join records r on r.nr = t.nr
    where r.status <> 'ingetrokken' and ${within('t.shared_on', period)}
    group by t.channel order by sharings desc, t.channel`.execute(db);
  return rows;
}

/** Applications by outcome, of handelingsperspectieven that hold; `null` is not known yet. */
export async function uptakesByOutcome(
  db: Kysely<Tables>,
  period: Period,
): Promise<{ readonly outcome: string | null; readonly count: number }[]> {
  const { rows } = await sql<{ outcome: string | null; count: number }>`select t.outcome, count(*) as count
    from uptakes t join records r on r.nr = t.nr
      join records p on p.id = t.perspective and p.status <> 'ingetrokken'
    where r.status <> 'ingetrokken' and ${within('t.applied_on', period)} group by t.outcome`.execute(db);
  return rows;
}

/** Numbers of the handelingsperspectieven that were recorded in the period, the latest first. */
export async function perspectivesMade(db: Kysely<Tables>, period: Period): Promise<number[]> {
  const { rows } = await sql<{ nr: number }>`select r.nr from records r
    where r.noun = 'actionPerspective' and r.status <> 'ingetrokken' and ${within('r.created_at', period)}
    order by r.created_at desc, r.id`.execute(db);
  return rows.map(({ nr }) => nr);
}

/** Handelingsperspectieven that nobody applied yet. */
export async function countNotApplied(db: Kysely<Tables>, recordedUntil: string | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from records r
    where r.noun = 'actionPerspective' and r.status <> 'ingetrokken' and ${recordedBy('r', recordedUntil)}
      and not exists (select 1 from uptakes u join records ur on ur.nr = u.nr
        where u.perspective = r.id and ur.status <> 'ingetrokken' and ${recordedBy('ur', recordedUntil)})`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

function within(column: string, { from, until, recordedUntil }: Period): RawBuilder<unknown> {
  const at = sql.ref(column);
  return sql.join(
    [
      recordedBy('r', recordedUntil),
      ...(from === null ? [] : [sql`${at} || '~' >= ${from}`]),
      ...(until === null ? [] : [sql`${at} <= ${`${until}~`}`]),
    ],
    sql` and `,
  );
}
