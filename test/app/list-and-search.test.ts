import { describe, expect, test } from 'vitest';
import { type FilterTexts, NO_FILTER, resolveFilter } from '../../src/app/lesson-filter.ts';
import { confirmLesson, withdrawLesson } from '../../src/app/lesson-status.ts';
import { listLessons } from '../../src/app/list-lessons.ts';
import { searchLessons } from '../../src/app/search-lessons.ts';
import { HIT_END, HIT_START } from '../../src/domain/snippet.ts';
import { memoryDeps, record } from '../helpers/memory-deps.ts';

/** Lessons with a number each, by which the tests name them. */
async function network() {
  const deps = await memoryDeps();
  const lessons = await record(
    deps,
    { externalId: '1', learnedOn: '2022-03-30', tags: ['2.4'] },
    { externalId: '2', learnedOn: '2022-03', tags: ['2'], direction: 'belemmerend' },
    { externalId: '3', learnedOn: '2022', tags: ['6', '2.6'] },
    { externalId: '4', learnedOn: null, tags: [] },
    { externalId: '5', learnedOn: '2022-04-01', direction: null, region: 'DRE' },
    { externalId: '6', learnedOn: '2021-12-31', direction: 'gemengd', region: 'NOF', tags: ['5.1'] },
  );
  const idOf = (number: string) => lessons.find(({ externalId }) => externalId === number)?.id ?? '';
  await confirmLesson(deps, idOf('1'));
  await withdrawLesson(deps, idOf('6'), 'Dubbel.');
  const numbers = async (texts: Partial<FilterTexts>, limit = 99) => {
    const filter = await resolveFilter(deps, { ...NO_FILTER, ...texts });
    const { lessons: found, total } = await listLessons(deps, filter, limit);
    return { numbers: found.map(({ externalId }) => externalId).join(' '), total };
  };
  return { deps, numbers };
}

describe('the list', () => {
  test('is newest first, without a date last, and tells how many there are', async () => {
    const { numbers } = await network();
    expect(await numbers({})).toEqual({ numbers: '5 1 2 3 6 4', total: 6 });
    expect(await numbers({}, 2)).toEqual({ numbers: '5 1', total: 6 });
    expect(await numbers({}, 6)).toEqual({ numbers: '5 1 2 3 6 4', total: 6 });
  });

  test.each<[string, Partial<FilterTexts>, string]>([
    ['a region', { regions: ['regio twente'] }, '1 2 3 4'],
    ['several regions, by alias too', { regions: ['NO-Friesland', 'dre'] }, '5 6'],
    ['an element with its indicators', { elements: ['2'] }, '5 1 2 3'],
    ['an element without indicators, by name', { elements: ['Werken in één ecosysteem'] }, '3'],
    ['an indicator alone', { indicators: ['2.4'] }, '1'],
    ['indicators and elements: any of them', { indicators: ['2.4'], elements: ['5'] }, '1 6'],
    ['an indicator given as element', { elements: ['2.6'] }, '5 3'],
    ['a direction', { directions: ['belemmerend', 'gemengd'] }, '2 6'],
    ['a status', { statuses: ['vastgesteld'] }, '1'],
    ['withdrawn', { statuses: ['ingetrokken'] }, '6'],
    ['what is still to be interpreted', { toInterpret: true }, '5 4'],
    [
      'kinds together: all of them',
      { regions: ['TWE'], elements: ['2'], directions: ['stimulerend'] },
      '1 3',
    ],
  ])('by %s', async (_name, texts, expected) => {
    const { numbers } = await network();
    expect((await numbers(texts)).numbers).toBe(expected);
  });

  test.each<[string | null, string | null, string]>([
    ['2022', null, '5 1 2 3'],
    ['2022-03', null, '5 1 2 3'],
    ['2022-03-30', null, '5 1 2 3'],
    ['31 maart 2022', null, '5 2 3'],
    ['2022-04', null, '5 3'],
    ['2023', null, ''],
    [null, '2021', '6'],
    [null, '2021-12-30', ''],
    [null, '2022-02', '3 6'],
    [null, '2022-03-29', '2 3 6'],
    [null, '2022-03', '1 2 3 6'],
    ['2022-03', '2022-03', '1 2 3'],
    ['2022-04-01', '2022-04-01', '5 3'],
  ])('from %s until %s, a month or a year counting wherever it touches', async (from, until, expected) => {
    const { numbers } = await network();
    expect((await numbers({ from, until })).numbers).toBe(expected);
  });

  test.each<[Partial<FilterTexts>, string, string]>([
    [{ regions: ['Twentte'] }, 'not-found', 'De regio "Twentte" is niet bekend.'],
    [{ elements: ['7'] }, 'not-found', '"7" is geen element of indicator van het reflectiekader 2022.'],
    [{ from: 'gisteren' }, 'usage', '--van: "gisteren" is geen datum die mao kan lezen.'],
    [{ until: '2022-13' }, 'usage', '--tot: De datum "2022-13" bestaat niet.'],
  ])('refuses %j', async (texts, kind, message) => {
    const { numbers } = await network();
    await expect(numbers(texts)).rejects.toMatchObject({ kind, message });
  });
});

