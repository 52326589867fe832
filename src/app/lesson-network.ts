import type { Framework } from '../domain/framework.ts';
import type { Lesson } from '../domain/lesson.ts';
import type { LessonLink } from '../domain/lesson-link.ts';
import { type LessonStanding, standingOf } from '../domain/lesson-standing.ts';
import { lessonChannels } from '../storage/cycle-lessons.ts';
import { currentFramework } from '../storage/frameworks.ts';
import { type UptakeOfLesson, uptakesOfLessons, usesOfLesson } from '../storage/lesson-yield.ts';
import { linksTo } from '../storage/links.ts';
import type { Deps } from './deps.ts';
import { codeNames, type Names } from './record-names.ts';

/** What the network did with a lesson, all of it derived. Codes of what was withdrawn are left out. */
export interface LessonNetwork extends LessonStanding {
  /** Channels through which it was shared, in order. */
  readonly channels: readonly string[];
  readonly reflections: readonly string[];
  readonly perspectives: readonly string[];
  readonly uptakes: readonly UptakeOfLesson[];
  readonly bottlenecks: readonly string[];
  /** What other lessons say of it: their links, with their codes. */
  readonly linkedBy: readonly LessonLink[];
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
    linkedBy: await linksTo(db, lesson.id),
    ...standingOf(lesson.region, uptakes),
  };
}

/** A lesson with all that is needed to write it out for a person. */
export interface LessonShown {
  readonly lesson: Lesson;
  readonly regionName: string;
  readonly framework: Framework;
  readonly network: LessonNetwork;
  /** What the codes in it stand for. */
  readonly names: Names;
}

export async function showLesson(deps: Pick<Deps, 'storage'>, lesson: Lesson): Promise<LessonShown> {
  const network = await lessonNetwork(deps, lesson);
  const regions = network.uptakes.map((uptake) => uptake.region);
  const names = await codeNames(deps, [lesson.cycle, lesson.activity, ...regions]);
  return {
    lesson,
    regionName: names.get(lesson.region) ?? lesson.region,
    framework: await currentFramework(deps.storage.db),
    network,
    names,
  };
}
