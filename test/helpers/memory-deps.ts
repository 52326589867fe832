import type { Deps } from '../../src/app/deps.ts';
import { createLessonReader } from '../../src/app/lesson-file.ts';
import { loadLookups } from '../../src/app/lookups.ts';
import { recordLessons } from '../../src/app/record-lessons.ts';
import { shippedSeed } from '../../src/app/with-database.ts';
import type { Lesson } from '../../src/domain/lesson.ts';
import type { LessonDraft } from '../../src/domain/lesson-draft.ts';
import type { Random } from '../../src/domain/lesson-id.ts';
import { openMemoryStorage } from '../../src/storage/database.ts';

/** Bytes 0, 1, 2 …, shifted by one every 22 so that codes do not come round soon: the first codes of a region are 3467, 9CDF, GHJK, MNPQ, RTVW, XY34. */
export function countingRandom(): Random {
  let next = 0;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      const byte = (next + Math.floor(next / 22) + 5 * Math.floor(next / 484)) % 242;
      next += 1;
      return byte;
    });
}

/** A clock on 1 June 2024 that goes a minute further every time it is asked: 12:00, 12:01 … UTC. */
export function tickingClock(): Deps['clock'] {
  let minutes = 0;
  return {
    now: () => new Date(Date.UTC(2024, 5, 1, 12, minutes++)).toISOString(),
    today: () => '2024-06-01',
  };
}

/** What use cases work with: a database in memory with the shipped data, and nothing that differs between runs. */
export async function memoryDeps(changes: Partial<Deps> = {}): Promise<Deps> {
  return {
    storage: await openMemoryStorage(await shippedSeed()),
    clock: tickingClock(),
    random: countingRandom(),
    actor: 'coalitieleider',
    signal: new AbortController().signal,
    ...changes,
  };
}

/** A lesson as a script gives it, with what is required. */
export function lessonJson(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    region: 'Twente',
    title: 'Bellen op dag twee',
    observation: 'Wij belden ouders op de tweede dag van het verzuim.',
    insight: 'Een vraag opent wat een brief sluit.',
    direction: 'stimulerend',
    tags: ['2.6'],
    ...changes,
  };
}

/** Reads lessons the way a file is read; fails when one cannot be. */
export async function drafts(
  deps: Deps,
  ...lessons: readonly Readonly<Record<string, unknown>>[]
): Promise<LessonDraft[]> {
  const read = createLessonReader(await loadLookups(deps));
  return lessons.map((lesson, index) => {
    const { draft, problems } = read(lesson, index + 1, index + 1);
    if (!draft) throw new Error(JSON.stringify(problems));
    return draft;
  });
}

/** Records lessons that differ from the usual one by these changes. */
export async function record(
  deps: Deps,
  ...changes: readonly Readonly<Record<string, unknown>>[]
): Promise<Lesson[]> {
  return await recordLessons(deps, await drafts(deps, ...changes.map(lessonJson)));
}

/** Records one lesson. */
export async function recordOne(
  deps: Deps,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<Lesson> {
  const [lesson] = await record(deps, changes);
  if (!lesson) throw new Error('nothing was recorded');
  return lesson;
}
