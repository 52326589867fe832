import { expect, test } from 'vitest';
import { buildMidtermReport } from '../../src/app/report-midterm.ts';
import type { ReportTextOptions } from '../../src/app/report-sources.ts';
import { renderMidtermReportCsv } from '../../src/cli/render/midterm-report-csv.ts';
import { renderMidtermReportMarkdown } from '../../src/cli/render/midterm-report-markdown.ts';
import type { MidtermReport } from '../../src/domain/midterm.ts';
import { EVERYTHING, lesson, tags } from '../helpers/report-lessons.ts';
import { type Network, networkDeps, record } from '../helpers/report-network.ts';
import { errorsOf } from '../helpers/schemas.ts';

const IN_2023: ReportTextOptions = { ...EVERYTHING, from: '2023', until: '2023' };
const AT = '2023-06-01T09:00:00.000Z';

/** Of every kind of thing one of Twente on element 2, and others of Almere, on element 3, or of neither. */
const NETWORK = {
  lessons: [
    lesson('TWE-3333', { learnedOn: '2023-02', tags: tags('2.4') }),
    lesson('TWE-4444', { learnedOn: '2023-03', tags: tags('3.1', '2.1') }),
    lesson('TWE-5555', { learnedOn: '2023-03' }),
    lesson('TWE-6666', { learnedOn: '2022', tags: tags('2.4') }),
    lesson('ALM-3333', { learnedOn: '2023-04', tags: tags('2.4') }),
    lesson('ALM-4444', { learnedOn: '2023-05', tags: tags('3.3') }),
  ],
  records: [
    perspective('HP-34679', 'TWE', ['TWE-3333'], '2.4'),
    perspective('HP-CDFGH', 'ALM', ['ALM-4444'], '3.3'),
    perspective('HP-JKMNP', null, ['ALM-3333'], '2.4'),
    uptake('TO-34679', 'HP-34679', 'ALM', 'werkte'),
    uptake('TO-CDFGH', 'HP-34679', 'TWE', 'werkte niet'),
    uptake('TO-JKMNP', 'HP-CDFGH', 'TWE', 'werkte'),
    sharing('DE-34679', 'TWE-3333', 'website'),
    sharing('DE-CDFGH', 'ALM-4444', 'website'),
    sharing('DE-JKMNP', 'HP-34679', 'midterm'),
    sharing('DE-QRTVW', 'CY-34679', 'midterm'),
    bottleneck('KN-34679', ['TWE'], '2'),
    bottleneck('KN-CDFGH', ['TWE', 'ALM'], '3'),
    bottleneck('KN-JKMNP', ['ALM']),
    cycle('CY-34679', ['TWE'], '2.4'),
    cycle('CY-CDFGH', ['ALM'], '3'),
    question('VR-34679', 'TWE', '2.1'),
    question('VR-CDFGH', 'TWE', '5'),
    question('VR-JKMNP', 'ALM'),
  ],
};

function perspective(id: string, region: string | null, lessons: readonly string[], code: string) {
  const content = { title: 'Bel zelf', audience: 'mentor', text: 'Bel.', region, lessons, tags: tags(code) };
  return record('actionPerspective', id, { ...content, createdAt: AT });
}

function uptake(id: string, of: string, region: string, outcome: string | null) {
  const evidence = 'Wij telden het.';
  return record('uptake', id, { perspective: of, region, appliedOn: '2023-09', outcome, evidence });
}

function sharing(id: string, subject: string, channel: string) {
  return record('sharing', id, { subject, channel, sharedOn: '2023-10-01' });
}

function bottleneck(id: string, regions: readonly string[], ...codes: readonly string[]) {
  const content = { title: 'Geen tijd', level: 'lokaal', signalledOn: '2023-11', tags: tags(...codes) };
  return record('bottleneck', id, { ...content, regions });
}

function cycle(id: string, regions: readonly string[], code: string) {
  return record('cycle', id, { title: 'Op tijd', regions, startedOn: '2023-01', tags: tags(code) });
}

function question(id: string, region: string, ...codes: readonly string[]) {
  return record('question', id, { question: 'Hoe?', region, tags: tags(...codes) });
}

