import type { Kysely } from 'kysely';
import { MaoError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import type { NounDefinition, RecordNoun, RecordOf } from '../domain/record.ts';
import { normaliseRecordId } from '../domain/record-id.ts';
import { isErased } from '../storage/lessons.ts';
import { findRecord, recordIds, type StoredRecord } from '../storage/records.ts';
import type { Tables } from '../storage/tables.ts';
import { NOUN_WORDS, sentence } from './noun-words.ts';

/** Codes that a code which does not exist is compared with. */
const COMPARED = 1000;

/**
 * The record that a person named, however they typed its code.
 *
 * @throws MaoError `not-found`, with the code it resembles.
 */
export async function requireRecord<D extends NounDefinition>(
  db: Kysely<Tables>,
  definition: D,
  typed: string,
): Promise<StoredRecord<RecordOf<D>>> {
  const id = normaliseRecordId(definition.prefix, typed);
  const stored = await findRecord(db, definition, id);
  if (stored) return stored;
  throw await unknownRecord(db, definition.noun, id, typed);
}

/** The error for a code that no record of this noun has. */
export async function unknownRecord(
  db: Kysely<Tables>,
  noun: RecordNoun,
  id: string,
  typed: string,
): Promise<MaoError> {
  const { the, one, command } = NOUN_WORDS[noun];
  if (await isErased(db, noun, id)) {
    return new MaoError('not-found', 'erased', `${sentence(the)} ${id} is gewist en bestaat niet meer.`);
  }
  const near = nearest(id, await recordIds(db, noun, COMPARED));
  return new MaoError('not-found', 'not-found', `Er is geen ${one} met de code "${typed}".`, {
    hint:
      near === null
        ? `De codes ziet u met: mao ${command} lijst`
        : `Bedoelt u ${near}? Alle codes ziet u met: mao ${command} lijst`,
  });
}
