import { expect, test } from 'vitest';
import { buildNewsReport, type NewsTextOptions } from '../../src/app/report-news.ts';
import { renderNewsReportMarkdown } from '../../src/cli/render/news-report-markdown.ts';
import { lesson, tags } from '../helpers/report-lessons.ts';
import { type Network, networkDeps, record, SMALL_NETWORK } from '../helpers/report-network.ts';
import { errorsOf } from '../helpers/schemas.ts';

const ALL: NewsTextOptions = { since: '2024-05-10', regions: [], elements: [], recordedUntil: '2024-06-01' };

async function report(options: Partial<NewsTextOptions> = {}, network: Network = SMALL_NETWORK) {
  return buildNewsReport(await networkDeps(network), { ...ALL, ...options });
}

/** Codes of what is in each section that has something. */
async function codes(options: Partial<NewsTextOptions> = {}, network: Network = SMALL_NETWORK) {
  const { since: _, selection: __, ...sections } = await report(options, network);
  const named = Object.entries(sections).map(([name, { shown }]): [string, string[]] => [
    name,
    shown.map((item) => ('subject' in item ? item.subject : item.id)),
  ]);
  return Object.fromEntries(named.filter(([, ids]) => ids.length > 0));
}

test('what was recorded in the period is new, what was there is changed; withdrawn things are neither', async () => {
  expect(await codes()).toEqual({
    newLessons: ['TWE-4444', 'ALM-3333', 'ALM-4444'],
    changedLessons: ['TWE-3333'],
    shared: ['TWE-4444', 'TWE-3333'],
    newQuestions: ['VR-34679', 'VR-JKMNP'],
    answeredQuestions: ['VR-CDFGH'],
    waitingQuestions: ['VR-QRTVW'],
    newCycles: ['CY-XY346', 'CY-JKMNP', 'CY-CDFGH'],
    closedCycles: ['CY-QRTVW'],
    newCoalitions: ['CO-CDFGH'],
  });
});

test('the peildatum is the last day', async () => {
  expect(await codes({ since: '2024-06-02', recordedUntil: '2024-06-30' })).toEqual({
    newLessons: ['DRE-3333'],
    answeredQuestions: ['VR-CDFGH'],
    waitingQuestions: ['VR-34679', 'VR-QRTVW'],
    newCycles: ['CY-YX643'],
    newCoalitions: ['CO-JKMNP'],
  });
});

test('only the answers of the period are told', async () => {
  const { answeredQuestions } = await report();
  expect(answeredQuestions.shown[0]?.answers.map(({ by, lesson: code }) => [by, code])).toEqual([
    ['verbinder', 'ALM-3333'],
  ]);
});

test('a changed lesson says what was done and which fields', async () => {
  expect((await report()).changedLessons.shown[0]).toMatchObject({
    actions: ['gewijzigd', 'vastgesteld'],
    fields: ['recommendation'],
  });
});

test('a lesson for its own region alone counts, but its words are not sent round', async () => {
  const { newLessons, shared } = await report();
  expect(newLessons.shown[0]).toMatchObject({ id: 'TWE-4444', title: null, firstSentence: null });
  expect(shared.shown[0]).toMatchObject({ subject: 'TWE-4444', title: null });
  expect(JSON.stringify(await report())).not.toContain('Geheim');
});

test.each([
  [
    { regions: ['Almere'] },
    { newLessons: ['ALM-3333', 'ALM-4444'], newQuestions: ['VR-JKMNP'], newCycles: ['CY-XY346'] },
  ],
  [{ elements: ['2'] }, { newLessons: ['ALM-3333'], changedLessons: ['TWE-3333'], shared: ['TWE-3333'] }],
])('%j narrows it', async (options, expected) => {
  expect(await codes(options)).toEqual(expected);
});

test.each([
  [null, '2024-06-01', '2024-05-01'],
  [null, '2024-01-15', '2023-12-01'],
  [null, '2024-01', '2023-12-01'],
  [null, '2024', '2024-11-01'],
  [null, null, '2024-05-01'],
  ['mei 2024', null, '2024-05'],
])('since %j until %j begins on %s', async (since, recordedUntil, expected) => {
  const made = await report({ since, recordedUntil });
  expect(made.since).toBe(expected);
  expect(made.selection.recordedUntil).toBe(recordedUntil ?? '2024-06-01');
});

test('of each kind 50 are shown, and all are counted', async () => {
  const lessons = Array.from({ length: 51 }, (_, index) =>
    lesson(`TWE-33${index + 10}`, { tags: tags('2.4') }),
  );
  const records = Array.from({ length: 51 }, (_, index) =>
    record('question', `VR-346${index + 10}`, { question: 'Hoe?', region: 'TWE' }),
  );
  const { newLessons, newQuestions } = await report({ since: '2024' }, { lessons, records });
  expect([newLessons.total, newLessons.shown.length]).toEqual([51, 50]);
  expect([newQuestions.total, newQuestions.shown.length]).toEqual([51, 50]);
});

test.each([
  [{ since: '2024-06-02' }, 'reversed-period'],
  [{ since: 'gisteren' }, 'invalid-date'],
])('%j is refused', async (options, code) => {
  await expect(report(options)).rejects.toMatchObject({ kind: 'usage', code });
});

test('the report follows its schema, with and without news', async () => {
  for (const network of [SMALL_NETWORK, { lessons: [], records: [] }]) {
    const made = await report({}, network);
    expect(errorsOf('rapport-nieuwsupdate', JSON.parse(JSON.stringify(made)))).toEqual([]);
  }
  expect(errorsOf('rapport-nieuwsupdate', { ...(await report()), extra: 1 })).not.toEqual([]);
});

