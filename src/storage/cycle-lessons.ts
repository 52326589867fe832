import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** A lesson as it stands under a cycle or an activity. */
export interface HarvestedLesson {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly tagged: boolean;
  /** Channels through which it was shared, each once, in order. */
  readonly channels: readonly string[];
}

/** The lessons that came from an activity, by code. */
export function lessonsOfActivity(db: Kysely<Tables>, activity: string): Promise<HarvestedLesson[]> {
  return harvested(db, (lessons) => lessons.where('lessons.activity', '=', activity));
}

/** The lessons of a cycle: those that name it, and those that came from one of its activities; by code. */
export function lessonsOfCycle(db: Kysely<Tables>, cycle: string): Promise<HarvestedLesson[]> {
  return harvested(db, (lessons) =>
    lessons.where(
      'lessons.nr',
      'in',
      db.selectFrom('cycle_lessons').select('lesson').where('cycle', '=', cycle),
    ),
  );
}

/** The channels of a lesson, a line each; sharings that were withdrawn do not count. */
const sharedChannels = sql<string | null>`(select group_concat(channel, char(10)) from
  (select distinct channel from sharings join records on records.nr = sharings.nr
   where sharings.subject = lessons.id and records.status <> 'ingetrokken' order by channel))`;

/** Channels through which a lesson was shared, each once, in order. */
export async function lessonChannels(db: Kysely<Tables>, lesson: string): Promise<readonly string[]> {
  const [found] = await harvested(db, (lessons) => lessons.where('lessons.id', '=', lesson));
  return found?.channels ?? [];
}

type Lessons = ReturnType<typeof selectHarvested>;

async function harvested(
  db: Kysely<Tables>,
  narrow: (lessons: Lessons) => Lessons,
): Promise<HarvestedLesson[]> {
  const rows = await narrow(selectHarvested(db)).orderBy('lessons.id').execute();
  return rows.map(({ tagged, channels, ...row }) => ({
    ...row,
    tagged: Number(tagged) > 0,
    channels: channels === null ? [] : channels.split('\n'),
  }));
}

function selectHarvested(db: Kysely<Tables>) {
  return db.selectFrom('lessons').select((eb) => [
    'lessons.id',
    'lessons.title',
    'lessons.status',
    eb
      .selectFrom('lesson_tags')
      .select((tags) => tags.fn.countAll<number>().as('count'))
      .whereRef('lesson_tags.lesson', '=', 'lessons.nr')
      .as('tagged'),
    sharedChannels.as('channels'),
  ]);
}
