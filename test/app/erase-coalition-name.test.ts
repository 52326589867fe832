import { expect, test } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import { eraseTexts } from '../../src/app/erase-record.ts';
import { requireLesson } from '../../src/app/find-lesson.ts';
import { lessonHistory } from '../../src/app/lesson-history.ts';
import { keepUnfinished, unfinishedLessons } from '../../src/app/unfinished-lessons.ts';
import { COALITION as DEFINITION } from '../../src/domain/coalition.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { memoryDeps } from '../helpers/memory-deps.ts';
import { bringTo, COALITION, COALITION_2, LESSON } from '../helpers/undo.ts';

const ERASED = `gewist ${COALITION.id}`;
const ERASED_2 = `gewist ${COALITION_2.id}`;

/** What the history of the lesson says of its coalition, after how it came here. */
async function toldOfIt(deps: Deps) {
  const { events } = await lessonHistory(deps, LESSON.id);
  return events.slice(1).map(({ action, changes }) => [action, ...changes.map(({ from, to }) => [from, to])]);
}

test('the name goes out of an unfinished lesson too, and another coalition keeps its own', async () => {
  const deps = await memoryDeps();
  await bringTo(deps, COALITION, COALITION_2);
  const begun = (coalition: string) =>
    keepUnfinished(
      deps,
      null,
      new Map([
        ['insight', 'Bel eerst.'],
        ['coalition', coalition],
      ]),
    );
  const [one, two] = [await begun('een'), await begun('Twee')];
  await eraseTexts(deps, DEFINITION, COALITION.id);
  const kept = await unfinishedLessons(deps);
  expect(kept.map(({ nr, answers }) => [nr, answers.get('coalition')]).sort()).toEqual([
    [one, ERASED],
    [two, 'Twee'],
  ]);
});

test('erasing again, or erasing another one, leaves what is told of the first', async () => {
  const deps = await memoryDeps();
  await bringTo(deps, COALITION, COALITION_2, { ...LESSON, coalition: 'Een' });
  await bringTo(deps, { ...LESSON, coalition: 'Twee' });
  expect(await toldOfIt(deps)).toEqual([['bijgewerkt', ['Een', 'Twee']]]);
  await eraseTexts(deps, DEFINITION, COALITION.id);
  await eraseTexts(deps, DEFINITION, COALITION.id);
  expect(await toldOfIt(deps)).toEqual([
    ['bijgewerkt', [ERASED, 'Twee']],
    ['tekst gewist', ['Twee', 'Twee']],
  ]);
  await eraseTexts(deps, DEFINITION, COALITION_2.id);
  expect(await toldOfIt(deps)).toEqual([
    ['bijgewerkt', [ERASED, ERASED_2]],
    ['tekst gewist', [ERASED_2, ERASED_2]],
    ['tekst gewist', [ERASED_2, ERASED_2]],
  ]);
  // Only its coalition was erased: the rest of a line is taken as ever.
  await bringTo(deps, { ...LESSON, insight: 'Bel altijd.', coalition: ERASED_2 });
  const { lesson } = await requireLesson(deps, LESSON.id);
  expect([lesson.insight, lesson.coalition]).toEqual(['Bel altijd.', ERASED_2]);
  expect(await findDamage(deps.storage)).toEqual([]);
});
