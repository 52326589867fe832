import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { RegionUptake } from '../domain/region-network.ts';
import { recordedBy } from './recorded-by.ts';
import type { Tables } from './tables.ts';

/** An application with the lessons that its handelingsperspectief rests on. */
export interface RegionUptakeRow extends Omit<RegionUptake, 'title'> {
  readonly title: string;
  readonly lessons: readonly string[];
}

export interface RegionUptakeFilter {
  readonly region: string;
  /** Codes of elements; none is all. */
  readonly elements: readonly string[];
  readonly from: string | null;
  readonly until: string | null;
  readonly recordedUntil: string | null;
}

/** Applications in a region of handelingsperspectieven that it did not make itself. */
export function takenOverBy(db: Kysely<Tables>, filter: RegionUptakeFilter): Promise<RegionUptakeRow[]> {
  return select(db, filter, sql`t.region = ${filter.region} and p.region is not ${filter.region}`);
}

/** Applications elsewhere of handelingsperspectieven that a region made, or that rest on its lessons. */
export function appliedByOthers(db: Kysely<Tables>, filter: RegionUptakeFilter): Promise<RegionUptakeRow[]> {
  return select(
    db,
    filter,
    sql`t.region <> ${filter.region} and (p.region = ${filter.region} or exists (
      select 1 from record_links k join lessons l on l.id = k.target
      where k.record = p.nr and k.role = 'lessons' and l.region = ${filter.region}
        and l.status <> 'ingetrokken'))`,
  );
}

async function select(
  db: Kysely<Tables>,
  { elements, from, until, recordedUntil }: RegionUptakeFilter,
  where: RawBuilder<unknown>,
): Promise<RegionUptakeRow[]> {
  const conditions = [
    where,
    sql`r.status <> 'ingetrokken' and q.status <> 'ingetrokken'`,
    recordedBy('r', recordedUntil),
    ...(from === null ? [] : [sql`t.applied_on || '~' >= ${from}`]),
    ...(until === null ? [] : [sql`t.applied_on <= ${`${until}~`}`]),
    ...(elements.length === 0
      ? []
      : [
          sql`p.nr in (select record from record_tags
            where substr(code, 1, instr(code || '.', '.') - 1) in (${sql.join([...elements])}))`,
        ]),
  ];
  const { rows } = await sql<Omit<RegionUptakeRow, 'lessons'> & { readonly lessons: string }>`
    select r.id, t.perspective, p.title, p.region as madeBy, t.region, t.applied_on as appliedOn, t.adapted,
      t.outcome, t.evidence, t.evidence_level as evidenceLevel,
      (select coalesce(group_concat(target), '') from record_links
        where record = p.nr and role = 'lessons') as lessons
    from uptakes t join records r on r.nr = t.nr
      join records q on q.id = t.perspective join action_perspectives p on p.nr = q.nr
    where ${sql.join(conditions, sql` and `)}
    order by t.applied_on desc, r.id`.execute(db);
  return rows.map(({ lessons, ...row }) => ({ ...row, lessons: lessons === '' ? [] : lessons.split(',') }));
}
