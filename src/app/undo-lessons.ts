import type { Transaction } from 'kysely';
import { MaoError } from '../domain/errors.ts';
import type { HistoryEvent } from '../domain/history.ts';
import type { Lesson } from '../domain/lesson.ts';
import { diffLessons, undoChanges } from '../domain/lesson-changes.ts';
import { createEraser } from '../storage/erasing.ts';
import { findObstacles, lessonsOfImport, updatesOfImport } from '../storage/imports.ts';
import { createLessonFinder, type LessonFinder } from '../storage/lesson-finder.ts';
import { type LessonUse, usesOfImport } from '../storage/lesson-uses.ts';
import { createLessonWriter, type LessonWriter } from '../storage/lesson-writer.ts';
import { linksIntoImport } from '../storage/links.ts';
import type { Tables } from '../storage/tables.ts';
import { inTurns } from './in-turns.ts';
import { namedFew } from './named-few.ts';
import { refuseGoneVocabulary } from './undo-vocabulary.ts';
import { builtUpon, givenBack, type UndoWork } from './undo-work.ts';

/** @throws MaoError `rejected` `built-upon` when something was built upon lessons of an import, naming it. */
export async function refuseUsedLessons(trx: Transaction<Tables>, id: string): Promise<void> {
  refuseObstacles(id, await findObstacles(trx, id), await usesOfImport(trx, id));
  refuseLinked(id, await linksIntoImport(trx, id));
}

function refuseObstacles(id: string, changed: readonly string[], uses: readonly LessonUse[]): void {
  if (changed.length + uses.length === 0) return;
  const used = [...Map.groupBy(uses, ({ lesson }) => lesson)].map(
    ([lesson, by]) => `${lesson} (${by.map((use) => use.by).join(', ')})`,
  );
  const why = [
    ...(changed.length > 0 ? [`dit is daarna nog gewijzigd: ${namedFew(changed)}`] : []),
    ...(used.length > 0 ? [`hierop is voortgebouwd: ${namedFew(used)}`] : []),
  ];
  const hints = [
    ...(changed.length > 0
      ? [
          `Wat er gewijzigd is, ziet u met mao les geschiedenis <id>. Hoort een les er niet in, wis haar dan met mao les wis <id> en geef daarna: mao import ongedaan ${id}`,
        ]
      : []),
    ...(used.length > 0
      ? [
          'Tussen haakjes staat wat ernaar verwijst: trek dat eerst in of wijzig het. Kan dat niet meer, laat de import dan staan en trek alleen de les in.',
        ]
      : []),
  ];
  throw builtUpon(id, why.join('; '), hints.join('\n'));
}

function refuseLinked(id: string, links: readonly { lesson: string; by: string }[]): void {
  const [first] = links;
  if (!first) return;
  const linked = namedFew(links.map(({ lesson, by }) => `${lesson} (vanuit ${by})`));
  throw builtUpon(
    id,
    `andere lessen zijn gekoppeld met ${linked}`,
    `Haal zo'n koppeling eerst weg, bijvoorbeeld met: mao les koppel ${first.by} --weg ${first.lesson}`,
  );
}

/** Takes away the lessons that came with an import. @returns how many. */
export async function removeLessons({ deps, trx, id, at }: UndoWork): Promise<number> {
  const lessons = await lessonsOfImport(trx, id);
  const eraser = createEraser(deps.storage, trx, { at, forGood: false, count: lessons.length });
  await inTurns(lessons, deps.signal, eraser.erase);
  eraser.finish();
  return lessons.length;
}

/**
 * Gives the lessons that an import changed back what they said. Call it after what came with the import is gone: a new
 * lesson may have the number that another one gets back.
 *
 * @returns how many.
 * @throws MaoError `rejected` when what they said no longer fits what is here.
 */
export async function restoreLessons(work: UndoWork): Promise<number> {
  const { deps, trx, id } = work;
  const updates = await updatesOfImport(trx, id);
  const tools = {
    finder: createLessonFinder(deps.storage, trx),
    writer: createLessonWriter(deps.storage, trx),
  };
  const restored = new Set<string>();
  await inTurns(updates, deps.signal, async ({ subject, event }) => {
    if (await restore(work, tools, subject, event)) restored.add(subject);
  });
  return restored.size;
}

interface Tools {
  readonly finder: LessonFinder;
  readonly writer: LessonWriter;
}

async function restore(
  work: UndoWork,
  { finder, writer }: Tools,
  subject: string,
  event: HistoryEvent,
): Promise<boolean> {
  const stored = finder.byId(subject);
  if (!stored) return false;
  const said = undoChanges(stored.lesson, event.changes);
  // As at an import: a link with a lesson that was erased here for good does not come back.
  const before = { ...said, links: said.links.filter(({ lesson }) => !finder.isErased(lesson)) };
  await refuseGoneVocabulary(work, `de les ${subject}`, {
    regions: [before.region],
    ambition: before.ambition,
  });
  refuseTakenNumber(work.id, before, finder);
  writer.update(stored.nr, { ...before, updatedAt: work.at }, 'imported');
  work.addHistory('lesson', subject, { ...givenBack(work), changes: diffLessons(stored.lesson, before) });
  return true;
}

function refuseTakenNumber(id: string, before: Lesson, finder: LessonFinder): void {
  if (before.externalId === null) return;
  const owner = finder.byNumber(before.region, before.externalId)?.lesson.id ?? null;
  if (owner === null || owner === before.id) return;
  throw new MaoError(
    'rejected',
    'duplicate-number',
    `De import ${id} kan niet ongedaan worden gemaakt: de les ${before.id} krijgt dan het nummer "${before.externalId}" terug, en dat heeft de les ${owner} nu.`,
    { hint: `Geef die les eerst een ander nummer: mao les wijzig ${owner} --nummer <nummer>` },
  );
}
