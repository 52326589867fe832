import { expect, test } from 'vitest';
import { buildDossierReport } from '../../src/app/report-dossier.ts';
import { renderDossierReportCsv } from '../../src/cli/render/dossier-report-csv.ts';
import { renderDossierReportMarkdown } from '../../src/cli/render/dossier-report-markdown.ts';
import type { DossierReport } from '../../src/domain/dossier.ts';
import { EVERYTHING, lesson, tags } from '../helpers/report-lessons.ts';
import { networkDeps, record } from '../helpers/report-network.ts';
import { errorsOf } from '../helpers/schemas.ts';

type Options = Parameters<typeof buildDossierReport>[2];

/** On element 2: four lessons of Twente, one of them without a date, and two of Almere; Drenthe has one on element 3. */
const NETWORK = {
  lessons: [
    lesson('TWE-3333', { learnedOn: '2022-05', direction: 'stimulerend', tags: tags('2.4') }),
    lesson('TWE-4444', { learnedOn: '2023-02', direction: 'stimulerend', tags: tags('2.6', '3.1') }),
    lesson('TWE-5555', { learnedOn: '2023', direction: 'belemmerend', tags: tags('2') }),
    lesson('TWE-6666', { direction: 'stimulerend', tags: tags('2.4') }),
    lesson('TWE-7777', { tags: tags('5') }),
    lesson('ALM-3333', { learnedOn: '2023-07-01', direction: 'stimulerend', tags: tags('2.4') }),
    lesson('ALM-4444', { learnedOn: '2021', direction: 'gemengd', tags: tags('2.5') }),
    lesson('ALM-5555', {
      learnedOn: '2023-08',
      status: 'ingetrokken',
      statusReason: 'dubbel',
      tags: tags('2'),
    }),
    lesson('DRE-3333', { learnedOn: '2021-03', tags: tags('3.3') }),
  ],
  records: [
    // Rests on a lesson of Twente in 2022, made elsewhere.
    perspective('HP-34679', 'GRO', ['TWE-3333'], '2.4'),
    // Rests on a lesson of Almere in 2023.
    perspective('HP-CDFGH', 'ALM', ['ALM-3333'], '2.4'),
    // Of Twente, tagged 2 itself, resting on a lesson about something else.
    perspective('HP-JKMNP', 'TWE', ['DRE-3333'], '2.1'),
    uptake('TO-34679', 'HP-34679', 'ALM', 'werkte'),
    uptake('TO-CDFGH', 'HP-34679', 'TWE', 'werkte niet'),
    uptake('TO-JKMNP', 'HP-CDFGH', 'DRE', 'werkte'),
    reflection('RE-34679', 'TWE', '2023-03', ['TWE-4444']),
    // On the element itself, without a lesson.
    reflection('RE-CDFGH', 'TWE', '2022-01', []),
    reflection('RE-JKMNP', 'ALM', '2023-09', []),
    bottleneck('KN-34679', ['TWE', 'ALM'], '2023-01', ['TWE-3333']),
    bottleneck('KN-CDFGH', ['ALM'], '2023-05', []),
  ],
};

function perspective(id: string, region: string, lessons: readonly string[], code: string) {
  const content = { title: 'Bel zelf', audience: 'mentor', text: 'Bel.', region, lessons, tags: tags(code) };
  return record('actionPerspective', id, content);
}

function uptake(id: string, of: string, region: string, outcome: string) {
  return record('uptake', id, {
    perspective: of,
    region,
    appliedOn: '2024-01',
    outcome,
    evidence: 'Geteld.',
  });
}

function reflection(id: string, region: string, reflectedOn: string, lessons: readonly string[]) {
  const content = { title: 'Gesprek', region, reflectedOn, lessons, tags: tags('2'), stimulates: 'Tijd.' };
  return record('reflection', id, { ...content, status: 'afgerond' });
}

function bottleneck(id: string, regions: readonly string[], signalledOn: string, lessons: readonly string[]) {
  const content = { title: 'Geen tijd', level: 'lokaal', regions, signalledOn, lessons, tags: tags('2') };
  return record('bottleneck', id, content);
}

