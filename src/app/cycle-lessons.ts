import { type HarvestedLesson, lessonsOfActivity as ofActivity } from '../storage/cycle-lessons.ts';
import type { Deps } from './deps.ts';

export type { HarvestedLesson };

/** The lessons that came from an activity, by code. */
export function lessonsOfActivity(
  { storage }: Pick<Deps, 'storage'>,
  activity: string,
): Promise<HarvestedLesson[]> {
  return ofActivity(storage.db, activity);
}
