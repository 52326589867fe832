import { expect, test } from 'vitest';
import { type AgendaTextOptions, buildAgendaReport } from '../../src/app/report-agenda.ts';
import { renderAgendaReportCsv } from '../../src/cli/render/agenda-report-csv.ts';
import { renderAgendaReportMarkdown } from '../../src/cli/render/agenda-report-markdown.ts';
import type { AgendaReport } from '../../src/domain/agenda-report.ts';
import { EVERYTHING, tags } from '../helpers/report-lessons.ts';
import { networkDeps, record } from '../helpers/report-network.ts';
import { errorsOf } from '../helpers/schemas.ts';

const ALL: AgendaTextOptions = { ...EVERYTHING, tables: [], endedSince: null };

const solvedOn = (on: string) => ({
  status: 'opgelost',
  moves: [
    { on: '2023-01', status: 'geagendeerd', table: 'MAO-tafel', answer: null, by: null },
    { on, status: 'opgelost', table: 'MAO-tafel', answer: 'Zo kan het.', by: null },
  ],
  table: 'MAO-tafel',
});

/** Six bottlenecks: two of Twente alone, one of Twente and Almere, one of Almere, two of Drenthe. */
const SIX = {
  lessons: [],
  records: [
    record('bottleneck', 'KN-34679', bottleneck(['TWE'], '2023-03-10', '2.4')),
    record('bottleneck', 'KN-CDFGH', { ...bottleneck(['TWE'], '2022', '3'), ...solvedOn('2023-06') }),
    record('bottleneck', 'KN-JKMNP', bottleneck(['TWE', 'ALM'], '2024-01', '2', '3.1')),
    record('bottleneck', 'KN-QRTVW', bottleneck(['ALM'], null, '2.6')),
    record('bottleneck', 'KN-XY346', { ...bottleneck(['DRE'], '2022-11', '2.5'), ...solvedOn('2024-02-01') }),
    record('bottleneck', 'KN-YX643', {
      ...bottleneck(['DRE'], '2023-12-31'),
      status: 'geagendeerd',
      moves: [{ on: '2024-01', status: 'geagendeerd', table: 'Wijktafel', answer: null, by: null }],
      table: 'Wijktafel',
    }),
  ],
};

function bottleneck(regions: readonly string[], signalledOn: string | null, ...codes: readonly string[]) {
  return { title: 'Geen tijd', level: 'lokaal', regions, signalledOn, tags: tags(...codes) };
}

async function report(options: Partial<AgendaTextOptions> = {}): Promise<AgendaReport> {
  return buildAgendaReport(await networkDeps(SIX), { ...ALL, ...options });
}

function codes({ tables }: AgendaReport): string[] {
  return tables.flatMap(({ open, ended }) => [...open, ...ended].map(({ id }) => id)).sort();
}

test.each<[Partial<AgendaTextOptions>, string[], AgendaReport['totals']]>([
  [
    {},
    ['KN-34679', 'KN-CDFGH', 'KN-JKMNP', 'KN-QRTVW', 'KN-XY346', 'KN-YX643'],
    { open: 4, ended: 2, recorded: 6, outside: 0, undated: null },
  ],
  [
    { regions: ['Twente'] },
    ['KN-34679', 'KN-CDFGH', 'KN-JKMNP'],
    { open: 2, ended: 1, recorded: 6, outside: 3, undated: null },
  ],
  [
    { regions: ['almere', 'DRE'] },
    ['KN-JKMNP', 'KN-QRTVW', 'KN-XY346', 'KN-YX643'],
    { open: 3, ended: 1, recorded: 6, outside: 2, undated: null },
  ],
  [
    { elements: ['2'] },
    ['KN-34679', 'KN-JKMNP', 'KN-QRTVW', 'KN-XY346'],
    { open: 3, ended: 1, recorded: 6, outside: 2, undated: null },
  ],
  [
    { elements: ['2'], from: '2023' },
    ['KN-34679', 'KN-JKMNP'],
    { open: 2, ended: 0, recorded: 6, outside: 4, undated: 1 },
  ],
  // A year counts in every period that it touches.
  [
    { from: '2022-12', until: '2023-03-10' },
    ['KN-34679', 'KN-CDFGH'],
    { open: 1, ended: 1, recorded: 6, outside: 4, undated: 1 },
  ],
  [
    { until: '2022-11' },
    ['KN-CDFGH', 'KN-XY346'],
    { open: 0, ended: 2, recorded: 6, outside: 4, undated: 1 },
  ],
  [
    { regions: ['TWE'], endedSince: '2024' },
    ['KN-34679', 'KN-JKMNP'],
    { open: 2, ended: 0, recorded: 6, outside: 4, undated: null },
  ],
  [
    { tables: ['MAO-tafel'] },
    ['KN-CDFGH', 'KN-XY346'],
    { open: 0, ended: 2, recorded: 6, outside: 4, undated: null },
  ],
  // The one without a date is on no table, so the period does not leave it out.
  [
    { tables: ['wijktafel', 'MAO-tafel'], from: '2022-11', endedSince: '2024' },
    ['KN-XY346', 'KN-YX643'],
    { open: 1, ended: 1, recorded: 6, outside: 4, undated: 0 },
  ],
  [{ regions: ['Groningen'] }, [], { open: 0, ended: 0, recorded: 6, outside: 6, undated: null }],
])('an agenda of %o counts what fits, and what it leaves out', async (options, expected, totals) => {
  const found = await report(options);
  expect(codes(found)).toEqual(expected);
  expect(found.totals).toEqual(totals);
  expect(totals.open + totals.ended + totals.outside).toBe(totals.recorded);
  expect(errorsOf('rapport-agenda', JSON.parse(JSON.stringify(found)))).toEqual([]);
});