async function report(options: Partial<Options> = {}, code = '2'): Promise<DossierReport> {
  return buildDossierReport(await networkDeps(NETWORK), code, { ...EVERYTHING, ...options });
}

/** What is in the dossier, by code, and what it counts. */
function contents({ totals, whiteSpots, ...report }: DossierReport) {
  return {
    lessons: [totals.lessons, ...report.lessons.flatMap(({ shown }) => shown.map(({ id }) => id)).sort()],
    undated: totals.undated,
    standing: [totals.network.applied, totals.network.confirmed, totals.network.contradicted],
    perspectives: [totals.actionPerspectives, ...report.perspectives.map(({ id }) => id).sort()],
    outcomes: totals.outcomes.map(({ outcome, count }) => `${outcome} ${count}`).join(', '),
    reflections: [
      totals.reflections,
      ...report.reflections.flatMap(({ answers }) => answers.map(({ id }) => id)),
    ],
    bottlenecks: report.bottlenecks.map(({ id }) => id),
    notAppliedElsewhere: whiteSpots.notAppliedElsewhere,
  };
}

/** The chosen regions in the white spots. */
function silence({ whiteSpots: { regions, outsideRegions, silentRegions } }: DossierReport) {
  const codes = (list: typeof regions) => list.map(({ code }) => code).join(' ');
  return [codes(regions), codes(outsideRegions), silentRegions.length];
}

test('a whole dossier holds everything about the element', async () => {
  const whole = await report();
  expect(contents(whole)).toEqual({
    lessons: [6, 'ALM-3333', 'ALM-4444', 'TWE-3333', 'TWE-4444', 'TWE-5555', 'TWE-6666'],
    undated: null,
    standing: [2, 2, 1],
    perspectives: [3, 'HP-34679', 'HP-CDFGH', 'HP-JKMNP'],
    outcomes: 'werkte 2, werkte niet 1',
    reflections: [3, 'RE-JKMNP', 'RE-34679', 'RE-CDFGH'],
    bottlenecks: ['KN-34679', 'KN-CDFGH'],
    notAppliedElsewhere: 1,
  });
  expect(silence(whole)).toEqual(['DRE', '', whole.regions.length - 3]);
});

test('of a region: its lessons, what rests on them, and what it found itself', async () => {
  const twente = await report({ regions: ['Twente'] });
  expect(contents(twente)).toEqual({
    lessons: [4, 'TWE-3333', 'TWE-4444', 'TWE-5555', 'TWE-6666'],
    undated: null,
    standing: [1, 1, 1],
    // The outcomes elsewhere belong to what rests on its lessons.
    perspectives: [2, 'HP-34679', 'HP-JKMNP'],
    outcomes: 'werkte 1, werkte niet 1',
    reflections: [2, 'RE-34679', 'RE-CDFGH'],
    bottlenecks: ['KN-34679'],
    notAppliedElsewhere: 1,
  });
  expect(silence(twente)).toEqual(['', '', 0]);
  expect(contents(await report({ regions: ['ALM'] }))).toMatchObject({
    lessons: [2, 'ALM-3333', 'ALM-4444'],
    perspectives: [1, 'HP-CDFGH'],
    outcomes: 'werkte 1',
    reflections: [1, 'RE-JKMNP'],
    bottlenecks: ['KN-34679', 'KN-CDFGH'],
  });
});

test('of a period: lessons that touch it, what rests on them, and what happened in it', async () => {
  const year = await report({ from: '2023', until: '2023' });
  expect(contents(year)).toEqual({
    lessons: [3, 'ALM-3333', 'TWE-4444', 'TWE-5555'],
    undated: 1,
    standing: [1, 1, 0],
    // A handelingsperspectief has no date of its own: it counts with its lessons.
    perspectives: [1, 'HP-CDFGH'],
    outcomes: 'werkte 1',
    reflections: [2, 'RE-JKMNP', 'RE-34679'],
    bottlenecks: ['KN-34679', 'KN-CDFGH'],
    notAppliedElsewhere: 0,
  });
  expect(silence(year)).toEqual(['', 'DRE', year.regions.length - 3]);
});

