import type { Transaction } from 'kysely';
import { ACTIVITY } from '../domain/activity.ts';
import { CYCLE } from '../domain/cycle.ts';
import type { LessonContent } from '../domain/lesson.ts';
import { isRecordId } from '../domain/record-id.ts';
import type { Tables } from '../storage/tables.ts';
import { requireRecord } from './find-record.ts';
import { refuseClosedCycle } from './record-rules.ts';

type Referring = Pick<LessonContent, 'cycle' | 'activity'>;

/**
 * Refuses a lesson that a person records or changes here when what it newly refers to does not exist, or is a cycle
 * that was closed. A file of another database may refer to what only that one has: an import keeps it as it is.
 *
 * @throws MaoError `not-found`; `rejected` `closed-cycle`.
 */
export async function refuseWrongReferences(
  trx: Transaction<Tables>,
  next: Referring,
  before: Referring | null,
): Promise<void> {
  const { cycle, activity } = next;
  if (cycle !== null && cycle !== before?.cycle)
    refuseClosedCycle((await requireRecord(trx, CYCLE, cycle)).record);
  const isCode = activity !== null && isRecordId(ACTIVITY.prefix, activity);
  if (isCode && activity !== before?.activity) await requireRecord(trx, ACTIVITY, activity);
}
