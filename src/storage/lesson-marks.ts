import { type Kysely, sql } from 'kysely';
import type { LessonMarks } from '../domain/lesson-marks.ts';
import type { LessonUptake } from '../domain/lesson-standing.ts';
import { recordedBy } from './recorded-by.ts';
import type { Tables } from './tables.ts';

/**
 * What marks the lessons of the whole network, in a pass over each kind of thing.
 *
 * @param recordedUntil only what was recorded on that day or before it; `null` is everything.
 */
export async function lessonMarks(db: Kysely<Tables>, recordedUntil: string | null): Promise<LessonMarks> {
  const shared = await sql<{ id: string }>`select distinct s.subject as id
    from sharings s join records r on r.nr = s.nr
    where r.status <> 'ingetrokken' and ${recordedBy('r', recordedUntil)}`.execute(db);
  const reflected = await sql<{ id: string }>`select distinct k.target as id
    from records r join record_links k on k.record = r.nr and k.role = 'lessons'
    where r.noun = 'reflection' and r.status = 'afgerond' and ${recordedBy('r', recordedUntil)}`.execute(db);
  return {
    shared: new Set(shared.rows.map(({ id }) => id)),
    reflected: new Set(reflected.rows.map(({ id }) => id)),
    uptakes: await uptakesByLesson(db, recordedUntil),
  };
}

/** The same applications as in the view `lesson_uptakes`, as they were recorded by a day. */
async function uptakesByLesson(
  db: Kysely<Tables>,
  recordedUntil: string | null,
): Promise<Map<string, LessonUptake[]>> {
  const { rows } = await sql<LessonUptake & { readonly lesson: string }>`
    select k.target as lesson, r.id, t.perspective, t.region, t.outcome, t.evidence,
      t.evidence_level as evidenceLevel
    from uptakes t join records r on r.nr = t.nr
      join records p on p.id = t.perspective
      join record_links k on k.record = p.nr and k.role = 'lessons'
    where r.status <> 'ingetrokken' and ${recordedBy('r', recordedUntil)}
      and p.status <> 'ingetrokken' and ${recordedBy('p', recordedUntil)}`.execute(db);
  const uptakes = new Map<string, LessonUptake[]>();
  for (const row of rows) {
    const known = uptakes.get(row.lesson);
    if (known) known.push(row);
    else uptakes.set(row.lesson, [row]);
  }
  return uptakes;
}
