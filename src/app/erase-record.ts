import { COALITION } from '../domain/coalition.ts';
import { TEXT_ERASED, withoutTexts } from '../domain/erased-text.ts';
import { MaoError } from '../domain/errors.ts';
import { isContent, type NounDefinition, titleOf } from '../domain/record.ts';
import { shippedValues } from '../input/shipped.ts';
import { emptyLog } from '../storage/erasing.ts';
import { createHistoryWriter, forgetHistory } from '../storage/history.ts';
import { createRecordEraser, referrers } from '../storage/record-erasing.ts';
import { createRecordWriter } from '../storage/record-writer.ts';
import { type Erasure, existingCopies } from './copies.ts';
import type { Deps } from './deps.ts';
import { replaceCoalitionName } from './erase-coalition-name.ts';
import { requireRecord } from './find-record.ts';
import { namedFew } from './named-few.ts';
import { NOUN_WORDS, sentence } from './noun-words.ts';

/**
 * Erases a record for good: text, words, lists and history. Its code is never used again.
 *
 * @throws MaoError `not-found`; `rejected` `referred-to` when others cannot do without it, naming them.
 */
export async function eraseRecord(deps: Deps, definition: NounDefinition, typed: string): Promise<Erasure> {
  const { storage, clock } = deps;
  const id = await storage.db.transaction().execute(async (trx) => {
    const { record, nr } = await requireRecord(trx, definition, typed);
    refuseReferred(definition, record.id, await referrers(trx, record.id));
    const eraser = createRecordEraser(storage, trx, { at: clock.now(), forGood: true, count: 1 });
    eraser.erase({ noun: definition.noun, nr, id: record.id });
    eraser.finish();
    return record.id;
  });
  return { id, copies: await existingCopies(deps), logEmptied: emptyLog(storage) };
}

/**
 * Erases what a person wrote in a record for good, with its history, also when it has ended: what others refer to stays.
 *
 * @throws MaoError `not-found`
 */
export async function eraseTexts(deps: Deps, definition: NounDefinition, typed: string): Promise<Erasure> {
  const { storage, clock, actor } = deps;
  const id = await storage.db.transaction().execute(async (trx) => {
    const { record, nr } = await requireRecord(trx, definition, typed);
    const at = clock.now();
    const emptied = { ...withoutTexts(definition, record, shippedValues), updatedAt: at };
    createRecordWriter(storage, trx, definition).update(nr, emptied, 'changed here');
    if (definition.noun === COALITION.noun && isContent(COALITION, record))
      await replaceCoalitionName(deps, trx, { nr, record }, titleOf(definition, emptied));
    await forgetHistory(trx, definition.noun, record.id);
    createHistoryWriter(storage, trx)(definition.noun, record.id, {
      ...{ at, actor, action: TEXT_ERASED, changes: [], reason: null, importId: null },
    });
    return record.id;
  });
  return { id, copies: await existingCopies(deps), logEmptied: emptyLog(storage) };
}

function refuseReferred(definition: NounDefinition, id: string, others: readonly string[]): void {
  if (others.length === 0) return;
  throw new MaoError(
    'rejected',
    'referred-to',
    `${sentence(NOUN_WORDS[definition.noun].the)} ${id} kan niet weg: ${namedFew(others)} ${others.length === 1 ? 'hoort' : 'horen'} erbij.`,
    {
      hint: `Wis alleen de tekst, met: mao ${NOUN_WORDS[definition.noun].command} wis ${id} --alleen-tekst. Of wis eerst wat ernaar verwijst.`,
    },
  );
}
