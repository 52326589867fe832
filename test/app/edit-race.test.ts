import { expect, test } from 'vitest';
import { editLesson } from '../../src/app/edit-lesson.ts';
import { requireLesson } from '../../src/app/find-lesson.ts';
import { memoryDeps, recordOne } from '../helpers/memory-deps.ts';

test('what somebody else changed between reading and writing stays', async () => {
  const deps = await memoryDeps();
  const { id } = await recordOne(deps);
  let changed = false;
  // Names are asked for while the fields are read, after the lesson was looked up and before it is written.
  const nameOf = (field: string): string => {
    if (!changed)
      deps.storage.file.prepare("update lessons set insight = 'Van een ander.' where id = ?").run(id);
    changed = true;
    return field;
  };
  await editLesson(deps, id, new Map([['recommendation', 'Bel.']]), nameOf);
  const { lesson } = await requireLesson(deps, id);
  expect([lesson.insight, lesson.recommendation]).toEqual(['Van een ander.', 'Bel.']);
});