test('what came of lessons is news: made, applied, signalled; withdrawn and earlier things are not', async () => {
  const fresh = { createdAt: '2024-05-20T09:00:00.000Z' };
  const uptake = { perspective: 'HP-34679', region: 'DRE', appliedOn: '2024-05' };
  const network: Network = {
    lessons: [lesson('TWE-3333', { tags: tags('2.6') })],
    records: [
      record('actionPerspective', 'HP-34679', {
        ...{ title: 'Bel op dag twee', audience: 'mentor', text: 'Bel op dag twee.', lessons: ['TWE-3333'] },
        ...{ tags: tags('2.6'), ...fresh },
      }),
      record('actionPerspective', 'HP-CDFGH', {
        ...{ title: 'Eerder', audience: 'mentor', text: 'Eerder.', lessons: ['TWE-3333'] },
      }),
      record('actionPerspective', 'HP-JKMNP', {
        ...{ title: 'Ingetrokken', audience: 'mentor', text: 'Nee.', lessons: ['TWE-3333'], ...fresh },
        ...{ status: 'ingetrokken', statusReason: 'Dubbel.' },
      }),
      record('uptake', 'TO-34679', { ...uptake, outcome: 'werkte niet', evidenceLevel: 1, ...fresh }),
      record('uptake', 'TO-CDFGH', { ...uptake, ...fresh, status: 'ingetrokken', statusReason: 'Dubbel.' }),
      // It counts nowhere any more: what it applied was withdrawn.
      record('uptake', 'TO-JKMNP', { ...uptake, perspective: 'HP-JKMNP', ...fresh }),
      record('bottleneck', 'KN-34679', {
        ...{ title: 'Geen tijd', level: 'landelijk', regions: ['TWE'], signalledOn: '2024-05-20', ...fresh },
      }),
    ],
  };
  expect(await codes({}, network)).toEqual({
    newPerspectives: ['HP-34679'],
    applied: ['TO-34679'],
    newBottlenecks: ['KN-34679'],
  });
  const news = await report({}, network);
  expect(news.applied.shown[0]).toEqual({
    ...{ id: 'TO-34679', perspective: 'HP-34679', title: 'Bel op dag twee' },
    region: { code: 'DRE', name: 'Drenthe' },
    ...{ appliedOn: '2024-05', outcome: 'werkte niet', evidenceLevel: 1 },
  });
  expect(errorsOf('rapport-nieuwsupdate', JSON.parse(JSON.stringify(news)))).toEqual([]);
  expect(renderNewsReportMarkdown(news)).toContain(
    '## Toegepast\n\n- **TO-34679** Bel op dag twee (HP-34679)\\\n  Drenthe · mei 2024 · werkte niet · bewijsniveau 1\n',
  );
});

test('what is new and came to an end in the same time is told once, where it says most', async () => {
  const fresh = { createdAt: '2024-05-20T09:00:00.000Z' };
  const answers = [{ at: '2024-05-21T09:00:00.000Z', by: null, text: 'Zo.', lesson: null }];
  const closed = { status: 'gesloten', statusReason: 'klaar', closedOn: '2024-05' };
  const network: Network = {
    lessons: [],
    records: [
      record('question', 'VR-34679', { question: 'Hoe?', region: 'TWE', ...fresh, answers }),
      record('question', 'VR-CDFGH', { question: 'Waarom?', region: 'TWE', ...fresh }),
      record('cycle', 'CY-34679', { title: 'Kort', regions: ['TWE'], ...fresh, ...closed }),
      record('cycle', 'CY-CDFGH', { title: 'Later gesloten', regions: ['TWE'], ...fresh, ...closed }),
      record('cycle', 'CY-JKMNP', { title: 'Loopt nog', regions: ['TWE'], ...fresh }),
    ],
    events: [
      {
        ...{ noun: 'cycle', subject: 'CY-34679', at: '2024-05-22T09:00:00.000Z', action: 'gesloten' },
        changes: [{ field: 'status', from: 'loopt', to: 'gesloten' }],
      },
      {
        ...{ noun: 'cycle', subject: 'CY-CDFGH', at: '2024-06-22T09:00:00.000Z', action: 'gesloten' },
        changes: [{ field: 'status', from: 'loopt', to: 'gesloten' }],
      },
    ],
  };
  expect(await codes({}, network)).toEqual({
    newQuestions: ['VR-CDFGH'],
    answeredQuestions: ['VR-34679'],
    newCycles: ['CY-CDFGH', 'CY-JKMNP'],
    closedCycles: ['CY-34679'],
  });
  const { newCycles } = await report({}, network);
  expect(newCycles.total).toBe(2);
});

test('an application is news of the elements of its handelingsperspectief', async () => {
  const perspective = {
    title: 'Bel zelf',
    audience: 'mentor',
    text: 'Bel.',
    lessons: ['TWE-3467'],
    createdAt: '2024-01-01T09:00:00.000Z',
  };
  const applied = { region: 'TWE', appliedOn: '2024-05-20', createdAt: '2024-05-21T09:00:00.000Z' };
  const network = {
    lessons: [],
    records: [
      record('actionPerspective', 'HP-34679', { ...perspective, tags: tags('2.6') }),
      record('actionPerspective', 'HP-CDFGH', { ...perspective, tags: tags('3') }),
      record('uptake', 'TO-34679', { ...applied, perspective: 'HP-34679' }),
      record('uptake', 'TO-CDFGH', { ...applied, perspective: 'HP-CDFGH' }),
    ],
  };
  expect(await codes({ elements: ['2'] }, network)).toEqual({ applied: ['TO-34679'] });
  expect(await codes({ elements: ['3'] }, network)).toEqual({ applied: ['TO-CDFGH'] });
});
