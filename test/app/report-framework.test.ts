import { expect, test } from 'vitest';
import { buildFrameworkReport } from '../../src/app/report-framework.ts';
import type { ReportTextOptions } from '../../src/app/report-sources.ts';
import type { Lesson } from '../../src/domain/lesson.ts';
import { EVERYTHING, FRAMEWORK_2021, lesson, NETWORK, reportDeps, tags } from '../helpers/report-lessons.ts';
import { errorsOf } from '../helpers/schemas.ts';

async function report(lessons: readonly Lesson[], options: Partial<ReportTextOptions> = {}) {
  return buildFrameworkReport(await reportDeps(lessons), { ...EVERYTHING, ...options });
}

async function found(lessons: readonly Lesson[], options: Partial<ReportTextOptions>): Promise<number> {
  return (await report(lessons, options)).totals.lessons;
}

test('a lesson counts under each of its tags, once in its element and once in the total', async () => {
  const { totals, elements } = await report([
    lesson('TWE-7K3Q', {
      tags: tags('2.4', '2.1', '6', '2'),
      direction: 'stimulerend',
      evidenceLevel: 3,
      perspectives: ['ouder'],
    }),
  ]);
  const counts = elements.flatMap((element) => [
    [`${element.code} in all`, element.lessons],
    ...[element.itself, ...element.indicators].map(({ code, lessons }) => [code, lessons]),
  ]);
  expect(Object.fromEntries(counts.filter(([, lessons]) => lessons !== 0))).toEqual({
    '2 in all': 1,
    '2': 1,
    '2.1': 1,
    '2.4': 1,
    '6 in all': 1,
    '6': 1,
  });
  expect(totals.lessons).toBe(1);
  expect(totals.directions).toEqual({ stimulerend: 1, belemmerend: 0, gemengd: 0, unknown: 0 });
  expect(totals.evidenceLevels).toEqual({ 0: 0, 1: 0, 2: 0, 3: 1, 4: 0, unknown: 0 });
  expect(totals.perspectives).toMatchObject({ ouder: 1, jongere: 0 });
});

test('regions stand in alphabetical order, whatever their numbers', async () => {
  const { elements, regions } = await report([
    lesson('ZLI-3333', { tags: tags('1.1') }),
    lesson('ZLI-4444', { tags: tags('1.1') }),
    lesson('NVE-3333', { tags: tags('1.1') }),
    lesson('NOF-3333', { tags: tags('1.1') }),
    lesson('ALM-3333', { tags: tags('1.1') }),
  ]);
  expect(elements[0]?.indicators[0]?.regions).toEqual([
    { code: 'ALM', name: 'Almere', lessons: 1 },
    { code: 'NVE', name: 'Noord-Veluwe', lessons: 1 },
    { code: 'NOF', name: 'Noordoost-Friesland', lessons: 1 },
    { code: 'ZLI', name: 'Zuid-Limburg', lessons: 2 },
  ]);
  expect(regions.length).toBe(23);
  expect(regions.slice(0, 3).map(({ name }) => name)).toEqual(['Almere', 'De Meierij', 'Drenthe']);
});

test('a region without lessons on an element, one outside the period and one that never reported differ', async () => {
  const { regions, totals } = await report(NETWORK, { from: '2022' });
  const states = Object.fromEntries(regions.map(({ code, state }) => [code, state]));
  expect(states).toMatchObject({
    TWE: 'reported',
    ALM: 'reported',
    GRO: 'outside',
    DRE: 'outside',
    UTR: 'never',
  });
  expect(regions.find(({ code }) => code === 'TWE')).toEqual({
    code: 'TWE',
    name: 'Twente',
    state: 'reported',
    lessons: 2,
    elements: [
      { code: '1', lessons: 1 },
      { code: '2', lessons: 1 },
      { code: '3', lessons: 0 },
      { code: '4', lessons: 0 },
      { code: '5', lessons: 1 },
      { code: '6', lessons: 0 },
    ],
    untagged: 0,
  });
  expect(totals.undated).toBe(1);
});

test('a region with lessons on other elements than the chosen ones has reported', async () => {
  const { regions, totals, elements, untagged } = await report(NETWORK, { elements: ['5'] });
  expect(elements.map(({ code }) => code)).toEqual(['5']);
  expect(regions.find(({ code }) => code === 'ALM')).toMatchObject({ state: 'reported', lessons: 0 });
  expect(totals.lessons).toBe(1);
  expect(untagged.lessons).toBe(0);
});

test.each([
  ['2022-03-15', { from: '2022-03-15', until: '2022-03-15' }, 1],
  ['2022-03-15', { from: '2022-03-16' }, 0],
  ['2022-03-15', { until: '2022-03-14' }, 0],
  ['2022-03-15', { from: '2022-03', until: '2022-03' }, 1],
  ['2022-03-15', { from: '2022', until: '2022' }, 1],
  ['2022-03', { from: '2022-03-31' }, 1],
  ['2022-03', { until: '2022-03-01' }, 1],
  ['2022-03', { from: '2022-04-01' }, 0],
  ['2022-03', { until: '2022-02' }, 0],
  ['2022', { from: '2022-12-31' }, 1],
  ['2022', { until: '2022-01-01' }, 1],
  ['2022', { from: '2023' }, 0],
  ['2022', { until: '2021-12-31' }, 0],
])('a lesson of %s in the period %j', async (learnedOn, period, expected) => {
  expect(await found([lesson('TWE-3333', { learnedOn, tags: tags('1.1') })], period)).toBe(expected);
});