async function report(
  options: Partial<ReportTextOptions> = {},
  network: Network = NETWORK,
): Promise<MidtermReport> {
  return buildMidtermReport(await networkDeps(network), { ...IN_2023, ...options });
}

/** The rows of its CSV without what was chosen, as `soort;onderdeel;aantal;…`. */
function rowsOf(report: MidtermReport): string[] {
  const [, ...rows] = renderMidtermReportCsv(report).trim().split('\r\n');
  return rows.map((row) => row.slice(0, row.lastIndexOf(';')));
}

/** Every number in the report. */
function numbers({ totals, perspectives, uptakes, ...report }: MidtermReport) {
  return {
    lessons: totals.lessons,
    standing: [totals.confirmed, totals.contradicted],
    elements: report.elements.map(({ code, lessons }) => `${code}: ${lessons}`).join(', '),
    sharings: report.sharings.map(({ channel, sharings }) => `${channel} ${sharings}`).join(', '),
    perspectives: [perspectives.made, ...perspectives.shown.map(({ id }) => id)],
    uptakes: [
      uptakes.outcomes.map(({ outcome, count }) => `${outcome} ${count}`).join(', '),
      ...uptakes.shown.map(({ id }) => id),
    ],
    bottlenecks: [report.bottlenecks.signalled, ...report.bottlenecks.open.map(({ id }) => id)],
    cycles: [report.cycles.started, report.cycles.running],
    questions: [report.next.openQuestions, ...report.next.questions.map(({ id }) => id)],
    notApplied: report.next.notApplied,
    whiteSpots: report.next.whiteSpots.map(({ code }) => code).filter((code) => /^[23]/u.test(code)),
  };
}

const WHITE_2 = ['2.2', '2.3', '2.5', '2.6'];

test('a whole midterm counts everything of the period', async () => {
  expect(numbers(await report())).toEqual({
    lessons: 5,
    standing: [2, 1],
    elements: '1: 0, 2: 3, 3: 2, 4: 0, 5: 0, 6: 0',
    sharings: 'midterm 2, website 2',
    perspectives: [3, 'HP-34679', 'HP-CDFGH', 'HP-JKMNP'],
    uptakes: ['werkte 2, werkte niet 1', 'TO-34679', 'TO-CDFGH', 'TO-JKMNP'],
    bottlenecks: [3, 'KN-34679', 'KN-CDFGH', 'KN-JKMNP'],
    cycles: [2, 2],
    questions: [3, 'VR-34679', 'VR-CDFGH', 'VR-JKMNP'],
    notApplied: 1,
    whiteSpots: [...WHITE_2, '3.2', '3.4'],
  });
});

test('of a region: its lessons, what it shared, made, applied, asked and ran into', async () => {
  expect(numbers(await report({ regions: ['Twente'] }))).toEqual({
    lessons: 3,
    standing: [1, 1],
    elements: '1: 0, 2: 2, 3: 1, 4: 0, 5: 0, 6: 0',
    sharings: 'midterm 2, website 1',
    perspectives: [1, 'HP-34679'],
    uptakes: ['werkte 1, werkte niet 1', 'TO-CDFGH', 'TO-JKMNP'],
    bottlenecks: [2, 'KN-34679', 'KN-CDFGH'],
    cycles: [1, 1],
    questions: [2, 'VR-34679', 'VR-CDFGH'],
    notApplied: 0,
    whiteSpots: [...WHITE_2, '3.2', '3.3', '3.4'],
  });
});

test('of an element: what was put under it or its indicators', async () => {
  expect(numbers(await report({ elements: ['2'] }))).toEqual({
    lessons: 3,
    standing: [1, 1],
    elements: '2: 3',
    sharings: 'midterm 2, website 1',
    perspectives: [2, 'HP-34679', 'HP-JKMNP'],
    uptakes: ['werkte 1, werkte niet 1', 'TO-34679', 'TO-CDFGH'],
    bottlenecks: [1, 'KN-34679'],
    cycles: [1, 1],
    questions: [1, 'VR-34679'],
    notApplied: 1,
    whiteSpots: WHITE_2,
  });
});

