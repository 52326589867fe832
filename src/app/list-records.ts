import type { NounDefinition, RecordOf } from '../domain/record.ts';
import type { RecordFilter } from '../domain/record-filter.ts';
import { countRecords, listRecords as listStored } from '../storage/records.ts';
import type { Deps } from './deps.ts';

export interface RecordList<R> {
  readonly records: readonly R[];
  /** How many there are in all; more than `records` when the list was cut. */
  readonly total: number;
}

/** Newest first. */
export async function listRecords<D extends NounDefinition>(
  { storage }: Pick<Deps, 'storage'>,
  definition: D,
  filter: RecordFilter,
  limit: number,
): Promise<RecordList<RecordOf<D>>> {
  const records = await listStored(storage.db, definition, filter, limit);
  const total = records.length < limit ? records.length : await countRecords(storage.db, definition, filter);
  return { records, total };
}
