import { CHECK, type Check, settleMarks } from '../domain/check.ts';
import type { RecordNoun } from '../domain/record.ts';
import { searchRecords } from '../storage/record-words.ts';
import type { RuledNoun } from './add-record.ts';
import type { Deps } from './deps.ts';
import { runningContext } from './record-rules.ts';
import { searchLessons } from './search-lessons.ts';

/** Something of the network that may have to do with what is about to start. */
export interface NetworkHit {
  readonly noun: RecordNoun | 'lesson';
  readonly id: string;
  readonly title: string;
  /** The place where it was found, the words between `HIT_START` and `HIT_END`. */
  readonly snippet: string;
}

const LESSONS_SHOWN = 10;
const RECORDS_SHOWN = 5;
/** What is searched besides lessons, in the order in which it is told. */
export const SEARCHED: readonly RecordNoun[] = [
  'actionPerspective',
  'cycle',
  'activity',
  'question',
  'reflection',
  'bottleneck',
];

/** A check belongs to a cycle that runs; what was judged is no longer unjudged, and has one judgement. */
export const CHECKS: RuledNoun<typeof CHECK> = {
  definition: CHECK,
  rule: async (world, next, before) => {
    const named = ({ cycle }: Check) => ({ coalition: null, cycle });
    await runningContext(world, named(next), before && named(before));
  },
  settle: settleMarks,
};

/**
 * What the whole network knows about some words: lessons, and then each other kind that is searched, best first.
 *
 * @param except code of a thing that is left out, such as the cycle that asks.
 */
export async function searchNetwork(
  deps: Pick<Deps, 'storage'>,
  words: string,
  except: string | null,
): Promise<NetworkHit[]> {
  const lessons = await searchLessons(deps, words, { withdrawn: false }, LESSONS_SHOWN);
  const hits: NetworkHit[] = lessons.map(({ lesson: { id, title }, snippet }) => ({
    noun: 'lesson',
    id,
    title,
    snippet,
  }));
  for (const noun of SEARCHED) {
    const found = await searchRecords(deps.storage.db, noun, words, RECORDS_SHOWN);
    hits.push(...found.map(({ id, title, snippet }): NetworkHit => ({ noun, id, title, snippet })));
  }
  return hits.filter(({ id }) => id !== except);
}

/** Lessons that fit the words of a check and were recorded after it, best first. */
export async function lessonsSince(
  deps: Pick<Deps, 'storage'>,
  check: Check,
): Promise<{ readonly id: string; readonly title: string; readonly region: string }[]> {
  const filter = { withdrawn: false, recordedAfter: check.createdAt };
  const hits = await searchLessons(deps, check.words, filter, LESSONS_SHOWN);
  return hits.map(({ lesson: { id, title, region } }) => ({ id, title, region }));
}
