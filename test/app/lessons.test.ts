import { describe, expect, test } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import { editLesson } from '../../src/app/edit-lesson.ts';
import { requireLesson } from '../../src/app/find-lesson.ts';
import { labelLesson } from '../../src/app/label-lesson.ts';
import type { ColumnField } from '../../src/app/lesson-fields.ts';
import { lessonHistory } from '../../src/app/lesson-history.ts';
import { confirmLesson, withdrawLesson } from '../../src/app/lesson-status.ts';
import { recordLessons } from '../../src/app/record-lessons.ts';
import { diffLessons, undoChanges } from '../../src/domain/lesson-changes.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { drafts, lessonJson, memoryDeps, record, recordOne } from '../helpers/memory-deps.ts';

const edit = (deps: Deps, id: string, fields: Partial<Record<ColumnField, string>>) =>
  editLesson(
    deps,
    id,
    new Map(Object.entries(fields).map(([field, text]) => [field as ColumnField, text])),
    (field) => `--${field}`,
  );
const label = (deps: Deps, id: string, changes: Partial<Parameters<typeof labelLesson>[2]>) =>
  labelLesson(deps, id, { add: [], remove: [], main: null, direction: null, ...changes });
const codesOf = ({ lesson }: Awaited<ReturnType<typeof label>>) =>
  lesson.tags.map(({ code, main }) => `${main ? '*' : ''}${code}`);

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
      extra: {},
      status: 'concept',
      statusReason: null,
      createdAt: '2024-06-01T12:00:00.000Z',
      updatedAt: '2024-06-01T12:00:00.000Z',
      createdBy: 'coalitieleider',
      importId: null,
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
      message: '--learnedOn: De datum "31-02-2022" bestaat niet.\n--level: "wijk" is geen bekend niveau.',
    });
    await expect(edit(deps, 'TWE-3467', { region: 'Twentte' })).rejects.toMatchObject({ kind: 'not-found' });
  });
});

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
    expect([rebuilt.status, rebuilt.statusReason]).toEqual(['concept', null]);
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

test('an unknown code is answered with the one it resembles', async () => {
  const deps = await memoryDeps();
  await recordOne(deps);
  await expect(requireLesson(deps, 'TWE-3476')).rejects.toMatchObject({
    kind: 'not-found',
    message: 'Er is geen les met de code "TWE-3476".',
    hint: 'Bedoelt u TWE-3467? Alle codes ziet u met: mao les lijst',
  });
});
