import { describe, expect, test } from 'vitest';
import type { ColumnField } from '../../src/app/lesson-fields.ts';
import { confirmLesson, withdrawLesson } from '../../src/app/lesson-status.ts';
import { ProblemsError } from '../../src/domain/errors.ts';
import { edit, label } from '../helpers/change-lessons.ts';
import { memoryDeps, record, recordOne } from '../helpers/memory-deps.ts';

describe('changing', () => {
  test('fills fields and empties them', async () => {
    const deps = await memoryDeps();
    await recordOne(deps, { recommendation: 'Bel.', learnedOn: '2022' });
    const { lesson, changed } = await edit(deps, 'TWE-3467', {
      recommendation: '',
      learnedOn: '30 maart 2022',
      perspectives: 'ouders, jongeren',
      title: '=Eerst bellen',
    });
    expect(changed).toBe(true);
    expect(lesson).toMatchObject({
      recommendation: null,
      learnedOn: '2022-03-30',
      perspectives: ['jongere', 'ouder'],
      title: '=Eerst bellen',
      insight: 'Een vraag opent wat een brief sluit.',
      createdAt: '2024-06-01T12:00:00.000Z',
      updatedAt: '2024-06-01T12:01:00.000Z',
    });
  });

  test('the lesson itself cannot be emptied', async () => {
    const deps = await memoryDeps();
    await recordOne(deps);
    await expect(edit(deps, 'TWE-3467', { insight: '  ' })).rejects.toMatchObject({
      kind: 'usage',
      code: 'missing-value',
    });
  });

  test('an emptied title is made of the lesson again', async () => {
    const deps = await memoryDeps();
    await recordOne(deps);
    const { lesson } = await edit(deps, 'TWE-3467', { title: '' });
    expect(lesson.title).toBe('Een vraag opent wat een brief sluit.');
    expect((await edit(deps, 'TWE-3467', { insight: 'Bel eerst.' })).lesson.title).toBe('Bel eerst.');
    const named = await edit(deps, 'TWE-3467', { insight: 'Bel later.', title: 'Bellen' });
    expect([named.lesson.title, named.lesson.insight]).toEqual(['Bellen', 'Bel later.']);
    expect((await edit(deps, 'TWE-3467', { insight: 'Bel niet.' })).lesson.title).toBe('Bellen');
  });

  test('a confirmed lesson that changes is a concept again; the same words change nothing', async () => {
    const deps = await memoryDeps();
    await recordOne(deps);
    await confirmLesson(deps, 'TWE-3467');
    const same = await edit(deps, 'TWE-3467', { title: ' Bellen op dag twee ' });
    expect([same.changed, same.lesson.status]).toEqual([false, 'vastgesteld']);
    const other = await edit(deps, 'TWE-3467', { title: 'Bellen' });
    expect([other.changed, other.lesson.status]).toEqual([true, 'concept']);
  });

  test('refuses a withdrawn lesson', async () => {
    const deps = await memoryDeps();
    await recordOne(deps);
    await withdrawLesson(deps, 'TWE-3467', 'Dubbel.');
    const refused = {
      kind: 'rejected',
      code: 'withdrawn',
      message: 'De les TWE-3467 is ingetrokken en wordt niet meer gewijzigd.',
    };
    await expect(edit(deps, 'TWE-3467', { title: 'x' })).rejects.toMatchObject(refused);
    await expect(label(deps, 'TWE-3467', { add: ['1.1'] })).rejects.toMatchObject(refused);
  });

  test('refuses a number of another lesson, also when the lesson moves to its region', async () => {
    const deps = await memoryDeps();
    await record(deps, { externalId: '1' }, { externalId: '2' }, { region: 'DRE', externalId: '1' });
    const refused = { kind: 'rejected', code: 'duplicate-number' };
    await expect(edit(deps, 'TWE-9CDF', { externalId: '1' })).rejects.toMatchObject({
      ...refused,
      message: 'Het nummer "1" is in deze regio al gebruikt voor de les TWE-3467.',
    });
    await expect(edit(deps, 'DRE-GHJK', { region: 'Twente' })).rejects.toMatchObject(refused);
    expect((await edit(deps, 'TWE-3467', { externalId: '1' })).changed).toBe(false);
  });

  test('names every value that cannot be used', async () => {
    const deps = await memoryDeps();
    await recordOne(deps);
    await expect(edit(deps, 'TWE-3467', { learnedOn: '31-02-2022', level: 'wijk' })).rejects.toMatchObject({
      kind: 'usage',
      code: 'invalid-date',
      message:
        '--learnedOn: De datum "31-02-2022" bestaat niet. Schrijf de datum als 2022-03-30, 30-03-2022, maart 2022 of 2022.\n' +
        '--level: "wijk" is geen bekend niveau. Kies uit: uitvoering, beleid, bestuur.',
      hint: null,
    });
    await expect(edit(deps, 'TWE-3467', { region: 'Twentte' })).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('does not exist only when every problem is the name of something, in any order', async () => {
    const deps = await memoryDeps();
    await recordOne(deps);
    const kindOf = async (fields: Partial<Record<ColumnField, string>>) => {
      const error: unknown = await edit(deps, 'TWE-3467', fields).catch((caught: unknown) => caught);
      return error instanceof ProblemsError ? error.kind : error;
    };
    const absent = { region: 'Twentte', ambition: 'Vliegen', cycle: 'CY-22222', tags: '9.9' } as const;
    expect(await kindOf(absent)).toBe('not-found');
    for (const [field, text] of Object.entries(absent))
      expect(await kindOf({ [field]: text })).toBe('not-found');
    expect(await kindOf({ ...absent, level: 'wijk' })).toBe('usage');
    expect(await kindOf({ level: 'wijk', ...absent })).toBe('usage');
  });
});
