import { expressionBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import { ACTION_PERSPECTIVE } from '../domain/action-perspective.ts';
import { BOTTLENECK } from '../domain/bottleneck.ts';
import type { NounDefinition } from '../domain/record.ts';
import type { RecordFilter } from '../domain/record-filter.ts';
import { REFLECTION } from '../domain/reflection.ts';
import { matchesFilter } from './lesson-filter.ts';
import { matchesRecordFilter } from './record-filter.ts';
import { recordedBy } from './recorded-by.ts';
import type { Tables } from './tables.ts';

/** An element or indicator, in some regions and a period, and how far back is looked. */
export interface About {
  /** Code; an element stands for its indicators too. */
  readonly code: string;
  readonly within: Pick<RecordFilter, 'regions' | 'from' | 'until'>;
  readonly recordedUntil: string | null;
}

/** A handelingsperspectief, by its number, as far as it decides which ones are shown. */
export interface PerspectiveRow {
  readonly nr: number;
  /** Applications that were not withdrawn. */
  readonly uptakes: number;
  /** 1 when one was in another region than that of the perspective and of the lessons that it rests on. */
  readonly elsewhere: number;
}

/** Handelingsperspectieven about an element or indicator, most applied first. Withdrawn ones are left out. */
export async function perspectivesAbout(db: Kysely<Tables>, about: About): Promise<PerspectiveRow[]> {
  const applied = sql`from uptakes u join records ur on ur.nr = u.nr
    where u.perspective = r.id and ur.status <> 'ingetrokken' and ${recordedBy('ur', about.recordedUntil)}`;
  const { rows } = await sql<PerspectiveRow>`
    select r.nr, (select count(*) ${applied}) as uptakes, exists (select 1 ${applied}
      and u.region is not t.region and not exists (
        select 1 from record_links k join lessons l on l.id = k.target
        where k.record = r.nr and k.role = 'lessons' and l.region = u.region)) as elsewhere
    from records r join action_perspectives t on t.nr = r.nr
    where ${isAbout(ACTION_PERSPECTIVE, about)} and r.status <> 'ingetrokken'
    order by uptakes desc, r.id`.execute(db);
  return rows;
}

/** Numbers of the finished reflections about an element or indicator, newest first. */
export async function reflectionsAbout(db: Kysely<Tables>, about: About): Promise<number[]> {
  const { rows } = await sql<{ nr: number }>`select r.nr from records r join reflections t on t.nr = r.nr
    where ${isAbout(REFLECTION, about)} and r.status = 'afgerond'
    order by t.reflected_on desc, r.id`.execute(db);
  return rows.map(({ nr }) => nr);
}

/** Numbers of the bottlenecks about an element or indicator, in whatever state. */
export async function bottlenecksAbout(db: Kysely<Tables>, about: About): Promise<number[]> {
  const { rows } = await sql<{ nr: number }>`select r.nr from records r join bottlenecks t on t.nr = r.nr
    where ${isAbout(BOTTLENECK, about)} order by r.id`.execute(db);
  return rows.map(({ nr }) => nr);
}

/** What came of the applications of handelingsperspectieven about an element or indicator; `null` is not known yet. */
export async function outcomesAbout(
  db: Kysely<Tables>,
  about: About,
): Promise<{ readonly outcome: string | null; readonly count: number }[]> {
  const { rows } = await sql<{ outcome: string | null; count: number }>`
    select t.outcome, count(*) as count from uptakes t join records u on u.nr = t.nr
    where u.status <> 'ingetrokken' and ${recordedBy('u', about.recordedUntil)}
      and t.perspective in (select r.id from records r join action_perspectives t on t.nr = r.nr
        where ${isAbout(ACTION_PERSPECTIVE, about)} and r.status <> 'ingetrokken')
    group by t.outcome`.execute(db);
  return rows;
}

/** Tagged so itself, and of the regions and the period itself; or resting on a lesson that is. */
function isAbout(definition: NounDefinition, { code, within, recordedUntil }: About): RawBuilder<unknown> {
  const lesson = matchesFilter({ ...within, withdrawn: false })(expressionBuilder<Tables, 'lessons'>());
  return sql`r.noun = ${definition.noun} and ${recordedBy('r', recordedUntil)} and (
    (r.nr in (select record from record_tags where ${underCode('code', code)})
      and ${matchesRecordFilter(definition, within)})
    or r.nr in (select k.record from lesson_tags g
      join lessons on lessons.nr = g.lesson
      join record_links k on k.target = lessons.id and k.role = 'lessons'
      where ${underCode('g.code', code)} and ${lesson}))`;
}

function underCode(column: string, code: string): RawBuilder<unknown> {
  const itself = sql`${sql.ref(column)} = ${code}`;
  return code.includes('.') ? itself : sql`(${itself} or ${sql.ref(column)} like ${`${code}.%`})`;
}
