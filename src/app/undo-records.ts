import { setImmediate } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { MaoError } from '../domain/errors.ts';
import type { HistoryEvent } from '../domain/history.ts';
import { undoChanges } from '../domain/lesson-changes.ts';
import { NOUNS } from '../domain/nouns.ts';
import { type NounDefinition, RECORD_NOUNS } from '../domain/record.ts';
import { memberOf } from '../domain/values.ts';
import { createHistoryWriter } from '../storage/history.ts';
import { createRecordEraser } from '../storage/record-erasing.ts';
import {
  changedSince,
  deferReferences,
  otherUpdatesOfImport,
  recordsOfImport,
  referredFromOutside,
} from '../storage/record-imports.ts';
import { createRecordWriter } from '../storage/record-writer.ts';
import { findRecord } from '../storage/records.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { namedFew } from './named-few.ts';

/** What of an import that is no lesson was taken back. */
export interface UndoneRecords {
  /** Came with the import and are gone. */
  readonly removed: number;
  /** Were changed by the import and are as they were. */
  readonly restored: number;
}

/** Records between two moments at which Ctrl-C gets a turn. */
const TURN = 1000;

/** @throws MaoError `rejected` `built-upon` when something was built upon what an import brought, naming it. */
export async function refuseBuiltUpon(trx: Transaction<Tables>, id: string): Promise<void> {
  const changed = await changedSince(trx, id);
  const referred = await referredFromOutside(trx, id);
  const what = [
    ...(changed.length > 0 ? [`daarna nog gewijzigd: ${namedFew(changed)}`] : []),
    ...(referred.length > 0
      ? [
          `ernaar verwijst iets dat blijft: ${namedFew(referred.map(({ target, by }) => `${by} naar ${target}`))}`,
        ]
      : []),
  ];
  if (what.length === 0) return;
  throw new MaoError(
    'rejected',
    'built-upon',
    `De import ${id} kan niet ongedaan worden gemaakt: ${what.join('; ')}.`,
    { hint: 'Haal eerst weg wat erop voortbouwt, of trek per stuk in wat er niet in hoort.' },
  );
}

/** Takes back the records of an import. Call `refuseBuiltUpon` first. */
export async function undoRecords(
  deps: Deps,
  trx: Transaction<Tables>,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<UndoneRecords> {
  await deferReferences(trx);
  const restored = new Set<string>();
  for (const { noun, subject, event } of await otherUpdatesOfImport(trx, id)) {
    const known = memberOf(RECORD_NOUNS, noun);
    if (known === null) continue;
    if (await restore(deps, trx, NOUNS[known], subject, event, { id, at })) restored.add(subject);
  }
  const records = await recordsOfImport(trx, id);
  const eraser = createRecordEraser(deps.storage, trx, { at, forGood: false, count: records.length });
  for (const [index, record] of records.entries()) {
    eraser.erase(record);
    if (index % TURN === 0) await setImmediate();
    deps.signal.throwIfAborted();
  }
  eraser.finish();
  return { removed: records.length, restored: restored.size };
}

async function restore(
  { storage, actor }: Deps,
  trx: Transaction<Tables>,
  definition: NounDefinition,
  subject: string,
  event: HistoryEvent,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  const stored = await findRecord(trx, definition, subject);
  if (!stored) return false;
  const before = undoChanges(stored.record, event.changes);
  createRecordWriter(storage, trx, definition).update(stored.nr, { ...before, updatedAt: at }, 'imported');
  const changes = event.changes.map(({ field, from, to }) => ({ field, from: to, to: from }));
  createHistoryWriter(storage, trx)(definition.noun, subject, {
    ...{ at, actor, action: 'teruggedraaid', changes },
    ...{ reason: `import ${id} ongedaan gemaakt`, importId: id },
  });
  return true;
}
