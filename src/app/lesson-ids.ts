import { makeLessonId, type Random } from '../domain/lesson-id.ts';
import type { LessonFinder } from '../storage/lesson-finder.ts';

const TRIES_PER_LENGTH = 5;

/** Makes codes that were never used before. When a region is nearly full, codes get longer. */
export function createIdMaker(
  finder: Pick<LessonFinder, 'hasId'>,
  random: Random,
): (region: string) => string {
  return (region) => {
    for (let attempt = 0; ; attempt += 1) {
      const id = makeLessonId(region, random, Math.floor(attempt / TRIES_PER_LENGTH));
      if (!finder.hasId(id)) return id;
    }
  };
}
