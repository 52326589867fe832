import { sortedEntries } from './fingerprint.ts';
import type { FieldChange, HistoryEvent } from './history.ts';
import { CONTENT_FIELDS, type Lesson } from './lesson.ts';

/** What a change can touch: everything a lesson says, and where it stands. */
export const CHANGEABLE_FIELDS = [...CONTENT_FIELDS, 'status', 'statusReason'] as const;
type ChangeableField = (typeof CHANGEABLE_FIELDS)[number];
export type Changeable = Pick<Lesson, ChangeableField>;

/** The fields in which two states of a lesson differ. */
export function diffLessons(before: Changeable, after: Changeable): FieldChange[] {
  return CHANGEABLE_FIELDS.filter((field) => comparable(before, field) !== comparable(after, field)).map(
    (field) => ({
      field,
      from: before[field],
      to: after[field],
    }),
  );
}

/** The state of a lesson or a record before the changes, from the state after them. */
export function undoChanges<T extends object>(after: T, changes: readonly FieldChange[]): T {
  return { ...after, ...Object.fromEntries(changes.map(({ field, from }) => [field, from])) };
}

function comparable(lesson: Changeable, field: ChangeableField): string {
  return JSON.stringify(field === 'extra' ? sortedEntries(lesson.extra) : lesson[field]);
}

/**
 * The state in which the last import left a lesson or a record: what was done here since is taken back. `null` when
 * no import ever touched it. `events` are oldest first.
 */
export function asLastImported<T extends object>(
  current: T & { readonly importId: string | null },
  events: readonly HistoryEvent[],
): T | null {
  const last = events.findLastIndex(({ importId }) => importId !== null);
  if (last === -1 && current.importId === null) return null;
  return events.slice(last + 1).reduceRight<T>((state, { changes }) => undoChanges(state, changes), current);
}