describe('search', () => {
  async function search(query: string, limit = 99) {
    const deps = await memoryDeps();
    await record(
      deps,
      { externalId: 'titel', title: 'Thuiszitters terug', insight: 'Begin klein.' },
      { externalId: 'les', insight: 'Thuiszitters komen terug door een belletje.' },
      {
        externalId: 'gebeurd',
        observation: 'Er waren drie thuiszitters.',
        insight: 'Eén school, één verhaal.',
      },
      { externalId: 'kolom', insight: 'Niets.', extra: { Wijk: 'Knüllplein' } },
      { externalId: 'weg', insight: 'Thuiszitters.', title: 'Thuiszitters' },
    );
    const { lessons } = await listLessons(deps, {}, 99);
    await withdrawLesson(deps, lessons.find(({ externalId }) => externalId === 'weg')?.id ?? '', 'Dubbel.');
    const hits = await searchLessons(deps, query, { withdrawn: false }, limit);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    return hits;
  }
  const found = async (query: string) =>
    (await search(query)).map(({ lesson }) => lesson.externalId).join(' ');

  test('gives the best first: the title, then the lesson, then the rest; withdrawn left out', async () => {
    expect(await found('thuiszitters')).toBe('titel les gebeurd');
    expect((await search('thuiszitters', 1)).map(({ lesson }) => lesson.externalId)).toEqual(['titel']);
  });

  test('matches any of the words, by their beginning, whatever the case and accents', async () => {
    expect(await found('belletje wachtlijst')).toMatch(/^les\b/);
    expect(await found('THUISZIT')).toBe('titel les gebeurd');
    expect(await found('knullplein')).toMatch(/^kolom\b/);
    expect(await found('één')).toBe('gebeurd les');
    expect(await found('wachtlijst')).toBe('');
  });

  test('marks the words in the place where they stand', async () => {
    const [, hit] = await search('thuiszitters');
    expect(hit?.snippet).toBe(`${HIT_START}Thuiszitters${HIT_END} komen terug door een belletje.`);
  });

  test.each([
    '',
    '   ',
    '"',
    '""',
    '"thuiszitters',
    "d'r",
    'school-verhaal',
    'OR',
    'OR OR',
    'AND NOT',
    'NEAR(a b)',
    'a NEAR/2 b',
    '*',
    'thuis*',
    '^thuis',
    '(',
    '(thuis OR',
    '/',
    'title:thuis',
    '{title} : x',
    '+thuis',
    '-thuis',
    '👩‍👧',
    '\u0301',
    'a\0b',
    '\u202E',
    '½ ² Ⅳ',
    '日本語',
    'x'.repeat(100_000),
    Array.from({ length: 5000 }, (_, at) => `woord${at}`).join(' '),
  ])('takes %j as words and never fails', async (query) => {
    await expect(search(query)).resolves.toBeInstanceOf(Array);
  });

  test('signs between words do not keep them from being found', async () => {
    expect(await found('"thuiszitters" OR (belletje*')).toMatch(/^les\b.* titel/);
    expect(await found('komen/terug')).toBe('les titel');
  });
});
