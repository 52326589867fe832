import { expect, test } from 'vitest';
import { lessonMarks } from '../../src/storage/lesson-marks.ts';
import { memoryDeps } from '../helpers/memory-deps.ts';
import { bringTo, LESSON, OTHER } from '../helpers/undo.ts';

test('a lesson is reflected on when a reflection on it is finished: not under way, not withdrawn', async () => {
  const deps = await memoryDeps();
  const reflection = { noun: 'reflection', id: 'RE-34679', title: 'Gesprek', region: 'TWE' };
  await bringTo(
    deps,
    ...[LESSON, OTHER, { ...LESSON, id: 'TWE-GHJK', insight: 'Kom langs.' }],
    { ...reflection, lessons: [LESSON.id], status: 'afgerond' },
    { ...reflection, id: 'RE-CDFGH', lessons: [LESSON.id, OTHER.id], status: 'gaande' },
    {
      ...{ ...reflection, id: 'RE-MNPQR', lessons: ['TWE-GHJK'] },
      ...{ status: 'ingetrokken', statusReason: 'Dubbel.' },
    },
  );
  expect((await lessonMarks(deps.storage.db, null)).reflected).toEqual(new Set([LESSON.id]));
});