test('lessons without a date fall outside every period and are counted', async () => {
  const lessons = [lesson('TWE-3333'), lesson('TWE-4444', { status: 'ingetrokken' })];
  expect((await report(lessons)).totals).toMatchObject({ lessons: 1, undated: null });
  expect((await report(lessons, { until: '2024' })).totals).toMatchObject({ lessons: 0, undated: 1 });
});

test('a peildatum leaves out what was recorded later, the whole day included', async () => {
  const lessons = [
    lesson('TWE-3333', { createdAt: '2024-05-01T23:59:59.999Z' }),
    lesson('GRO-3333', { createdAt: '2024-05-02T00:00:00.000Z' }),
  ];
  const { totals, regions } = await report(lessons, { recordedUntil: '1 mei 2024' });
  expect(totals.lessons).toBe(1);
  expect(regions.find(({ code }) => code === 'GRO')?.state).toBe('never');
});

test('withdrawn lessons are left out', async () => {
  const { totals, regions } = await report([
    lesson('TWE-3333', { status: 'ingetrokken', tags: tags('1.1') }),
  ]);
  expect(totals.lessons).toBe(0);
  expect(regions.find(({ code }) => code === 'TWE')?.state).toBe('outside');
});

test('of each indicator the newest 25 lessons are shown, without a date last', async () => {
  const lessons = Array.from({ length: 27 }, (_, index) =>
    lesson(`TWE-33${index + 10}`, {
      learnedOn: index === 0 ? null : `2022-01-${index + 1}`.replace(/-(\d)$/u, '-0$1'),
      tags: tags('2.4'),
    }),
  );
  const item = (await report(lessons)).elements[1]?.indicators[3];
  expect(item?.code).toBe('2.4');
  expect(item?.lessons).toBe(27);
  expect(item?.shown.length).toBe(25);
  expect(item?.shown[0]?.learnedOn).toBe('2022-01-27');
  expect(item?.shown.at(-1)?.learnedOn).toBe('2022-01-03');
});

test('tags of an earlier version count under the same code, or stand apart when it is gone', async () => {
  const old = (code: string, main: boolean) => ({ code, main, framework: '2021' });
  const deps = await reportDeps(
    [
      lesson('TWE-3333', { tags: [old('6', true), old('2.9', false)] }),
      lesson('TWE-4444', {
        tags: [old('2.4', true), ...tags('2.4').map((tag) => ({ ...tag, main: false }))],
      }),
    ],
    FRAMEWORK_2021,
  );
  const { elements, retired, totals } = await buildFrameworkReport(deps, EVERYTHING);
  expect(totals.lessons).toBe(2);
  expect(elements[5]?.itself).toMatchObject({
    lessons: 1,
    otherVersions: [{ framework: '2021', label: 'Samen veranderen in één ecosysteem', lessons: 1 }],
  });
  expect(elements[1]?.indicators[3]).toMatchObject({ code: '2.4', lessons: 1 });
  expect(retired).toMatchObject([
    { framework: '2021', code: '2.9', label: 'Samen | buiten spelen', lessons: 1 },
  ]);
  const onlyElement2 = await buildFrameworkReport(deps, { ...EVERYTHING, elements: ['2'] });
  expect(onlyElement2.retired.map(({ code }) => code)).toEqual(['2.9']);
  const onlyElement6 = await buildFrameworkReport(deps, { ...EVERYTHING, elements: ['6'] });
  expect(onlyElement6.retired).toEqual([]);
  expect(onlyElement6.totals.lessons).toBe(1);
});

test('the report follows its schema, with and without lessons', async () => {
  const filled = await report(NETWORK, { from: '2022' });
  expect(errorsOf('rapport-reflectiekader', JSON.parse(JSON.stringify(filled)))).toEqual([]);
  const empty = await report([]);
  expect(errorsOf('rapport-reflectiekader', JSON.parse(JSON.stringify(empty)))).toEqual([]);
  expect(errorsOf('rapport-reflectiekader', { ...empty, extra: 1 })).not.toEqual([]);
});

test.each([
  [{ regions: ['Atlantis'] }, 'not-found', 'unknown-region'],
  [{ elements: ['9'] }, 'not-found', 'unknown-tag'],
  [{ elements: ['2.4'] }, 'usage', 'not-an-element'],
  [{ from: '2023', until: '2022-12-31' }, 'usage', 'reversed-period'],
  [{ recordedUntil: 'gisteren' }, 'usage', 'invalid-date'],
])('%j is refused', async (options, kind, code) => {
  await expect(report([], options)).rejects.toMatchObject({ kind, code });
});

test('a lesson for its own region alone counts, but its words are not sent round', async () => {
  const { totals, elements } = await report([
    lesson('TWE-7K3Q', { tags: tags('2.4'), visibility: 'eigen regio' }),
    lesson('TWE-9PQR', { tags: tags('2.4'), visibility: 'netwerk', learnedOn: '2022' }),
  ]);
  const shown = elements.flatMap(({ indicators }) => indicators).flatMap((indicator) => indicator.shown);
  expect(shown.map(({ id, title, firstSentence }) => [id, title, firstSentence])).toEqual([
    ['TWE-9PQR', 'Titel van TWE-9PQR', 'Dit leerden wij van TWE-9PQR.'],
    ['TWE-7K3Q', null, null],
  ]);
  expect(totals.lessons).toBe(2);
});

test('a lesson without a date is missed by the elements that it is about', async () => {
  const lessons = [
    lesson('TWE-3333', { tags: tags('2.4') }),
    lesson('TWE-4444', { tags: tags('3') }),
    lesson('TWE-5555'),
  ];
  const undated = async (elements: readonly string[]) =>
    (await report(lessons, { elements, from: '2024' })).totals.undated;
  expect(await undated([])).toBe(3);
  expect(await undated(['2'])).toBe(1);
  expect(await undated(['2', '3'])).toBe(2);
});
