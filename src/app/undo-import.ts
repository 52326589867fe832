import type { Transaction } from 'kysely';
import { MaoError } from '../domain/errors.ts';
import type { ImportRecord } from '../domain/import.ts';
import { listAmbitions } from '../storage/ambitions.ts';
import { createHistoryWriter } from '../storage/history.ts';
import { findImport, listImports as listStored, markUndone } from '../storage/imports.ts';
import { deferReferences } from '../storage/record-imports.ts';
import { listRegions } from '../storage/regions.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { refuseUsedLessons, removeLessons, restoreLessons } from './undo-lessons.ts';
import { refuseUsedRecords, removeRecords, restoreRecords } from './undo-records.ts';
import { type UndoneVocabulary, undoVocabulary } from './undo-vocabulary.ts';
import type { UndoWork } from './undo-work.ts';

/** Newest first. */
export function listImports({ storage }: Pick<Deps, 'storage'>): Promise<ImportRecord[]> {
  return listStored(storage.db);
}

export interface Undone {
  readonly id: string;
  /** Lessons that came with the import and are gone. */
  readonly removed: number;
  /** Lessons that the import changed and that are as they were. */
  readonly restored: number;
  /** The same for the records of the cycle, when the import brought or changed any. */
  readonly records?: { readonly removed: number; readonly restored: number };
  /** What became of regions and ambitions, when the import brought or changed any. */
  readonly vocabulary?: UndoneVocabulary;
}

/**
 * Takes a whole import back: what came with it goes, what it changed becomes what it was, when that still fits what is
 * here.
 *
 * @throws MaoError `not-found`; `rejected` when something was built upon it, naming what stands in the way.
 */
export async function undoImport(deps: Deps, typed: string): Promise<Undone> {
  return deps.storage.db.transaction().execute(async (trx) => {
    const id = await requireImport(trx, typed);
    await refuseUsedLessons(trx, id);
    await refuseUsedRecords(trx, id);
    await deferReferences(trx);
    const work = await prepare(deps, trx, id);
    const removed = await removeLessons(work);
    const removedRecords = await removeRecords(work);
    const restored = await restoreLessons(work);
    const restoredRecords = await restoreRecords(work);
    const vocabulary = await undoVocabulary(work);
    await markUndone(trx, id, work.at);
    const anyRecord = removedRecords + restoredRecords > 0;
    return {
      ...{ id, removed, restored },
      ...(anyRecord ? { records: { removed: removedRecords, restored: restoredRecords } } : {}),
      ...(Object.values(vocabulary).some((items) => items.length > 0) ? { vocabulary } : {}),
    };
  });
}

/** The code of an import that can still be undone. */
async function requireImport(trx: Transaction<Tables>, typed: string): Promise<string> {
  const id = typed.trim().toUpperCase();
  const record = await findImport(trx, id);
  if (!record) {
    throw new MaoError('not-found', 'not-found', `Er is geen import met de code "${typed}".`, {
      hint: 'De codes ziet u met: mao import lijst',
    });
  }
  if (record.undoneAt !== null)
    throw new MaoError('rejected', 'already-undone', `De import ${id} is al ongedaan gemaakt.`);
  return id;
}

async function prepare(deps: Deps, trx: Transaction<Tables>, id: string): Promise<UndoWork> {
  return {
    ...{ deps, trx, id },
    at: deps.clock.now(),
    addHistory: createHistoryWriter(deps.storage, trx),
    regions: new Set((await listRegions(trx)).map(({ code }) => code)),
    ambitions: new Set((await listAmbitions(trx)).map(({ name }) => name)),
  };
}