test('of a region, a period and an indicator all three hold', async () => {
  expect(contents(await report({ regions: ['TWE'], until: '2022' }, '2.4'))).toEqual({
    lessons: [1, 'TWE-3333'],
    undated: 1,
    standing: [1, 1, 1],
    perspectives: [1, 'HP-34679'],
    outcomes: 'werkte 1, werkte niet 1',
    reflections: [0],
    bottlenecks: ['KN-34679'],
    notAppliedElsewhere: 0,
  });
});

test('lessons add up over the regions, and over periods with those without a date', async () => {
  const whole = (await report()).totals.lessons;
  const parts = [await report({ regions: ['TWE'] }), await report({ regions: ['ALM'] })];
  expect(parts.reduce((total, { totals }) => total + totals.lessons, 0)).toBe(whole);
  const early = await report({ until: '2022' });
  const late = await report({ from: '2023' });
  expect(early.totals.lessons + late.totals.lessons + (late.totals.undated ?? 0)).toBe(whole);
});

test('the head says what it was narrowed to and what counts, in every format', async () => {
  const found = await report({ regions: ['Twente'], from: '2023' });
  const page = renderDossierReportMarkdown(found);
  const from = page.indexOf('Dit dossier gaat');
  expect(page.slice(from, page.indexOf('## Wat weten wij?')).split('\n')).toEqual([
    'Dit dossier gaat over een deel van het netwerk:',
    '',
    '- Periode: vanaf 2023; 1 les zonder datum valt daarbuiten. Een les waarvan alleen de maand of het jaar bekend is, telt mee als die maand of dat jaar de periode raakt.',
    "- Regio's: Twente.",
    '- Handelingsperspectieven, reflecties en knelpunten staan erin als zij rusten op een les uit deze keuze, of er zelf in vallen. Hun toepassingen staan er allemaal in, ook die van elders of uit een andere periode.',
    '',
    '',
  ]);
  expect(page).toContain('## Witte vlekken binnen deze keuze\n');
  expect(found.selection).toEqual({ regions: [{ code: 'TWE', name: 'Twente' }], from: '2023', until: null });
  expect(errorsOf('rapport-dossier', JSON.parse(JSON.stringify(found)))).toEqual([]);
  const rows = renderDossierReportCsv(found).trim().split('\r\n');
  expect(rows.map((row) => row.split(';').at(-1))).toEqual([
    'keuze',
    ...rows.slice(1).map(() => 'regio Twente|van 2023|onderdeel 2'),
  ]);
  expect(rows.length).toBeGreaterThan(3);
});

test('a whole dossier has no such head, and an empty one says which options to leave out', async () => {
  expect(renderDossierReportMarkdown(await report())).not.toContain('een deel van het netwerk');
  expect(renderDossierReportMarkdown(await report({ regions: ['Groningen'] }, '5'))).toContain(
    'Er is over 5 binnen deze keuze niets vastgelegd. Laat `--regio`, `--van` of `--tot` weg.',
  );
});

test('what is not in a part of the network is not said to be nowhere', async () => {
  const whole = renderDossierReportMarkdown(await report({}, '2.5'));
  expect(whole).toContain('Hierover is nog geen les.');
  expect(whole).toContain('Er is nog geen handelingsperspectief.');
  const part = renderDossierReportMarkdown(await report({ until: '2021' }, '2.5'));
  expect(part).toContain('Hierover is binnen deze keuze geen les.');
  expect(part).toContain('Er is binnen deze keuze geen handelingsperspectief.');
  expect(part).toContain('Hierover is binnen deze keuze geen reflectie afgerond.');
});

test('the table of a whole dossier says what it is about', async () => {
  const [, ...rows] = renderDossierReportCsv(await report({}, '2.4'))
    .trim()
    .split('\r\n');
  expect(new Set(rows.map((row) => row.split(';').at(-1)))).toEqual(new Set(['onderdeel 2.4']));
});