test('the head says what the agenda was narrowed to, and how much that leaves out', async () => {
  const found = await report({
    regions: ['Twente', 'Almere'],
    elements: ['2'],
    from: '2023',
    until: '2024-06',
  });
  expect(renderAgendaReportMarkdown(found).split('\n').slice(0, 12)).toEqual([
    '# Knelpunten op de agenda',
    '',
    'Stand op 1 juni 2024: 2 knelpunten open, 0 opgelost of vervallen.',
    '',
    'Deze agenda gaat over een deel van de knelpunten:',
    '',
    '- Gesignaleerd: 2023 tot en met juni 2024; 1 knelpunt zonder datum valt daarbuiten. Een knelpunt waarvan alleen de maand of het jaar bekend is, telt mee als die maand of dat jaar de periode raakt.',
    "- Regio's: Almere en Twente.",
    '- Alleen element 2.',
    '- Knelpunten die hierbuiten vallen: 4 van de 6.',
    '',
    'Wat het langst open staat, staat bovenaan. Is van een datum alleen de maand of het jaar bekend, dan is de duur niet preciezer dan dat.',
  ]);
  expect(found.selection).toEqual({
    regions: [
      { code: 'ALM', name: 'Almere' },
      { code: 'TWE', name: 'Twente' },
    ],
    elements: ['2'],
    from: '2023',
    until: '2024-06',
    recordedUntil: null,
    tables: [],
    endedSince: null,
    day: '2024-06-01',
  });
  const rows = renderAgendaReportCsv(found).trim().split('\r\n');
  expect(rows.map((row) => row.split(';').at(-1))).toEqual([
    'keuze',
    'regio Almere|regio Twente|element 2|van 2023|tot 2024-06',
    'regio Almere|regio Twente|element 2|van 2023|tot 2024-06',
  ]);
});

test('a whole agenda has no such head, and one without anything says so', async () => {
  expect(renderAgendaReportMarkdown(await report())).not.toContain('Deze agenda gaat over een deel');
  expect(renderAgendaReportMarkdown(await report({ regions: ['Groningen'] }))).toContain(
    '- Knelpunten die hierbuiten vallen: 6 van de 6.\n\nEr zijn geen knelpunten die hierbij horen. Laat een optie weg.\n',
  );
});

test('what cannot be a selection is refused', async () => {
  await expect(report({ elements: ['2.4'] })).rejects.toMatchObject({ code: 'not-an-element' });
  await expect(report({ from: '2024', until: '2023' })).rejects.toMatchObject({ code: 'reversed-period' });
  // A table is known by all bottlenecks, also those that are left out.
  expect(codes(await report({ regions: ['ALM'], tables: ['wijktafel'] }))).toEqual([]);
  expect(codes(await report({ tables: ['wijktafel'] }))).toEqual(['KN-YX643']);
  await expect(report({ tables: ['keukentafel'] })).rejects.toMatchObject({ code: 'unknown-table' });
});

test('the head and the table name the tables, and since when ended ones count', async () => {
  const found = await report({ tables: ['wijktafel', 'MAO-tafel'], endedSince: '2024' });
  expect(renderAgendaReportMarkdown(found).split('\n').slice(2, 9)).toEqual([
    'Stand op 1 juni 2024: 1 knelpunt open, 1 opgelost of vervallen sinds 2024.',
    '',
    'Deze agenda gaat over een deel van de knelpunten:',
    '',
    '- Tafels: Wijktafel en MAO-tafel.',
    '- Opgelost of vervallen: alleen sinds 2024.',
    '- Knelpunten die hierbuiten vallen: 4 van de 6.',
  ]);
  const [, ...rows] = renderAgendaReportCsv(found).trim().split('\r\n');
  expect(rows.map((row) => row.split(';').at(-1))).toEqual([
    'tafel Wijktafel|tafel MAO-tafel|opgelost sinds 2024',
    'tafel Wijktafel|tafel MAO-tafel|opgelost sinds 2024',
  ]);
});
