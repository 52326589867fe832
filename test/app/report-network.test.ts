import { expect, test } from 'vitest';
import { buildNetworkReport } from '../../src/app/report-network.ts';
import { renderNetworkReportCsv } from '../../src/cli/render/network-report-csv.ts';
import { renderNetworkReportMarkdown } from '../../src/cli/render/network-report-markdown.ts';
import { lesson, tags } from '../helpers/report-lessons.ts';
import { type Network, networkDeps, record, SMALL_NETWORK, WHOLE } from '../helpers/report-network.ts';
import { errorsOf } from '../helpers/schemas.ts';

const ALL = { ...WHOLE, regions: [], elements: [], recordedUntil: null };
type Options = Parameters<typeof buildNetworkReport>[1];

async function report(network: Network, options: Partial<Options> = {}) {
  return buildNetworkReport(await networkDeps(network), { ...ALL, ...options });
}

async function exchange(network: Network, region: string, options: Partial<Options> = {}) {
  const found = (await report(network, options)).regions.find(({ code }) => code === region);
  return found && { ...found.brought, ...found.took };
}

test('coalitions stand under their ambition, running and closed apart, partners by schil', async () => {
  const { ambitions } = await report(SMALL_NETWORK, { recordedUntil: '2024-06-01' });
  const working = ambitions.filter(({ running, closed }) => running.length + closed.length > 0);
  expect(
    working.map(({ name, running, closed }) => [
      name,
      running.map(({ id }) => id),
      closed.map(({ id }) => id),
    ]),
  ).toEqual([
    ['Inclusieve samenwerking', ['CO-34679'], []],
    ['Schone Lei', [], ['CO-CDFGH']],
  ]);
  expect(ambitions.length).toBe(7);
  expect(working[0]?.running[0]?.partners).toEqual([
    { ring: 'het hart', names: ['Basisschool De Hoek', 'Gemeente Voorbeeld'] },
    { ring: null, names: ['Wijkteam Noord'] },
  ]);
});

test('what a region brought and took, withdrawn things left out', async () => {
  const june = { recordedUntil: '2024-06-01' };
  const nothing = {
    lessons: 0,
    shared: 0,
    takenByOthers: 0,
    questions: 0,
    answered: 0,
    inChecks: 0,
    inCycles: 0,
    inAnswers: 0,
  };
  expect(await exchange(SMALL_NETWORK, 'TWE', june)).toEqual({
    ...nothing,
    lessons: 2,
    shared: 2,
    questions: 1,
    answered: 1,
    inChecks: 1,
    inCycles: 1,
    inAnswers: 1,
  });
  expect(await exchange(SMALL_NETWORK, 'ALM', june)).toEqual({
    ...nothing,
    lessons: 2,
    takenByOthers: 1,
    questions: 1,
  });
  expect(await exchange(SMALL_NETWORK, 'GRO', june)).toEqual(nothing);
  expect(await exchange(SMALL_NETWORK, 'DRE', june)).toEqual(nothing);
  expect((await exchange(SMALL_NETWORK, 'DRE'))?.lessons).toBe(1);
});

test('an answer after the peildatum does not count', async () => {
  const answers = [{ at: '2024-06-10T09:00:00.000Z', by: null, text: null, lesson: 'ALM-3333' }];
  const network = {
    lessons: [lesson('ALM-3333')],
    records: [record('question', 'VR-34679', { question: 'Hoe?', region: 'TWE', answers })],
  };
  expect(await exchange(network, 'TWE', { recordedUntil: '2024-06-01' })).toMatchObject({
    answered: 0,
    inAnswers: 0,
  });
  expect(await exchange(network, 'TWE')).toMatchObject({ answered: 1, inAnswers: 1 });
});

test('a lesson of the own region is not taken from others, and the same lesson counts once', async () => {
  const check = { words: 'w', checkedOn: '2024', region: 'TWE' };
  const network = {
    lessons: [lesson('ALM-3333'), lesson('TWE-3333')],
    records: [
      record('check', 'CH-34679', { ...check, taken: ['ALM-3333', 'TWE-3333'] }),
      record('check', 'CH-CDFGH', { ...check, taken: ['ALM-3333'] }),
      record('cycle', 'CY-34679', { title: 'c', regions: ['TWE', 'UTR'], buildsOn: ['ALM-3333'] }),
    ],
  };
  expect(await exchange(network, 'TWE')).toMatchObject({ inChecks: 1, inCycles: 1, takenByOthers: 0 });
  expect(await exchange(network, 'UTR')).toMatchObject({ inChecks: 0, inCycles: 1 });
  expect(await exchange(network, 'ALM')).toMatchObject({ takenByOthers: 1 });
});

test('regions stand in alphabetical order, whatever they brought', async () => {
  const { regions } = await report(SMALL_NETWORK);
  expect(regions.slice(0, 3).map(({ name }) => name)).toEqual(['Almere', 'De Meierij', 'Drenthe']);
  const some = await report(SMALL_NETWORK, { regions: ['Twente', 'ALM'] });
  expect(some.regions.map(({ name, coalitions }) => [name, coalitions.length])).toEqual([
    ['Almere', 1],
    ['Twente', 1],
  ]);
});

test.each([
  [{ ambitions: ['6'] }, ['CO-CDFGH']],
  [{ coalitions: ['CO-34679'] }, ['CO-34679']],
  [{ regions: ['Zuid-Limburg'] }, ['CO-CDFGH']],
  [{ recordedUntil: '2024-05-19' }, ['CO-34679']],
])('%j chooses coalitions', async (options, expected) => {
  const { ambitions } = await report(SMALL_NETWORK, options);
  expect(ambitions.flatMap(({ running, closed }) => [...running, ...closed]).map(({ id }) => id)).toEqual(
    expected,
  );
});

