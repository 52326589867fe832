import type { Lesson } from '../domain/lesson.ts';
import type { Context } from './context.ts';

/** Tells what came of a change to a lesson: the lesson for scripts, a sentence for people. */
export function reportChange(
  context: Context,
  result: { lesson: Lesson; changed: boolean },
  message: string,
): void {
  if (context.json) context.streams.out(`${JSON.stringify(result.lesson)}\n`);
  context.notify(result.changed ? message : `De les ${result.lesson.id} was al zo; er is niets gewijzigd.`);
}
