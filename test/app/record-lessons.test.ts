import { describe, expect, test } from 'vitest';
import { requireLesson } from '../../src/app/find-lesson.ts';
import { recordLessons } from '../../src/app/record-lessons.ts';
import { drafts, lessonJson, memoryDeps, record, recordOne } from '../helpers/memory-deps.ts';

describe('recording', () => {
  test('gives a lesson its code, its instants and the role of who recorded it', async () => {
    const deps = await memoryDeps();
    const lesson = await recordOne(deps, {
      learnedOn: '2022-03',
      perspectives: ['ouder', 'jongere'],
      tags: ['1.1', '2.4'],
    });
    expect(lesson).toEqual({
      id: 'TWE-3467',
      externalId: null,
      region: 'TWE',
      learnedOn: '2022-03',
      title: 'Bellen op dag twee',
      observation: 'Wij belden ouders op de tweede dag van het verzuim.',
      explanation: null,
      insight: 'Een vraag opent wat een brief sluit.',
      recommendation: null,
      direction: 'stimulerend',
      audience: null,
      limits: null,
      outcome: null,
      evidence: null,
      evidenceLevel: null,
      perspectives: ['jongere', 'ouder'],
      level: null,
      tags: [
        { code: '1.1', main: true, framework: '2022' },
        { code: '2.4', main: false, framework: '2022' },
      ],
      coalition: null,
      ambition: null,
      activity: null,
      source: null,
      visibility: null,
      cycle: null,
      extra: {},
      status: 'concept',
      statusReason: null,
      createdAt: '2024-06-01T12:00:00.000Z',
      updatedAt: '2024-06-01T12:00:00.000Z',
      createdBy: 'coalitieleider',
      importId: null,
      links: [],
    });
    expect((await requireLesson(deps, 'twe 3467')).lesson).toEqual(lesson);
  });

  test('never gives a code twice, also when chance repeats itself', async () => {
    const deps = await memoryDeps({ random: (count) => new Uint8Array(count) });
    const ids = (await record(deps, {}, {}, {})).map(({ id }) => id);
    expect(ids).toEqual(['TWE-3333', 'TWE-33333', 'TWE-333333']);
  });

  test('is all or nothing, and refuses a number that the region has used', async () => {
    const deps = await memoryDeps();
    await recordOne(deps, { externalId: '12' });
    const both = await drafts(deps, lessonJson(), lessonJson({ externalId: '12' }));
    await expect(recordLessons(deps, both)).rejects.toMatchObject({
      kind: 'rejected',
      code: 'duplicate-number',
      message: 'Het nummer "12" is in deze regio al gebruikt voor de les TWE-3467.',
      hint: 'Kies een ander nummer, of wijzig die les met: mao les wijzig TWE-3467',
    });
    await expect(requireLesson(deps, 'TWE-9CDF')).rejects.toMatchObject({ kind: 'not-found' });
    expect((await recordOne(deps, { region: 'Drenthe', externalId: '12' })).region).toBe('DRE');
  });
});

test('an unknown code is answered with the one it resembles', async () => {
  const deps = await memoryDeps();
  await recordOne(deps);
  await expect(requireLesson(deps, 'TWE-3476')).rejects.toMatchObject({
    kind: 'not-found',
    message: 'Er is geen les met de code "TWE-3476".',
    hint: 'Bedoelt u TWE-3467? Alle codes ziet u met: mao les lijst',
  });
});
