import type { Transaction } from 'kysely';
import { emptyValue, fieldNames, isContent, type NounDefinition, type RecordOf } from '../domain/record.ts';
import { makeRecordId } from '../domain/record-id.ts';
import { createRecordWriter } from '../storage/record-writer.ts';
import { isCodeTaken } from '../storage/records.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { recordTooLong, refuseTooLong } from './exchange-bounds.ts';
import type { FieldValues } from './record-texts.ts';

const TRIES_PER_LENGTH = 5;

/**
 * What must hold for a record beyond its own fields, such as that its cycle is not closed. Throws a MaoError when it
 * does not. `before` is `null` for a new one.
 */
export type RecordRule<D extends NounDefinition> = (
  world: RuleWorld,
  next: RecordOf<D>,
  before: RecordOf<D> | null,
) => Promise<void>;

export interface RuleWorld {
  readonly trx: Transaction<Tables>;
  readonly deps: Deps;
}

/** A noun with its rule. */
export interface RuledNoun<D extends NounDefinition> {
  readonly definition: D;
  readonly rule: RecordRule<D>;
  /** Brings the fields of a record in agreement with each other, before the rule looks at it. */
  readonly settle?: (next: RecordOf<D>, before: RecordOf<D> | null) => RecordOf<D>;
  /** What is kept beside the record itself, each time it is written. */
  readonly stored?: (trx: Transaction<Tables>, nr: number, record: RecordOf<D>) => Promise<void>;
}

/**
 * Records a new thing. Fields that are not among the values are empty.
 *
 * @param status where it begins, when that is not where its noun usually begins.
 * @throws MaoError by the rule of the noun; Error when a required value is missing, which `readRecordTexts` reports.
 */
export async function addRecord<D extends NounDefinition>(
  deps: Deps,
  { definition, rule, settle = (next) => next, stored }: RuledNoun<D>,
  values: FieldValues,
  status: string = definition.statuses[0],
): Promise<RecordOf<D>> {
  return deps.storage.db.transaction().execute(async (trx) => {
    const record = settle({ ...(await newRecord(deps, trx, definition, values)), status }, null);
    await rule({ trx, deps }, record, null);
    refuseTooLong(recordTooLong(definition, record));
    const nr = createRecordWriter(deps.storage, trx, definition).insert(record, 'changed here');
    await stored?.(trx, nr, record);
    return record;
  });
}

async function newRecord<D extends NounDefinition>(
  deps: Deps,
  trx: Transaction<Tables>,
  definition: D,
  values: FieldValues,
): Promise<RecordOf<D>> {
  const content: Record<string, unknown> = {};
  for (const name of fieldNames(definition)) {
    const field = definition.fields[name];
    if (field) content[name] = values.get(name) ?? emptyValue(field);
  }
  if (!isContent(definition, content)) throw new Error(`a ${definition.noun} cannot hold these values`);
  const at = deps.clock.now();
  return {
    id: await makeFreeId(deps, trx, definition.prefix),
    ...content,
    status: definition.statuses[0],
    statusReason: null,
    createdAt: at,
    updatedAt: at,
    createdBy: deps.actor,
    importId: null,
  };
}

/** A code that was never used before. When codes run out they get longer. */
async function makeFreeId({ random }: Deps, trx: Transaction<Tables>, prefix: string): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const id = makeRecordId(prefix, random, Math.floor(attempt / TRIES_PER_LENGTH));
    if (!(await isCodeTaken(trx, id))) return id;
  }
}
