import { setImmediate } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { MaoError } from '../domain/errors.ts';
import type { ImportRecord } from '../domain/import.ts';
import type { Lesson } from '../domain/lesson.ts';
import { undoChanges } from '../domain/lesson-changes.ts';
import { createEraser } from '../storage/erasing.ts';
import { createHistoryWriter, type HistoryWriter } from '../storage/history.ts';
import {
  findImport,
  findObstacles,
  lessonsOfImport,
  listImports as listStored,
  markUndone,
  updatesOfImport,
} from '../storage/imports.ts';
import { type LessonUse, usesOfImport } from '../storage/lesson-uses.ts';
import { createLessonWriter, type LessonWriter } from '../storage/lesson-writer.ts';
import { findLesson, findLessonByNumber } from '../storage/lessons.ts';
import { linksIntoImport } from '../storage/links.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { namedFew } from './named-few.ts';
import { refuseBuiltUpon, type UndoneRecords, undoRecords } from './undo-records.ts';
import { undoVocabulary } from './undo-vocabulary.ts';

/** Lessons between two moments at which Ctrl-C gets a turn. */
const TURN = 1000;

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
  /** The same for everything that is no lesson, when the import brought or changed any. */
  readonly records?: UndoneRecords;
}

/**
 * Takes a whole import back: what came with it goes, what it changed becomes what it was.
 *
 * @throws MaoError `not-found`; `rejected` when something was built upon it, naming what stands in the way.
 */
export async function undoImport(deps: Deps, typed: string): Promise<Undone> {
  const { storage, clock } = deps;
  const id = typed.trim().toUpperCase();
  return storage.db.transaction().execute(async (trx) => {
    const record = await findImport(trx, id);
    if (!record) {
      throw new MaoError('not-found', 'not-found', `Er is geen import met de code "${typed}".`, {
        hint: 'De codes ziet u met: mao import lijst',
      });
    }
    if (record.undoneAt !== null)
      throw new MaoError('rejected', 'already-undone', `De import ${id} is al ongedaan gemaakt.`);
    refuseObstacles(id, await findObstacles(trx, id), await usesOfImport(trx, id));
    refuseLinked(id, await linksIntoImport(trx, id));
    await refuseBuiltUpon(trx, id);
    const work: Work = {
      deps,
      trx,
      id,
      at: clock.now(),
      writer: createLessonWriter(storage, trx),
      addHistory: createHistoryWriter(storage, trx),
    };
    // First: a new lesson may have the number that another one gets back.
    const removed = await removeNew(work);
    const restored = await restoreUpdated(work);
    const cycle = await undoRecords(deps, trx, work);
    const names = await undoVocabulary(trx, id);
    await markUndone(trx, id, work.at);
    const records = {
      removed: cycle.removed + names.removed,
      restored: cycle.restored + names.restored,
    };
    const others = records.removed + records.restored > 0 ? { records } : {};
    return { id, removed, restored, ...others };
  });
}

interface Work {
  readonly deps: Deps;
  readonly trx: Transaction<Tables>;
  readonly id: string;
  readonly at: string;
  readonly writer: LessonWriter;
  readonly addHistory: HistoryWriter;
}

function refuseObstacles(id: string, changed: readonly string[], uses: readonly LessonUse[]): void {
  if (changed.length + uses.length === 0) return;
  const used = [...Map.groupBy(uses, ({ lesson }) => lesson)].map(
    ([lesson, by]) => `${lesson} (${by.map((use) => use.by).join(', ')})`,
  );
  const why = [
    ...(changed.length > 0 ? [`deze lessen zijn daarna nog gewijzigd: ${namedFew(changed)}`] : []),
    ...(used.length > 0 ? [`op deze lessen is voortgebouwd: ${namedFew(used)}`] : []),
  ];
  const hints = [
    ...(changed.length > 0
      ? ['Bekijk ze met mao les geschiedenis <id>. Wat er niet in hoort, kunt u per les wissen of intrekken.']
      : []),
    ...(used.length > 0
      ? ['Tussen haakjes staat wat ernaar verwijst: trek dat in of wijzig het, of trek alleen de les in.']
      : []),
  ];
  throw new MaoError(
    'rejected',
    'built-upon',
    `De import ${id} kan niet ongedaan worden gemaakt: ${why.join('; ')}.`,
    { hint: hints.join(' ') },
  );
}

function refuseLinked(id: string, links: readonly { lesson: string; by: string }[]): void {
  const [first] = links;
  if (!first) return;
  const linked = namedFew(links.map(({ lesson, by }) => `${lesson} (vanuit ${by})`));
  throw new MaoError(
    'rejected',
    'built-upon',
    `De import ${id} kan niet ongedaan worden gemaakt: andere lessen zijn gekoppeld met ${linked}.`,
    {
      hint: `Haal zo'n koppeling eerst weg, bijvoorbeeld met: mao les koppel ${first.by} --weg ${first.lesson}`,
    },
  );
}

async function restoreUpdated({ deps, trx, id, at, writer, addHistory }: Work): Promise<number> {
  const updates = await updatesOfImport(trx, id);
  for (const { subject, event } of updates) {
    const stored = await findLesson(trx, subject);
    if (!stored) continue;
    const before = undoChanges(stored.lesson, event.changes);
    await refuseTakenNumber(trx, id, before);
    writer.update(stored.nr, { ...before, updatedAt: at }, 'imported');
    const changes = event.changes.map(({ field, from, to }) => ({ field, from: to, to: from }));
    addHistory('lesson', subject, {
      at,
      actor: deps.actor,
      action: 'teruggedraaid',
      changes,
      reason: `import ${id} ongedaan gemaakt`,
      importId: id,
    });
  }
  return new Set(updates.map(({ subject }) => subject)).size;
}

async function refuseTakenNumber(trx: Transaction<Tables>, id: string, before: Lesson): Promise<void> {
  if (before.externalId === null) return;
  const owner = await findLessonByNumber(trx, before.region, before.externalId);
  if (owner === null || owner === before.id) return;
  throw new MaoError(
    'rejected',
    'duplicate-number',
    `De import ${id} kan niet ongedaan worden gemaakt: de les ${before.id} krijgt dan het nummer "${before.externalId}" terug, en dat heeft de les ${owner} nu.`,
    { hint: `Geef die les eerst een ander nummer: mao les wijzig ${owner} --nummer <nummer>` },
  );
}

async function removeNew({ deps, trx, id, at }: Work): Promise<number> {
  const lessons = await lessonsOfImport(trx, id);
  const eraser = createEraser(deps.storage, trx, { at, forGood: false, count: lessons.length });
  for (const [index, lesson] of lessons.entries()) {
    eraser.erase(lesson);
    if (index % TURN === 0) await setImmediate();
    deps.signal.throwIfAborted();
  }
  eraser.finish();
  return lessons.length;
}
