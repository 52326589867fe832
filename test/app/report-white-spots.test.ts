import { expect, test } from 'vitest';
import { buildWhiteSpotsReport } from '../../src/app/report-white-spots.ts';
import { renderWhiteSpotsReportMarkdown } from '../../src/cli/render/white-spots-report-markdown.ts';
import { lesson, tags } from '../helpers/report-lessons.ts';
import { type Network, networkDeps, record, SMALL_NETWORK } from '../helpers/report-network.ts';
import { errorsOf } from '../helpers/schemas.ts';

const ALL = { regions: [], elements: [], recordedUntil: null };
type Options = Parameters<typeof buildWhiteSpotsReport>[1];

async function report(network: Network, options: Partial<Options> = {}) {
  return buildWhiteSpotsReport(await networkDeps(network), { ...ALL, ...options });
}

/** How a region stands to a code. */
async function spot(network: Network, region: string, code: string, options: Partial<Options> = {}) {
  const { elements } = await report(network, options);
  const items = elements.flatMap((element) => [element, ...element.indicators]);
  const found = items.find((item) => item.code === code)?.spots.find((one) => one.region === region);
  return found && [found.state, found.lessons, ...found.askedBy];
}

test('the three kinds of nothing differ, and a lesson goes before all of them', async () => {
  const network = {
    lessons: [lesson('TWE-3333', { tags: tags('2.4') })],
    records: [
      record('question', 'VR-34679', { question: 'Hoe?', region: 'TWE', tags: tags('2.4') }),
      record('question', 'VR-CDFGH', { question: 'Hoe?', region: 'TWE', tags: tags('2.5') }),
      record('question', 'VR-JKMNP', { question: 'Hoe?', region: 'UTR', tags: tags('2.5') }),
    ],
  };
  expect(await spot(network, 'TWE', '2.4')).toEqual(['learned', 1, 'question']);
  expect(await spot(network, 'TWE', '2.5')).toEqual(['asked', 0, 'question']);
  expect(await spot(network, 'TWE', '2.6')).toEqual(['notAsked', 0]);
  expect(await spot(network, 'UTR', '2.5')).toEqual(['asked', 0, 'question']);
  expect(await spot(network, 'UTR', '2.6')).toEqual(['nothingYet', 0]);
});

test.each([
  [
    'a question',
    record('question', 'VR-34679', { question: 'Hoe?', region: 'TWE', tags: tags('3.1') }),
    'question',
  ],
  [
    'a closed question',
    record('question', 'VR-34679', {
      question: 'Hoe?',
      region: 'TWE',
      tags: tags('3.1'),
      status: 'gesloten',
    }),
    'question',
  ],
  [
    'a cycle',
    record('cycle', 'CY-34679', { title: 'c', regions: ['ALM', 'TWE'], tags: tags('3.1') }),
    'cycle',
  ],
  [
    'a check that takes a lesson along',
    record('check', 'CH-34679', { words: 'w', region: 'TWE', checkedOn: '2024', taken: ['DRE-3333'] }),
    'check',
  ],
  [
    'a check that asks about a lesson',
    record('check', 'CH-34679', { words: 'w', region: 'TWE', checkedOn: '2024', toAsk: ['DRE-3333'] }),
    'check',
  ],
  [
    'a check that takes a question along',
    record('check', 'CH-34679', { words: 'w', region: 'TWE', checkedOn: '2024', taken: ['VR-XY346'] }),
    'check',
  ],
])('%s touches an indicator and its element', async (_, one, by) => {
  const network = {
    lessons: [lesson('DRE-3333', { tags: tags('3.1') })],
    records: [record('question', 'VR-XY346', { question: 'Hoe?', region: 'UTR', tags: tags('3.1') }), one],
  };
  expect(await spot(network, 'TWE', '3.1')).toEqual(['asked', 0, by]);
  expect(await spot(network, 'TWE', '3')).toEqual(['asked', 0, by]);
  expect(await spot(network, 'TWE', '3.2')).toEqual(['nothingYet', 0]);
});

