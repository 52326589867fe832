import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Codes of what came of the lessons of a cycle, in their order; uptakes oldest first. Withdrawn ones are left out. */
export interface CycleYield {
  readonly reflections: readonly string[];
  readonly perspectives: readonly string[];
  readonly uptakes: readonly string[];
}

export async function yieldOfCycle(db: Kysely<Tables>, cycle: string): Promise<CycleYield> {
  const codes = async (query: ReturnType<typeof sql<{ id: string }>>) =>
    (await query.execute(db)).rows.map(({ id }) => id);
  return {
    reflections:
      await codes(sql`select r.id from records r where r.status <> 'ingetrokken' and r.noun = 'reflection'
      and (r.nr in (select nr from reflections where cycle = ${cycle})
        or r.nr in (select reflection from cycle_reflections where cycle = ${cycle})) order by r.id`),
    perspectives: await codes(sql`select r.id from records r
      where r.nr in (select perspective from cycle_perspectives where cycle = ${cycle}) order by r.id`),
    uptakes: await codes(sql`select r.id from records r join uptakes t on t.nr = r.nr
        join records held on held.id = t.perspective and held.status <> 'ingetrokken'
      where r.status <> 'ingetrokken' and (t.cycle = ${cycle} or t.perspective in (
        select p.id from records p join cycle_perspectives v on v.perspective = p.nr where v.cycle = ${cycle}))
      order by t.applied_on, r.id`),
  };
}
