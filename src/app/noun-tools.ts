import type { Transaction } from 'kysely';
import type { NounDefinition, RecordNoun } from '../domain/record.ts';
import type { Storage } from '../storage/database.ts';
import { createRecordFinder, type RecordFinder } from '../storage/record-finder.ts';
import { createRecordWriter, type RecordWriter } from '../storage/record-writer.ts';
import type { Tables } from '../storage/tables.ts';

/** What the records of one noun are found and written with. */
export interface NounTools {
  readonly finder: RecordFinder;
  readonly writer: RecordWriter;
}

/** The tools of each noun, made when it is first met: many records of few nouns go by. */
export function createNounTools(
  storage: Storage,
  trx: Transaction<Tables>,
): (definition: NounDefinition) => NounTools {
  const made = new Map<RecordNoun, NounTools>();
  return (definition) => {
    const known = made.get(definition.noun) ?? {
      finder: createRecordFinder(storage, trx, definition),
      writer: createRecordWriter(storage, trx, definition),
    };
    made.set(definition.noun, known);
    return known;
  };
}