test.each([
  [
    'a withdrawn check',
    record('check', 'CH-34679', {
      words: 'w',
      region: 'TWE',
      checkedOn: '2024',
      taken: ['DRE-3333'],
      status: 'ingetrokken',
    }),
  ],
  [
    'what did not apply',
    record('check', 'CH-34679', {
      words: 'w',
      region: 'TWE',
      checkedOn: '2024',
      notApplicable: ['DRE-3333'],
    }),
  ],
  [
    'a withdrawn lesson',
    record('check', 'CH-34679', { words: 'w', region: 'TWE', checkedOn: '2024', taken: ['GRO-3333'] }),
  ],
  [
    'what came after the peildatum',
    record('question', 'VR-34679', {
      question: 'Hoe?',
      region: 'TWE',
      tags: tags('3.1'),
      createdAt: '2024-06-02T00:00:00.000Z',
    }),
  ],
])('%s touches nothing', async (_, one) => {
  const network = {
    lessons: [
      lesson('DRE-3333', { tags: tags('3.1') }),
      lesson('GRO-3333', { tags: tags('3.1'), status: 'ingetrokken' }),
    ],
    records: [one],
  };
  expect(await spot(network, 'TWE', '3.1', { recordedUntil: '2024-06-01' })).toEqual(['nothingYet', 0]);
  expect(await spot(network, 'GRO', '3.1')).toEqual(['nothingYet', 0]);
});

test('a check without a region is of the regions of its cycle', async () => {
  expect(await spot(SMALL_NETWORK, 'UTR', '2.4')).toEqual(['asked', 0, 'check']);
  expect(await spot(SMALL_NETWORK, 'UTR', '1.1')).toEqual(['nothingYet', 0]);
});

test('a voice is heard in lessons, or was only present at activities of cycles on the element', async () => {
  const { elements } = await report(SMALL_NETWORK, { recordedUntil: '2024-06-01' });
  const heard = (code: string) => {
    const element = elements.find((candidate) => candidate.code === code);
    return [
      element?.activities,
      element?.voices.flatMap((voice) =>
        voice.lessons + voice.activities > 0 ? [[voice.perspective, voice.lessons, voice.activities]] : [],
      ),
    ];
  };
  expect(heard('2')).toEqual([
    1,
    [
      ['jongere', 1, 0],
      ['ouder', 1, 1],
      ['professional', 1, 0],
      ['partner', 0, 1],
    ],
  ]);
  // The activity of the cycle on 5.2 was withdrawn, that on 5.1 was not.
  expect(heard('5')).toEqual([
    1,
    [
      ['ouder', 0, 1],
      ['partner', 0, 1],
    ],
  ]);
});

test('regions and elements narrow it, and regions stand in alphabetical order', async () => {
  const { regions, elements } = await report(SMALL_NETWORK, { regions: ['Utrecht', 'ALM'], elements: ['2'] });
  expect(regions.map(({ name, lessons, asked }) => [name, lessons, asked])).toEqual([
    ['Almere', 2, true],
    ['Utrecht', 0, true],
  ]);
  expect(elements.map(({ code, lessons }) => [code, lessons])).toEqual([['2', 1]]);
});

test('the report follows its schema, with and without lessons', async () => {
  for (const network of [SMALL_NETWORK, { lessons: [], records: [] }]) {
    expect(errorsOf('rapport-witte-vlekken', JSON.parse(JSON.stringify(await report(network))))).toEqual([]);
  }
  expect(errorsOf('rapport-witte-vlekken', { ...(await report(SMALL_NETWORK)), extra: 1 })).not.toEqual([]);
});

test('one region without anything is spoken of as one', async () => {
  const network = { lessons: [lesson('TWE-3333', { tags: tags('3.1') })], records: [] };
  const silence = async (...regions: string[]) =>
    /^Overal nog niets.*$/mu.exec(renderWhiteSpotsReportMarkdown(await report(network, { regions })))?.[0];
  expect(await silence('TWE', 'UTR')).toBe(
    'Overal nog niets: Utrecht. Deze regio staat niet in de tabellen.',
  );
  expect(await silence('TWE', 'UTR', 'ALM')).toBe(
    "Overal nog niets: Almere en Utrecht. Deze regio's staan niet in de tabellen.",
  );
});
