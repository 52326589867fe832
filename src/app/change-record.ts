import { MaoError } from '../domain/errors.ts';
import { diffRecords, type NounDefinition, type RecordOf } from '../domain/record.ts';
import { createHistoryWriter } from '../storage/history.ts';
import { createRecordWriter } from '../storage/record-writer.ts';
import { findRecord } from '../storage/records.ts';
import type { RuledNoun, RuleWorld } from './add-record.ts';
import type { Deps } from './deps.ts';
import { recordTooLong, refuseTooLong } from './exchange-bounds.ts';
import { requireRecord } from './find-record.ts';
import { NOUN_WORDS, sentence } from './noun-words.ts';
import type { FieldValues } from './record-texts.ts';

export interface RecordChange<D extends NounDefinition> {
  /** Dutch word for what is done, as in the history: `gewijzigd`. */
  readonly action: string;
  readonly reason: string | null;
  /** The record as it should be; the same as before is no change. */
  readonly next: (record: RecordOf<D>, world: RuleWorld) => RecordOf<D> | Promise<RecordOf<D>>;
}

export interface Changed<R> {
  readonly record: R;
  readonly changed: boolean;
}

/**
 * Changes a record and keeps what it was before. Read, decided and written in one transaction.
 *
 * @returns the record as it now is, and whether anything changed.
 * @throws MaoError `not-found`, and by the rule of the noun.
 */
export async function changeRecord<D extends NounDefinition>(
  deps: Deps,
  { definition, rule, settle = (next) => next, stored }: RuledNoun<D>,
  typed: string,
  change: RecordChange<D>,
): Promise<Changed<RecordOf<D>>> {
  const { storage, clock, actor } = deps;
  return storage.db.transaction().execute(async (trx) => {
    const { record, nr } = await requireRecord(trx, definition, typed);
    const next = settle(await change.next(record, { trx, deps }), record);
    const changes = diffRecords(definition, record, next);
    if (changes.length === 0) return { record, changed: false };
    await rule({ trx, deps }, next, record);
    refuseTooLong(recordTooLong(definition, next));
    const at = clock.now();
    const changed = { ...next, updatedAt: at };
    createRecordWriter(storage, trx, definition).update(nr, changed, 'changed here');
    await stored?.(trx, nr, changed);
    createHistoryWriter(storage, trx)(definition.noun, record.id, {
      at,
      actor,
      action: change.action,
      changes,
      reason: change.reason,
      importId: null,
    });
    return { record: changed, changed: true };
  });
}

/**
 * Changes fields of a record that has not ended; a value that is empty empties a field.
 *
 * @throws MaoError as `changeRecord`, and `rejected` for one that is closed or withdrawn.
 */
export function editRecord<D extends NounDefinition>(
  deps: Deps,
  noun: RuledNoun<D>,
  typed: string,
  values: FieldValues,
): Promise<Changed<RecordOf<D>>> {
  return changeRecord(deps, noun, typed, {
    action: 'gewijzigd',
    reason: null,
    next: (record) => {
      refuseEnded(noun.definition, record);
      return { ...record, ...Object.fromEntries(values) };
    },
  });
}

/**
 * Closes or withdraws a record, with the reason.
 *
 * @param ending other fields that are settled with it, such as the date.
 * @throws MaoError as `changeRecord`, and `rejected` for one that has ended already.
 */
export function endRecord<D extends NounDefinition>(
  deps: Deps,
  noun: RuledNoun<D>,
  typed: string,
  reason: string,
  ending: FieldValues = new Map(),
): Promise<Changed<RecordOf<D>>> {
  const status = endOf(noun.definition);
  return changeRecord(deps, noun, typed, {
    action: status,
    reason,
    next: (record) => {
      refuseEnded(noun.definition, record);
      return { ...record, ...Object.fromEntries(ending), status, statusReason: reason };
    },
  });
}

/** The status in which a record of this noun has ended. */
export function endOf({ statuses }: NounDefinition): string {
  return statuses.at(-1) ?? statuses[0];
}

/** @throws MaoError `rejected` */
export function refuseEnded(definition: NounDefinition, record: { id: string; status: string }): void {
  const end = endOf(definition);
  if (record.status !== end) return;
  const { the, one, pronoun, make, goOn } = NOUN_WORDS[definition.noun];
  const fresh = pronoun === 'het' ? 'nieuw' : 'nieuwe';
  const hint =
    goOn === undefined
      ? `Leg zo nodig een ${fresh} ${one} vast met: ${make}`
      : `Begin een vervolg met: ${goOn} ${record.id}`;
  throw new MaoError(
    'rejected',
    'ended',
    `${sentence(the)} ${record.id} is ${end} en wordt niet meer gewijzigd.`,
    { hint },
  );
}

/** Whether a record with this code still exists, for the rules of others. */
export async function findByCode<D extends NounDefinition>(
  { trx }: RuleWorld,
  definition: D,
  id: string | null,
): Promise<RecordOf<D> | null> {
  return id === null ? null : ((await findRecord(trx, definition, id))?.record ?? null);
}