test('of a region and an element both hold', async () => {
  expect(numbers(await report({ regions: ['ALM'], elements: ['3'] }))).toEqual({
    lessons: 1,
    standing: [1, 0],
    elements: '3: 1',
    sharings: 'website 1',
    perspectives: [1, 'HP-CDFGH'],
    uptakes: [''],
    bottlenecks: [1, 'KN-CDFGH'],
    cycles: [1, 1],
    questions: [0],
    notApplied: 0,
    whiteSpots: ['3.1', '3.2', '3.4'],
  });
});

test('what has one region adds up over the regions', async () => {
  const whole = await report();
  const parts = [await report({ regions: ['TWE'] }), await report({ regions: ['ALM'] })];
  const sum = (of: (part: MidtermReport) => number) => parts.reduce((total, part) => total + of(part), 0);
  const shared = ({ sharings }: MidtermReport) =>
    sharings.reduce((total, { sharings: count }) => total + count, 0);
  const applied = ({ uptakes }: MidtermReport) =>
    uptakes.outcomes.reduce((total, { count }) => total + count, 0);
  expect(sum(({ totals }) => totals.lessons)).toBe(whole.totals.lessons);
  expect(sum(shared)).toBe(shared(whole));
  expect(sum(applied)).toBe(applied(whole));
  expect(sum(({ next }) => next.openQuestions)).toBe(whole.next.openQuestions);
});

test('the head says what it was narrowed to and what that leaves out, in every format', async () => {
  const narrowed = await report({ regions: ['Twente'], elements: ['2'] });
  expect(renderMidtermReportMarkdown(narrowed).split('\n').slice(2, 11)).toEqual([
    'Over 2023. Stand op 1 juni 2024.',
    '',
    'Dit rapport gaat over een deel van het netwerk:',
    '',
    "- Regio's: Twente.",
    '- Alleen element 2.',
    '- Niet in dit rapport: wat van een andere regio of van geen regio is en wat over iets anders gaat of nog bij geen element is gezet.',
    '',
    '## Lessen',
  ]);
  expect(narrowed.selection).toEqual({ regions: [{ code: 'TWE', name: 'Twente' }], elements: ['2'] });
  expect(errorsOf('rapport-midterm', JSON.parse(JSON.stringify(narrowed)))).toEqual([]);
  const [header, ...rows] = renderMidtermReportCsv(narrowed).trim().split('\r\n');
  expect(header?.split(';').at(-1)).toBe('keuze');
  expect(new Set(rows.map((row) => row.split(';').at(-1)))).toEqual(
    new Set(['regio Twente|element 2|van 2023|tot 2023']),
  );
  expect(renderMidtermReportMarkdown(await report())).not.toContain('een deel van het netwerk');
});

test.each([
  [{ from: '2023', until: null }, 'Over de tijd vanaf 2023.'],
  [{ from: null, until: '2023-06' }, 'Over de tijd tot en met juni 2023.'],
  [{ from: '2022', until: '2023' }, 'Over 2022 tot en met 2023.'],
])('a period of %o is said in a whole sentence', async (period, words) => {
  const [, , over] = renderMidtermReportMarkdown(await report(period)).split('\n');
  expect(over).toBe(`${words} Stand op 1 juni 2024.`);
});

test('lessons without a date are said to fall outside the period, in every format', async () => {
  const undated = [lesson('TWE-7777', { tags: tags('2.4') }), lesson('ALM-7777', { tags: tags('3.3') })];
  const withdrawn = lesson('TWE-9999', { tags: tags('2.4'), status: 'ingetrokken', statusReason: 'dubbel' });
  const network = { ...NETWORK, lessons: [...NETWORK.lessons, ...undated, withdrawn] };
  const whole = await report({}, network);
  expect(whole.totals).toMatchObject({ lessons: 5, undated: 2 });
  expect(renderMidtermReportMarkdown(whole).split('\n')[2]).toBe(
    'Over 2023; 2 lessen zonder datum vallen daarbuiten. Stand op 1 juni 2024.',
  );
  expect(rowsOf(whole)).toContain('alle lessen;zonder datum, buiten de periode;2;;;;');
  const part = await report({ elements: ['2'] }, network);
  expect(part.totals.undated).toBe(1);
  expect(errorsOf('rapport-midterm', JSON.parse(JSON.stringify(part)))).toEqual([]);
  const half = await report({ from: null, until: null, regions: ['ALM'] }, network);
  expect(renderMidtermReportMarkdown(half).split('\n')[2]).toBe(
    'Over juli 2023 tot en met december 2023, het laatste hele half jaar; 1 les zonder datum valt daarbuiten. Stand op 1 juni 2024.',
  );
  expect((await report()).totals.undated).toBe(0);
});

