import { describe, expect, test } from 'vitest';
import { lessonHistory } from '../../src/app/lesson-history.ts';
import { confirmLesson, withdrawLesson } from '../../src/app/lesson-status.ts';
import { diffLessons, undoChanges } from '../../src/domain/lesson-changes.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { edit, label } from '../helpers/change-lessons.ts';
import { memoryDeps, record, recordOne } from '../helpers/memory-deps.ts';

const codesOf = ({ lesson }: Awaited<ReturnType<typeof label>>) =>
  lesson.tags.map(({ code, main }) => `${main ? '*' : ''}${code}`);

describe('labelling', () => {
  test('adds, moves the main one and takes off', async () => {
    const deps = await memoryDeps();
    await recordOne(deps);
    expect(codesOf(await label(deps, 'TWE-3467', { add: ['2.1', 'Gedeelde taal'] }))).toEqual([
      '*2.6',
      '2.1',
      '2.5',
    ]);
    expect(codesOf(await label(deps, 'TWE-3467', { main: '6' }))).toEqual(['*6', '2.1', '2.5', '2.6']);
    expect(codesOf(await label(deps, 'TWE-3467', { remove: ['6', '2.5'] }))).toEqual(['*2.1', '2.6']);
    expect(codesOf(await label(deps, 'TWE-3467', { remove: ['2.1', '2.6'] }))).toEqual([]);
  });

  test('sets the direction, and says when nothing changed', async () => {
    const deps = await memoryDeps();
    await recordOne(deps);
    expect((await label(deps, 'TWE-3467', { direction: 'gemengd' })).lesson.direction).toBe('gemengd');
    expect((await label(deps, 'TWE-3467', { add: ['2.6'] })).changed).toBe(false);
  });

  test('refuses what does not exist or is not on the lesson', async () => {
    const deps = await memoryDeps();
    await recordOne(deps);
    await expect(label(deps, 'TWE-3467', { add: ['9.9'] })).rejects.toMatchObject({
      kind: 'not-found',
      code: 'unknown-tag',
    });
    await expect(label(deps, 'TWE-3467', { remove: ['1.1'] })).rejects.toMatchObject({
      kind: 'not-found',
      code: 'not-tagged',
      message: 'De les TWE-3467 is niet verbonden met 1.1.',
    });
  });

  test('a confirmed lesson stays confirmed: its words are the same', async () => {
    const deps = await memoryDeps();
    await recordOne(deps);
    await confirmLesson(deps, 'TWE-3467');
    expect((await label(deps, 'TWE-3467', { add: ['1.1'] })).lesson.status).toBe('vastgesteld');
  });
});

describe('confirming and withdrawing', () => {
  test('a lesson without direction or tags is not confirmed', async () => {
    const deps = await memoryDeps();
    await record(deps, { direction: null }, { tags: [] });
    for (const id of ['TWE-3467', 'TWE-9CDF']) {
      await expect(confirmLesson(deps, id)).rejects.toMatchObject({
        kind: 'rejected',
        code: 'to-interpret',
        message: `De les ${id} heeft nog geen richting of geen indicator.`,
      });
    }
  });

  test('a second time changes nothing; a withdrawn lesson is not confirmed', async () => {
    const deps = await memoryDeps();
    await recordOne(deps);
    expect((await confirmLesson(deps, 'TWE-3467')).changed).toBe(true);
    expect((await confirmLesson(deps, 'TWE-3467')).changed).toBe(false);
    expect((await withdrawLesson(deps, 'TWE-3467', 'Dubbel.')).lesson).toMatchObject({
      status: 'ingetrokken',
      statusReason: 'Dubbel.',
    });
    expect((await withdrawLesson(deps, 'TWE-3467', 'Dubbel.')).changed).toBe(false);
    await expect(confirmLesson(deps, 'TWE-3467')).rejects.toMatchObject({ code: 'withdrawn' });
  });
});

describe('history', () => {
  test('says who did what when, and gives every earlier state back', async () => {
    const deps = await memoryDeps();
    const first = await recordOne(deps);
    await edit({ ...deps, actor: 'regiebureau' }, 'TWE-3467', { title: 'Bellen', audience: 'Ouders' });
    await label(deps, 'TWE-3467', { add: ['2.1'] });
    await confirmLesson({ ...deps, actor: null }, 'TWE-3467');
    await withdrawLesson(deps, 'TWE-3467', 'Dubbel.');
    const { lesson, events } = await lessonHistory(deps, 'TWE-3467');
    const main = { code: '2.6', main: true, framework: '2022' };
    expect(events).toEqual([
      event(0, 'vastgelegd', 'coalitieleider', []),
      event(1, 'gewijzigd', 'regiebureau', [
        { field: 'title', from: 'Bellen op dag twee', to: 'Bellen' },
        { field: 'audience', from: null, to: 'Ouders' },
      ]),
      event(2, 'gelabeld', 'coalitieleider', [
        { field: 'tags', from: [main], to: [main, { code: '2.1', main: false, framework: '2022' }] },
      ]),
      event(3, 'vastgesteld', null, [{ field: 'status', from: 'concept', to: 'vastgesteld' }]),
      event(
        4,
        'ingetrokken',
        'coalitieleider',
        [
          { field: 'status', from: 'vastgesteld', to: 'ingetrokken' },
          { field: 'statusReason', from: null, to: 'Dubbel.' },
        ],
        'Dubbel.',
      ),
    ]);
    const rebuilt = events.reduceRight((state, { changes }) => undoChanges(state, changes), lesson);
    expect(diffLessons(rebuilt, first)).toEqual([]);
    expect(await findDamage(deps.storage)).toEqual([]);
  });

  function event(
    minute: number,
    action: string,
    actor: string | null,
    changes: unknown[],
    reason: string | null = null,
  ) {
    return { at: `2024-06-01T12:0${minute}:00.000Z`, actor, action, changes, reason, importId: null };
  }
});
