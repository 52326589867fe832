import { expect, test } from 'vitest';
import { buildRegionReport } from '../../src/app/report-region.ts';
import { EVERYTHING, FRAMEWORK_2021, lesson, NETWORK, reportDeps, tags } from '../helpers/report-lessons.ts';
import { networkDeps, record } from '../helpers/report-network.ts';
import { errorsOf } from '../helpers/schemas.ts';

test('a region sees its own lessons in full, the newest first', async () => {
  const { region, state, totals, lessons } = await buildRegionReport(
    await reportDeps(NETWORK),
    'regio twente',
    EVERYTHING,
  );
  expect(region).toEqual({ code: 'TWE', name: 'Twente' });
  expect(state).toBe('reported');
  expect(totals).toMatchObject({ lessons: 2, confirmed: 1, concept: 1, undated: null });
  expect(lessons.map(({ id, home }) => [id, home])).toEqual([
    ['TWE-7K3Q', '2.4'],
    ['TWE-9PXR', '5.2'],
  ]);
  expect(lessons[0]?.tags.map(({ code }) => code)).toEqual(['2.4', '1.2', '2.1']);
  expect(lessons[0]?.recommendation).toBe(
    'Plan het eerste gesprek thuis.\n- vraag wie erbij moet zijn\n- vraag wat al werkt',
  );
});

test('a white spot names the other regions that learned of it, in alphabetical order', async () => {
  const deps = await reportDeps([
    lesson('TWE-3333', { tags: tags('1.1') }),
    lesson('UTR-3333', { tags: tags('1.2') }),
    lesson('ALM-3333', { tags: tags('1.2') }),
    lesson('GRO-3333', { tags: tags('1.2'), status: 'ingetrokken' }),
  ]);
  const { whiteSpots } = await buildRegionReport(deps, 'TWE', { ...EVERYTHING, elements: ['1', '6'] });
  expect(whiteSpots.map(({ code, regions }) => [code, regions.map(({ name }) => name)])).toEqual([
    ['1.2', ['Almere', 'Utrecht']],
    ['1.3', []],
    ['6', []],
  ]);
});

test('a lesson is at home with its main tag, or else with the first that the report is about', async () => {
  const deps = await reportDeps([lesson('TWE-3333', { tags: tags('5.1', '2.4', '2.1') })]);
  expect((await buildRegionReport(deps, 'TWE', EVERYTHING)).lessons[0]?.home).toBe('5.1');
  expect((await buildRegionReport(deps, 'TWE', { ...EVERYTHING, elements: ['2'] })).lessons[0]?.home).toBe(
    '2.1',
  );
});

test('a lesson under a code of an earlier version alone has no home', async () => {
  const deps = await reportDeps(
    [lesson('TWE-3333', { tags: [{ code: '2.9', main: true, framework: '2021' }] })],
    FRAMEWORK_2021,
  );
  const { lessons, retired } = await buildRegionReport(deps, 'TWE', EVERYTHING);
  expect(lessons[0]?.home).toBe(null);
  expect(retired).toEqual([
    { framework: '2021', code: '2.9', label: 'Samen | buiten spelen', lessons: ['TWE-3333'] },
  ]);
});

test('the kinds of nothing are told apart', async () => {
  const deps = await reportDeps(NETWORK);
  expect((await buildRegionReport(deps, 'Utrecht', EVERYTHING)).state).toBe('never');
  expect((await buildRegionReport(deps, 'Drenthe', EVERYTHING)).state).toBe('outside');
  expect((await buildRegionReport(deps, 'Groningen', { ...EVERYTHING, from: '2022' })).state).toBe('outside');
  const almere = await buildRegionReport(deps, 'Almere', { ...EVERYTHING, from: '2022' });
  expect(almere.state).toBe('reported');
  expect(almere.totals.undated).toBe(1);
});

test('an unknown region is named with its neighbour', async () => {
  await expect(buildRegionReport(await reportDeps([]), 'Twentte', EVERYTHING)).rejects.toMatchObject({
    kind: 'not-found',
    code: 'unknown-region',
  });
});

test('the report follows its schema, with and without lessons', async () => {
  const deps = await reportDeps(NETWORK);
  for (const name of ['Twente', 'Almere', 'Utrecht']) {
    const report = await buildRegionReport(deps, name, EVERYTHING);
    expect(errorsOf('rapport-regio', JSON.parse(JSON.stringify(report)))).toEqual([]);
  }
});

test('in a period stand the reflections and bottlenecks of that period; without a date they fall outside it', async () => {
  const bottleneck = (id: string, signalledOn: string | null) =>
    record('bottleneck', id, { title: 'Geen tijd', level: 'lokaal', regions: ['TWE'], signalledOn });
  const reflection = (id: string, reflectedOn: string | null) =>
    record('reflection', id, { title: 'Gesprek', region: 'TWE', reflectedOn, status: 'afgerond' });
  const deps = await networkDeps({
    lessons: [],
    records: [
      ...[bottleneck('KN-34679', '2022-12-31'), bottleneck('KN-CDFGH', '2023'), bottleneck('KN-JKMNP', null)],
      ...[reflection('RE-34679', '2022'), reflection('RE-CDFGH', '2023-05'), reflection('RE-JKMNP', null)],
    ],
  });
  const inPeriod = async (from: string | null) => {
    const { network } = await buildRegionReport(deps, 'TWE', { ...EVERYTHING, from });
    return [...network.bottlenecks, ...network.reflections].map(({ id }) => id).sort();
  };
  expect(await inPeriod('2023')).toEqual(['KN-CDFGH', 'RE-CDFGH']);
  expect(await inPeriod(null)).toHaveLength(6);
});