test('the report follows its schema, with and without data', async () => {
  for (const network of [SMALL_NETWORK, { lessons: [], records: [] }]) {
    expect(errorsOf('rapport-netwerk', JSON.parse(JSON.stringify(await report(network))))).toEqual([]);
  }
  expect(errorsOf('rapport-netwerk', { ...(await report(SMALL_NETWORK)), extra: 1 })).not.toEqual([]);
});

/**
 * Two coalitions of which one works on element 2 by a cycle, and lessons, questions and takings of which some are about
 * element 2. Counted by hand.
 */
const ELEMENTS: Network = {
  lessons: [
    lesson('TWE-3333', { tags: tags('2.4', '3.1') }),
    lesson('TWE-4444', { tags: tags('3') }),
    lesson('TWE-5555'),
    lesson('ALM-3333', { tags: tags('2') }),
    lesson('ALM-4444', { tags: tags('5.1') }),
  ],
  records: [
    record('coalition', 'CO-34679', { name: 'Op twee', ambition: 'Schone Lei', regions: ['TWE', 'ALM'] }),
    record('coalition', 'CO-CDFGH', { name: 'Op vijf', ambition: 'Schone Lei', regions: ['TWE'] }),
    record('coalition', 'CO-JKMNP', { name: 'Zonder cyclus', ambition: 'Schone Lei', regions: ['TWE'] }),
    record('cycle', 'CY-34679', {
      title: 'Een',
      regions: ['TWE'],
      coalition: 'CO-34679',
      tags: tags('2.1'),
      buildsOn: ['ALM-3333', 'ALM-4444'],
    }),
    record('cycle', 'CY-CDFGH', { title: 'Twee', regions: ['TWE'], coalition: 'CO-CDFGH', tags: tags('5') }),
    record('sharing', 'DE-34679', { subject: 'TWE-3333', channel: 'website', sharedOn: '2024-05' }),
    record('sharing', 'DE-CDFGH', { subject: 'TWE-4444', channel: 'website', sharedOn: '2024-05' }),
    record('question', 'VR-34679', {
      question: 'Hoe?',
      region: 'ALM',
      tags: tags('2.6'),
      answers: [{ at: '2024-05-20T09:00:00.000Z', by: null, text: null, lesson: 'TWE-3333' }],
    }),
    record('question', 'VR-CDFGH', { question: 'Wie?', region: 'ALM', tags: tags('3') }),
    record('check', 'CH-34679', { words: 'tafel', region: 'ALM', checkedOn: '2024-05', taken: ['TWE-4444'] }),
  ],
};

test.each([
  [[], 'CO-34679 CO-CDFGH CO-JKMNP', [3, 2, 2, 0, 0, 0, 2, 0], [2, 0, 2, 2, 1, 1, 0, 1]],
  [['2'], 'CO-34679', [1, 1, 1, 0, 0, 0, 1, 0], [1, 0, 1, 1, 1, 0, 0, 1]],
  [['3'], '', [2, 2, 2, 0, 0, 0, 0, 0], [0, 0, 0, 1, 0, 1, 0, 1]],
  [['2', '5'], 'CO-34679 CO-CDFGH', [1, 1, 1, 0, 0, 0, 2, 0], [2, 0, 2, 1, 1, 0, 0, 1]],
])(
  'of elements %j: the coalitions that work on them, and what is about them',
  async (elements, coalitions, twente, almere) => {
    const found = await report(ELEMENTS, { elements });
    const ids = found.ambitions.flatMap(({ running }) => running.map(({ id }) => id));
    expect(ids.sort().join(' ')).toBe(coalitions);
    const numbers = (region: string) => {
      const row = found.regions.find(({ code }) => code === region);
      return row ? [...Object.values(row.brought), ...Object.values(row.took)] : [];
    };
    expect(numbers('TWE')).toEqual(twente);
    expect(numbers('ALM')).toEqual(almere);
    const taking = found.regions.find(({ code }) => code === 'TWE')?.coalitions.map(({ id }) => id);
    expect(taking?.sort().join(' ')).toBe(coalitions);
  },
);

test('the head says on which elements, in every format', async () => {
  const found = await report(ELEMENTS, { elements: ['2'], regions: ['Twente'] });
  const page = renderNetworkReportMarkdown(found);
  expect(page.slice(0, page.indexOf('## Coalities')).split('\n').slice(2)).toEqual([
    'Dit rapport gaat over een deel van het netwerk:',
    '',
    "- Regio's: Twente.",
    '- Alleen element 2.',
    '- Van een element telt: een coalitie met een cyclus die eraan werkt, en een les of vraag die erover gaat. Wat nog bij geen element is gezet, staat er niet in.',
    '',
    '',
  ]);
  expect(page).toContain('Ambities waaraan in dit deel van het netwerk nog geen coalitie werkt:');
  expect(found.selection).toMatchObject({ elements: ['2'], regions: [{ code: 'TWE', name: 'Twente' }] });
  expect(errorsOf('rapport-netwerk', JSON.parse(JSON.stringify(found)))).toEqual([]);
  const rows = renderNetworkReportCsv(found).trim().split('\r\n');
  expect(rows.map((row) => row.split(';').at(-1))).toEqual([
    'keuze',
    ...rows.slice(1).map(() => 'regio Twente|element 2'),
  ]);
});