test('the table has the figures of the page, those of all lessons and cycles by themselves', async () => {
  const rows = rowsOf(await report({ regions: ['Twente'] }));
  expect(rows.filter((row) => row.startsWith('alle '))).toEqual([
    'alle lessen;samen;3;0;0;0;1',
    'alle lessen;elders bevestigd;1;;;;',
    'alle lessen;weerlegd;1;;;;',
    'alle lessen;zonder datum, buiten de periode;0;;;;',
    'alle cycli;begonnen;1;;;;',
    'alle cycli;gesloten;0;;;;',
    'alle cycli;lopend;1;;;;',
  ]);
  expect(rows.at(-1)).toBe('open;onderdelen zonder les;19;;;;');
});

test('an element without indicators is spoken of as a part', async () => {
  const network = { lessons: [lesson('TWE-3333', { learnedOn: '2023-02', tags: tags('6') })], records: [] };
  const last = (found: MidtermReport) => renderMidtermReportMarkdown(found).trim().split('\n').at(-1);
  const part = await report({ elements: ['6'] }, network);
  expect(last(part)).toBe('Bij elk onderdeel van deze keuze is in deze periode een les geleerd.');
  expect(rowsOf(part).at(-1)).toBe('open;onderdelen zonder les;0;;;;');
  const codes = (await report({}, network)).next.whiteSpots.map(({ code }) => code);
  const all = [...network.lessons, lesson('TWE-4444', { learnedOn: '2023', tags: tags(...codes) })];
  expect(last(await report({}, { lessons: all, records: [] }))).toBe(
    'Bij elk onderdeel van het reflectiekader is in deze periode een les geleerd.',
  );
});

test.each<[Partial<ReportTextOptions>, string]>([
  [
    { regions: ['Groningen'] },
    'In deze periode is in dit deel van het netwerk geen les geleerd. Kies een andere periode met `--van` en `--tot`, of laat een optie weg.',
  ],
  [
    { elements: ['6'], until: null },
    'In deze periode is in dit deel van het netwerk nog geen les geleerd. Kies een andere periode met `--van` en `--tot`, of laat een optie weg.',
  ],
  [
    { from: '2021', until: '2021' },
    'In deze periode is geen les geleerd. Leg er een vast met: `mao les toevoegen`, of kies een andere periode met: `mao rapport midterm --van <datum> --tot <datum>`',
  ],
  [
    { from: '2024', until: '2024-06' },
    'In deze periode is nog geen les geleerd. Leg er een vast met: `mao les toevoegen`, of kies een andere periode met: `mao rapport midterm --van <datum> --tot <datum>`',
  ],
])(
  'without a lesson, %o says whose doing that is, and "not yet" only while it lasts',
  async (options, words) => {
    const page = renderMidtermReportMarkdown(await report(options));
    const from = page.indexOf('## Lessen');
    expect(page.slice(from, page.indexOf('## Gedeeld')).trim().split('\n')).toEqual(['## Lessen', '', words]);
  },
);

test('outcomes stand in their own order, what is not known yet last', async () => {
  const outcomes = [null, 'te vroeg', 'werkte niet', 'werkte deels', 'werkte'];
  const codes = ['TO-33333', 'TO-44444', 'TO-66666', 'TO-77777', 'TO-99999'];
  const uptakes = outcomes.map((outcome, place) => uptake(codes[place] ?? '', 'HP-34679', 'ALM', outcome));
  const records = [perspective('HP-34679', 'TWE', ['TWE-3333'], '2.4'), ...uptakes];
  const found = await report({}, { lessons: [], records });
  expect(found.uptakes.outcomes.map(({ outcome }) => outcome)).toEqual([
    'werkte',
    'werkte deels',
    'werkte niet',
    'te vroeg',
    null,
  ]);
});
