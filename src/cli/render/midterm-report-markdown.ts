import { whenWords } from '../../domain/date-words.ts';
import type { MidtermReport } from '../../domain/midterm.ts';
import { stateWords } from './agenda-report-markdown.ts';
import { lessonLines } from './lesson-lines.ts';
import { OWN_REGION_ONLY, type RegionWords, regionWords, spanWords, titleWords, told } from './loop-words.ts';
import { markdownTable } from './markdown-table.ts';
import { markdownBlock, markdownInline } from './markdown-text.ts';
import { counted } from './numbers.ts';
import { tallyLines } from './report-head-markdown.ts';
import {
  dateWords,
  directionWords,
  lessonCount,
  listWords,
  periodWords,
  regionCount,
  titleWithin,
  undatedWords,
} from './report-words.ts';
import { scopeLines, scopeSection } from './scope-markdown.ts';

/** The midterm to send round: what the period brought, where the cycles stand, and what is open. */
export function renderMidtermReportMarkdown(report: MidtermReport): string {
  const nameOf = regionWords(report.regions);
  const { period } = report;
  const last = period.lastHalfYear ? ', het laatste hele half jaar' : '';
  const sections = [
    '# De opbrengst van het netwerk',
    `Over ${overWhat(period)}${last}${undatedWords(report.totals.undated)}. Stand ${whenWords(report.day)}.`,
    ...scopeSection('Dit rapport gaat over een deel van het netwerk:', chosenLines(report)),
    ...lessonSections(report, nameOf),
    ...sharingSection(report),
    ...perspectiveSection(report, nameOf),
    ...uptakeSection(report),
    ...bottleneckSection(report),
    ...cycleSection(report),
    ...nextSection(report, nameOf),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The period, in words that can follow on "Over". */
function overWhat(period: MidtermReport['period']): string {
  const words = periodWords(period);
  if (words === null) return 'alles wat is vastgelegd';
  return period.from === null || period.until === null ? `de tijd ${words}` : words;
}

/** What the midterm was narrowed to, a line each, and what that leaves out. */
function chosenLines({ selection: { regions, elements } }: MidtermReport): string[] {
  const outside = [
    ...(regions.length === 0 ? [] : ['wat van een andere regio of van geen regio is']),
    ...(elements.length === 0 ? [] : ['wat over iets anders gaat of nog bij geen element is gezet']),
  ];
  if (outside.length === 0) return [];
  return [
    ...scopeLines({ regions, elements, from: null, until: null, recordedUntil: null }),
    `- Niet in dit rapport: ${listWords(outside)}.`,
  ];
}

/** That no lesson was learned, with the remedy: "not yet" as long as the period is not over. */
function noLessons(report: MidtermReport): string {
  const { until } = report.period;
  const none = until !== null && `${until}~` < `${report.day}~` ? 'geen' : 'nog geen';
  return isNarrowed(report)
    ? `In deze periode is in dit deel van het netwerk ${none} les geleerd. Kies een andere periode met \`--van\` en \`--tot\`, of laat een optie weg.`
    : `In deze periode is ${none} les geleerd. Leg er een vast met: \`mao les toevoegen\`, of kies een andere periode met: \`mao rapport midterm --van <datum> --tot <datum>\``;
}

function isNarrowed({ selection: { regions, elements } }: MidtermReport): boolean {
  return regions.length + elements.length > 0;
}

function lessonSections(report: MidtermReport, nameOf: RegionWords): string[] {
  const { totals, elements } = report;
  if (totals.lessons === 0) return ['## Lessen', noLessons(report)];
  const names = totals.regions.map(({ name }) => markdownInline(name)).join(', ');
  const lines = [
    `- ${lessonCount(totals.lessons)} uit ${regionCount(totals.regions.length)}: ${names}`,
    ...tallyLines(totals),
    `- Sindsdien: ${lessonCount(totals.confirmed)} elders bevestigd, ${totals.contradicted} weerlegd`,
  ];
  return [
    '## Lessen',
    lines.join('\n'),
    ...elements
      .filter(({ lessons }) => lessons > 0)
      .flatMap((element) => [
        `### ${element.code} ${markdownInline(element.label)}`,
        `${lessonCount(element.lessons)}: ${directionWords(element)}.${element.shown.length < element.lessons ? ` De nieuwste ${element.shown.length}:` : ''}`,
        element.shown.map((lesson) => lessonLines(lesson, nameOf(lesson.region))).join('\n'),
      ]),
  ];
}

function sharingSection({ sharings }: MidtermReport): string[] {
  return [
    '## Gedeeld',
    sharings.length === 0
      ? 'Er is in deze periode niets gedeeld. Deel een les met: `mao les deel <code> --kanaal <kanaal>`'
      : sharings.map(({ channel, sharings: count }) => `- ${markdownInline(channel)}: ${count}`).join('\n'),
  ];
}

function perspectiveSection({ perspectives: { made, shown } }: MidtermReport, nameOf: RegionWords): string[] {
  if (made === 0)
    return ['## Handelingsperspectieven', 'Er is in deze periode geen handelingsperspectief gemaakt.'];
  const lines = shown.map(({ id, title, audience, region }) => {
    const maker = region === null ? '' : ` (${nameOf(region)})`;
    return `- **${id}** ${titleWords(title === null ? null : titleWithin(title))}, voor ${markdownInline(told(audience))}${maker}`;
  });
  return [
    '## Handelingsperspectieven',
    `${counted(made, 'handelingsperspectief', 'handelingsperspectieven')}${shown.length < made ? `, de nieuwste ${shown.length}` : ''}:`,
    lines.join('\n'),
  ];
}

function uptakeSection({ uptakes: { outcomes, shown }, regions }: MidtermReport): string[] {
  const total = outcomes.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return ['## Toegepast', 'Er is in deze periode niets toegepast.'];
  const words = outcomes.map(({ outcome, count }) => `${count} ${outcome ?? 'nog niet bekend'}`);
  const columns = ['Handelingsperspectief', 'Regio', 'Wanneer', 'Uitkomst', 'Hoe weten we dat', 'Code'];
  return [
    '## Toegepast',
    `${counted(total, 'toepassing', 'toepassingen')}: ${words.join(', ')}.${shown.length < total ? ` De nieuwste ${shown.length}:` : ''}`,
    markdownTable(
      columns.map((heading) => ({ heading, align: 'left' })),
      shown.map(({ id, perspective, title, region, appliedOn, outcome, evidence }) => [
        `${perspective} ${title === null ? OWN_REGION_ONLY : told(title)}`,
        regions.find(({ code }) => code === region)?.name ?? region,
        dateWords(appliedOn),
        outcome ?? 'nog niet bekend',
        evidence ?? '',
        id,
      ]),
    ),
  ];
}

function bottleneckSection({ bottlenecks: { signalled, solved, open } }: MidtermReport): string[] {
  const lines = solved.map((item) => {
    const answer = item.answers.at(-1)?.answer ?? null;
    const back = answer === null ? '' : `\\\n  Antwoord: ${markdownBlock(told(answer), '  ')}`;
    return `- **${item.id}** ${titleWords(titleWithin(item.title))}, ${stateWords(item)}${back}`;
  });
  return [
    '## Knelpunten',
    `${signalled} gesignaleerd en ${solved.length} opgelost in deze periode; ${open.length} open op de peildatum.`,
    ...(lines.length === 0 ? [] : ['Opgelost:', lines.join('\n')]),
  ];
}

function cycleSection({ cycles }: MidtermReport): string[] {
  const lead = `${cycles.started} begonnen en ${cycles.closed} gesloten in deze periode; ${runningWords(cycles.running)}.`;
  if (cycles.running === 0) return ['## Cycli', `${lead} Begin er een met: \`mao cyclus start\``];
  return [
    '## Cycli',
    lead,
    'De eerste stap die nog niet af is:',
    markdownTable(
      [
        { heading: 'Stap', align: 'left' },
        { heading: 'Cycli', align: 'right' },
      ],
      [
        ...cycles.steps.map(({ number, name, cycles: count }) => [`${number} ${name}`, String(count)]),
        ['alle stappen af', String(cycles.done)],
      ],
    ),
  ];
}

function runningWords(running: number): string {
  if (running === 0) return 'nu loopt er geen';
  return running === 1 ? 'nu loopt er 1' : `nu lopen er ${running}`;
}

function nextSection(report: MidtermReport, nameOf: RegionWords): string[] {
  const { next, bottlenecks } = report;
  const { open } = bottlenecks;
  const { openQuestions, questions, whiteSpots, notApplied } = next;
  const asked = questions.map(
    ({ id, question, region }) => `- **${id}** ${titleWords(question)} (${nameOf(region)})`,
  );
  const stuck = open.slice(0, 10).map((item) => {
    const since = item.openFor === null ? '' : `, ${spanWords(item.openFor)} open`;
    return `- **${item.id}** ${titleWords(titleWithin(item.title))}, ${item.status}${since}`;
  });
  const spots = whiteSpots.map(({ code, label }) => `- ${code} ${markdownInline(label)}`);
  return [
    '## Wat nu',
    ...(openQuestions === 0 ? [] : [`Open vragen (${openQuestions}):`, asked.join('\n')]),
    ...(stuck.length === 0
      ? []
      : [`Open knelpunten (${open.length}), wat het langst open staat eerst:`, stuck.join('\n')]),
    ...(notApplied === 0
      ? []
      : [
          `${counted(notApplied, 'handelingsperspectief is', 'handelingsperspectieven zijn')} nog nergens toegepast. Alle handelingsperspectieven ziet u met: \`mao perspectief lijst\``,
        ]),
    ...(spots.length === 0
      ? [
          `Bij elk onderdeel van ${isNarrowed(report) ? 'deze keuze' : 'het reflectiekader'} is in deze periode een les geleerd.`,
        ]
      : ['Witte vlekken, zonder les in deze periode:', spots.join('\n')]),
  ];
}
