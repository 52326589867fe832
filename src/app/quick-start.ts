import { ACTIVITY } from '../domain/activity.ts';
import { CYCLE } from '../domain/cycle.ts';
import { completeQuickLesson } from '../domain/quick-lesson.ts';
import { isRecordId } from '../domain/record-id.ts';
import { indexRegions } from '../domain/region.ts';
import { lastRecordedHere } from '../storage/lessons.ts';
import type { Deps } from './deps.ts';
import { requireRecord } from './find-record.ts';
import type { ColumnField } from './lesson-fields.ts';
import { refuseClosedCycle } from './record-rules.ts';
import { listRegions } from './regions.ts';

type Fields = ReadonlyMap<ColumnField, string>;
/** What is known of a new lesson before anything is asked. */
type Known = Partial<Record<'region' | 'learnedOn' | 'coalition' | 'perspectives', string>>;

/** What the person set. */
export interface OwnSettings {
  readonly region: string | null;
  readonly coalition: string | null;
}

/**
 * The fields that a new lesson starts from, beside what was given: region, date, coalition and perspectives. They come
 * from the activity or cycle that was given, else from the settings, else from the lesson that was recorded here last.
 * Its date is taken over only when it was recorded today: then lessons of one meeting are being entered. Else it is today.
 *
 * @throws MaoError `not-found` for a cycle or activity that is not there; `rejected` `closed-cycle`.
 */
export async function startingFields(
  deps: Deps,
  given: Fields,
  own: OwnSettings,
): Promise<Map<ColumnField, string>> {
  const { find } = indexRegions(await listRegions(deps));
  const set = own.region === null ? null : find(own.region);
  const known: Known = {
    ...(await lastUsed(deps)),
    ...(set ? { region: set.code } : {}),
    ...(own.coalition === null ? {} : { coalition: own.coalition }),
    ...(await ofCycle(deps, given)),
  };
  const fields = filledIn(given, known);
  const region = find(given.get('region') ?? '');
  if (region) fields.set('region', region.code);
  return fields;
}

async function lastUsed({ storage, clock }: Deps): Promise<Known> {
  const today = clock.today();
  const last = await lastRecordedHere(storage.db);
  if (!last) return { learnedOn: today };
  const { region, coalition, perspectives, learnedOn, createdAt } = last;
  // Both in UTC: the time of this machine may have changed since.
  const recordedToday = createdAt.slice(0, 10) === clock.now().slice(0, 10);
  return {
    region,
    coalition: coalition ?? '',
    perspectives: perspectives.join(', '),
    learnedOn: (recordedToday ? learnedOn : null) ?? today,
  };
}

/**
 * Fields with what follows from the activity that the lesson came from, else from the cycle in which it was harvested.
 *
 * @throws MaoError `not-found` for a cycle or activity that is not there; `rejected` `closed-cycle`.
 */
export async function withFieldsOfCycle(deps: Deps, given: Fields): Promise<Map<ColumnField, string>> {
  return filledIn(given, await ofCycle(deps, given));
}

/** What was given goes before what is known. */
function filledIn(given: Fields, known: Known): Map<ColumnField, string> {
  const fields = new Map(given);
  for (const field of ['region', 'learnedOn', 'coalition', 'perspectives'] as const) {
    const text = known[field];
    if (text && !fields.has(field)) fields.set(field, text);
  }
  return fields;
}

async function ofCycle({ storage: { db } }: Deps, given: Fields): Promise<Known> {
  const activity = given.get('activity')?.trim() ?? '';
  if (isRecordId(ACTIVITY.prefix, activity)) {
    const { record } = await requireRecord(db, ACTIVITY, activity);
    const { region, coalition, perspectives, heldOn } = record;
    return {
      region,
      learnedOn: heldOn,
      ...(coalition === null ? {} : { coalition }),
      ...(perspectives.length === 0 ? {} : { perspectives: perspectives.join(', ') }),
    };
  }
  const cycle = given.get('cycle')?.trim();
  if (!cycle) return {};
  const { record } = await requireRecord(db, CYCLE, cycle);
  // Refused at the end all the same, and then everything was answered in vain.
  refuseClosedCycle(record);
  const { regions, coalition } = record;
  const [region] = regions.length === 1 ? regions : [];
  return { ...(region ? { region } : {}), ...(coalition === null ? {} : { coalition }) };
}

/** The fields of a lesson with those that follow from what was answered. */
export function completeFields(fields: Fields): Map<ColumnField, string> {
  const lesson = completeQuickLesson({
    works: fields.get('insight'),
    stuck: fields.get('observation'),
    title: fields.get('title'),
    direction: fields.get('direction'),
  });
  const complete = new Map(fields);
  for (const field of ['title', 'observation', 'insight', 'direction'] as const)
    complete.set(field, lesson[field]);
  return complete;
}
