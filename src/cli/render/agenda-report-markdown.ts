import type { AgendaItem, AgendaReport, AgendaTable } from '../../domain/agenda-report.ts';
import { whenWords } from '../../domain/date-words.ts';
import { isErasedText } from '../../domain/erased-text.ts';
import { lessonName, type RegionWords, spanWords, titleWords, told } from './loop-words.ts';
import { markdownBlock, markdownInline } from './markdown-text.ts';
import { counted } from './numbers.ts';
import { dateWords, listWords, periodWords, undatedWords } from './report-words.ts';
import { scopeLines, scopeSection } from './scope-markdown.ts';

/** The agenda, to be put on the table: each bottleneck with where it comes from and who waits for the answer. */
export function renderAgendaReportMarkdown(report: AgendaReport): string {
  const { selection, totals } = report;
  const head = [
    '# Knelpunten op de agenda',
    `Stand ${whenWords(selection.day)}: ${counted(totals.open, 'knelpunt', 'knelpunten')} open, ${totals.ended} opgelost of vervallen${selection.endedSince === null ? '' : ` sinds ${dateWords(selection.endedSince)}`}.`,
    ...scopeSection('Deze agenda gaat over een deel van de knelpunten:', chosenLines(report)),
  ];
  const body =
    totals.recorded === 0
      ? [nothing(selection)]
      : [report.tables.length === 0 ? NOTHING_CHOSEN : HOW_TO_READ, ...report.tables.flatMap(tableSection)];
  return `${[...head, ...body].join('\n\n')}\n`;
}

function nothing({ recordedUntil }: AgendaReport['selection']): string {
  return recordedUntil === null
    ? NOTHING
    : `Tot en met ${dateWords(recordedUntil)} was er geen knelpunt vastgelegd. Kies een latere peildatum, of laat \`--peildatum\` weg.`;
}

const NOTHING =
  'Er zijn nog geen knelpunten. Signaleer er een uit een les met: `mao knelpunt toevoegen --les <code>`, en zet het op de agenda met: `mao knelpunt agendeer <code>`';

const NOTHING_CHOSEN = 'Er zijn geen knelpunten die hierbij horen. Laat een optie weg.';

/** What the agenda was narrowed to, a line each, and how many bottlenecks that leaves out. */
function chosenLines({ selection, totals }: AgendaReport): string[] {
  const words = periodWords(selection);
  const { tables, endedSince } = selection;
  const { undated, outside, recorded } = totals;
  const without = undatedWords(undated, 'knelpunt', 'knelpunten');
  const lines = [
    ...(tables.length === 0 ? [] : [`- Tafels: ${listWords(tables.map(markdownInline))}.`]),
    ...(words === null
      ? []
      : [
          `- Gesignaleerd: ${words}${without}. Een knelpunt waarvan alleen de maand of het jaar bekend is, telt mee als die maand of dat jaar de periode raakt.`,
        ]),
    ...scopeLines({ ...selection, from: null, until: null, recordedUntil: null }),
    ...(endedSince === null ? [] : [`- Opgelost of vervallen: alleen sinds ${dateWords(endedSince)}.`]),
  ];
  return lines.length === 0
    ? []
    : [...lines, `- Knelpunten die hierbuiten vallen: ${outside} van de ${recorded}.`];
}

const HOW_TO_READ =
  'Wat het langst open staat, staat bovenaan. Is van een datum alleen de maand of het jaar bekend, dan is de duur niet preciezer dan dat.';

/** A table as it is called, behind an article. */
function tableWords(table: string): string {
  return isErasedText(table) ? 'tafel waarvan de naam is gewist' : markdownInline(table);
}

function tableSection({ table, open, ended }: AgendaTable): string[] {
  const heading = table === null ? 'Nog voor geen tafel' : `Voor de ${tableWords(table)}`;
  const lead =
    table === null
      ? ['Deze knelpunten zijn gesignaleerd. Zet ze op een agenda met: `mao knelpunt agendeer <code>`']
      : [];
  return [
    `## ${heading}`,
    ...(open.length === 0 ? ['Er staat niets open.'] : lead),
    ...open.flatMap(itemSection),
    ...(ended.length === 0 ? [] : ['### Opgelost of vervallen', ended.map(endedLine).join('\n')]),
  ];
}

function itemSection(item: AgendaItem): string[] {
  const nameOf = nameIn(item);
  const lines = [
    `- Niveau: ${markdownInline(item.level)}`,
    `- Status: ${stateWords(item)}`,
    `- ${openWords(item)}`,
    `- Terug te koppelen aan: ${listWords(item.regions.map(({ name }) => markdownInline(name)))}`,
    ...item.answers.map(
      ({ on, answer }) => `- Antwoord van ${dateWords(on)}: ${markdownBlock(told(answer ?? ''), '  ')}`,
    ),
  ];
  return [
    `### ${item.id} ${titleWords(item.title)}`,
    ...(item.description === null ? [] : [markdownBlock(item.description)]),
    lines.join('\n'),
    ...(item.lessons.length === 0
      ? ['Er is nog geen les aan gekoppeld.']
      : ['Het blijkt uit:', item.lessons.map((lesson) => `- ${lessonName(lesson, nameOf)}`).join('\n')]),
  ];
}

function nameIn({ regions }: AgendaItem): RegionWords {
  return (code) => markdownInline(regions.find((region) => region.code === code)?.name ?? code);
}

/** `geagendeerd sinds oktober 2022`. */
export function stateWords({ status, statusSince }: AgendaItem): string {
  return statusSince === null ? status : `${status} sinds ${dateWords(statusSince)}`;
}

function openWords({ signalledOn, openFor }: AgendaItem): string {
  if (signalledOn === null || openFor === null) return 'Gesignaleerd: zonder datum';
  return `Gesignaleerd: ${dateWords(signalledOn)}, ${spanWords(openFor)} open`;
}

function endedLine(item: AgendaItem): string {
  const answer = item.answers.at(-1)?.answer ?? null;
  const back = listWords(item.regions.map(({ name }) => markdownInline(name)));
  return [
    `- **${item.id}** ${titleWords(item.title)}`,
    `${stateWords(item)}; terug te koppelen aan ${back}`,
    ...(answer === null ? [] : [`Antwoord: ${markdownBlock(told(answer), '  ')}`]),
  ].join('\\\n  ');
}
