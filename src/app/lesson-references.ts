import type { Transaction } from 'kysely';
import { ACTIVITY } from '../domain/activity.ts';
import { CYCLE } from '../domain/cycle.ts';
import type { LessonContent } from '../domain/lesson.ts';
import { isRecordId } from '../domain/record-id.ts';
import type { ColumnField } from '../input/columns.ts';
import { activityText } from '../input/row-special.ts';
import { findRecord } from '../storage/records.ts';
import type { Tables } from '../storage/tables.ts';
import { endOf } from './change-record.ts';
import type { Deps } from './deps.ts';
import { faultOf } from './fault.ts';
import { requireRecord } from './find-record.ts';
import { refuseClosedCycle } from './record-rules.ts';

type Referring = Pick<LessonContent, 'cycle' | 'activity'>;

/**
 * Refuses a lesson that a person records or changes here when what it newly refers to does not exist, or when it would
 * come into a cycle that is closed, or out of one: by the cycle that it names, or by that of its activity. A file of
 * another database may refer to what only that one has: an import keeps it as it is.
 *
 * @throws MaoError `not-found`; `rejected` `closed-cycle`.
 */
export async function refuseWrongReferences(
  trx: Transaction<Tables>,
  next: Referring,
  before: Referring | null,
): Promise<void> {
  const { cycle, activity } = next;
  if (cycle !== null && cycle !== before?.cycle) await requireRecord(trx, CYCLE, cycle);
  const code = activityCode(next);
  if (code !== null && activity !== before?.activity) await requireRecord(trx, ACTIVITY, code);
  const now = await cyclesOf(trx, next);
  const was = before === null ? new Set<string>() : await cyclesOf(trx, before);
  const both = [...now, ...was];
  for (const id of both.filter((one) => !(now.has(one) && was.has(one)))) {
    const known = await findRecord(trx, CYCLE, id);
    if (known) refuseClosedCycle(known.record);
  }
}

/** What is wrong with what is typed for a field that may refer, as a sentence with the remedy; `null` when nothing is. */
export function referredFault(
  { storage }: Pick<Deps, 'storage'>,
  field: ColumnField,
  text: string,
): Promise<string | null> {
  return faultOf(async () => {
    if (field === 'cycle') refuseClosedCycle((await requireRecord(storage.db, CYCLE, text)).record);
    const code = field === 'activity' ? activityCode({ activity: activityText(text) }) : null;
    if (code !== null) await requireRecord(storage.db, ACTIVITY, code);
  });
}

/** The cycles that a lesson belongs to: its own, and that of its activity unless that was withdrawn. */
async function cyclesOf(trx: Transaction<Tables>, lesson: Referring): Promise<Set<string>> {
  const code = activityCode(lesson);
  const activity = (code === null ? null : await findRecord(trx, ACTIVITY, code))?.record;
  const through = activity?.status === endOf(ACTIVITY) ? null : (activity?.cycle ?? null);
  return new Set([lesson.cycle, through].filter((id) => id !== null));
}

/** An activity may also be told in words. */
function activityCode({ activity }: Pick<Referring, 'activity'>): string | null {
  return activity !== null && isRecordId(ACTIVITY.prefix, activity) ? activity : null;
}
