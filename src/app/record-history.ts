import type { HistoryEvent } from '../domain/history.ts';
import type { Kept, NounDefinition, RecordOf } from '../domain/record.ts';
import { listHistory } from '../storage/history.ts';
import type { Deps } from './deps.ts';
import { requireRecord } from './find-record.ts';

/** Who changed what when, from the first entry on, oldest first. @throws MaoError `not-found`. */
export async function recordHistory<D extends NounDefinition>(
  { storage }: Pick<Deps, 'storage'>,
  definition: D,
  typed: string,
): Promise<{ readonly record: RecordOf<D>; readonly events: readonly HistoryEvent[] }> {
  const { record } = await requireRecord(storage.db, definition, typed);
  const later = await listHistory(storage.db, definition.noun, record.id);
  return { record, events: [firstEvent(record), ...later] };
}

/** Making a thing stands with the thing itself. */
export function firstEvent({
  createdAt,
  createdBy,
  importId,
}: Pick<Kept, 'createdAt' | 'createdBy' | 'importId'>): HistoryEvent {
  return {
    at: createdAt,
    actor: createdBy,
    action: importId === null ? 'vastgelegd' : 'ingelezen',
    changes: [],
    reason: null,
    importId,
  };
}
