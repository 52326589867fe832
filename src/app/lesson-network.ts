import type { Lesson } from '../domain/lesson.ts';
import { type LessonStanding, standingOf } from '../domain/lesson-standing.ts';
import { lessonChannels } from '../storage/cycle-lessons.ts';
import { type UptakeOfLesson, uptakesOfLessons, usesOfLesson } from '../storage/lesson-yield.ts';
import type { Deps } from './deps.ts';

/** What the network did with a lesson, all of it derived. Codes of what was withdrawn are left out. */
export interface LessonNetwork extends LessonStanding {
  /** Channels through which it was shared, in order. */
  readonly channels: readonly string[];
  readonly reflections: readonly string[];
  readonly perspectives: readonly string[];
  readonly uptakes: readonly UptakeOfLesson[];
  readonly bottlenecks: readonly string[];
}

export async function lessonNetwork(
  { storage: { db } }: Pick<Deps, 'storage'>,
  lesson: Pick<Lesson, 'id' | 'region'>,
): Promise<LessonNetwork> {
  const uses = await usesOfLesson(db, lesson.id);
  const uptakes = await uptakesOfLessons(db, [lesson.id]);
  const codes = (noun: string) => [
    ...new Set(uses.flatMap((use) => (use.noun === noun && use.role === 'lessons' ? [use.id] : []))),
  ];
  return {
    channels: await lessonChannels(db, lesson.id),
    reflections: codes('reflection'),
    perspectives: codes('actionPerspective'),
    uptakes,
    bottlenecks: codes('bottleneck'),
    ...standingOf(lesson.region, uptakes),
  };
}
