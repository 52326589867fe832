import type { Transaction } from 'kysely';
import { ACTION_PERSPECTIVE } from '../domain/action-perspective.ts';
import { titleForAll } from '../domain/named-lesson.ts';
import { lessonFacts } from '../storage/lesson-facts.ts';
import { listRecords } from '../storage/records.ts';
import type { Tables } from '../storage/tables.ts';

/** Titles of handelingsperspectieven by code; `null` when one is not sent round. Those that are no more are left out. */
export async function perspectiveTitles(
  trx: Transaction<Tables>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const ids = [...new Set(codes)];
  const records = await listRecords(trx, ACTION_PERSPECTIVE, { ids }, ids.length);
  const facts = await lessonFacts(
    trx,
    records.flatMap(({ lessons }) => lessons),
  );
  return new Map(records.map(({ id, title, lessons }) => [id, titleForAll(title, lessons, facts)]));
}
