import type { RegionElement, RegionItem, RegionLesson, RegionReport } from '../../domain/region-report.ts';
import { markWords } from './loop-words.ts';
import { markdownTable } from './markdown-table.ts';
import { markdownBlock, markdownInline } from './markdown-text.ts';
import { networkSections } from './region-network-markdown.ts';
import { selectionLines, sourcesSection, tallyLines } from './report-head-markdown.ts';
import { dateWords, directionWords, lessonCount, listCommand, noneWords, nothingBy } from './report-words.ts';
import { versionNotes } from './version-notes.ts';

/** The report of one region: its lessons in its own words, what is still to do, and its white spots. */
export function renderRegionReportMarkdown(report: RegionReport): string {
  const name = markdownInline(report.region.name);
  const title = `# Wat ${name} leerde`;
  const filters = selectionLines(report.selection, report.totals.undated);
  const head =
    filters.length === 0 ? [] : ['Dit rapport gaat over een deel van de lessen:', filters.join('\n')];
  const body = report.lessons.length === 0 ? [nothing(report)] : lessonSections(report);
  const sections = [
    title,
    ...head,
    ...body,
    ...networkSections(report),
    ...whiteSpots(report),
    ...sourcesSection(report.framework, report.evidenceLadder),
  ];
  return `${sections.join('\n\n')}\n`;
}

function nothing({ region, state, selection }: RegionReport): string {
  const name = markdownInline(region.name);
  if (state === 'never') {
    if (selection.recordedUntil !== null) return nothingBy(selection.recordedUntil, ` van ${name}`);
    return `Er zijn nog geen lessen voor ${name}. Leg er een vast met: \`mao les toevoegen --regio ${region.code}\``;
  }
  return `Er zijn wel lessen van ${name}, maar geen die in dit rapport meetelt. U ziet ze met: \`mao les lijst --regio ${region.code}\``;
}

function lessonSections(report: RegionReport): string[] {
  const { totals } = report;
  const lines = [
    `- ${lessonCount(totals.lessons)}: ${totals.confirmed} vastgesteld en ${totals.concept} nog concept`,
    ...tallyLines(totals),
  ];
  return [
    '## In het kort',
    lines.join('\n'),
    HOW_TO_READ,
    ...report.elements
      .filter(({ lessons }) => lessons > 0)
      .flatMap((element) => elementSection(report, element)),
    ...retiredSection(report),
    ...untaggedSection(report),
    ...todoSection(report),
  ];
}

const HOW_TO_READ =
  '**Hoe leest u dit?** Een les staat uitgeschreven bij het onderdeel van het reflectiekader waar zij het meest bij hoort; bij haar andere onderdelen staat alleen haar titel. Een les over wat belemmert is even welkom als een les over wat stimuleert.';

function elementSection(report: RegionReport, element: RegionElement): string[] {
  const items = [element.itself, ...element.indicators].filter(({ lessons }) => lessons.length > 0);
  const single = element.indicators.length === 0;
  return [
    `## ${element.code} ${markdownInline(element.label)}`,
    ...(single ? ['Geen indicatoren vastgesteld.'] : []),
    `${lessonCount(element.lessons)}: ${directionWords(element)}.`,
    ...items.flatMap((item) => itemSection(report, item, single)),
  ];
}

/** A lesson is written out once, where it is at home; under its other tags it is named. */
function itemSection(report: RegionReport, item: RegionItem, single: boolean): string[] {
  const label = item.code.includes('.') ? markdownInline(item.label) : 'Bij het element zelf';
  const lessons = lessonsOf(report, item.lessons);
  const elsewhere = lessons
    .filter(({ home }) => home !== item.code)
    .map(({ id, title, home }) => `- Ook hier: **${id}** ${markdownInline(title)} (staat bij ${home})`);
  return [
    ...(single ? [] : [`### ${item.code} ${label}`]),
    ...versionNotes(item),
    ...lessons
      .filter(({ home }) => home === item.code)
      .flatMap((lesson) => writtenOut(lesson, single ? '###' : '####')),
    ...(elsewhere.length === 0 ? [] : [elsewhere.join('\n')]),
  ];
}

/** @param level of its heading: one below that of the part it stands in. */
function writtenOut(lesson: RegionLesson, level: '###' | '####'): string[] {
  const facts = [
    dateWords(lesson.learnedOn),
    lesson.direction ?? 'richting nog niet geduid',
    lesson.evidenceLevel === null ? 'bewijsniveau onbekend' : `bewijsniveau ${lesson.evidenceLevel}`,
    lesson.status,
    lesson.perspectives.length === 0
      ? 'perspectieven onbekend'
      : `perspectieven: ${lesson.perspectives.join(', ')}`,
    ...markWords(lesson.network),
  ];
  return [
    `${level} ${lesson.id} ${markdownInline(lesson.title)}`,
    facts.join(' · '),
    `**De les:** ${markdownBlock(lesson.insight)}`,
    ...(lesson.recommendation === null ? [] : [`**Aanbeveling:** ${markdownBlock(lesson.recommendation)}`]),
  ];
}

function retiredSection(report: RegionReport): string[] {
  if (report.retired.length === 0) return [];
  return [
    '## Uit een eerdere versie',
    `Deze lessen horen bij een onderdeel dat in versie ${markdownInline(report.framework.version)} van het reflectiekader niet meer voorkomt.`,
    ...report.retired.flatMap((item) => [
      `### ${markdownInline(`${item.code} ${item.label}`)} (versie ${markdownInline(item.framework)})`,
      ...lessonsOf(report, item.lessons).flatMap((lesson) =>
        lesson.home === null ? writtenOut(lesson, '####') : named([lesson]),
      ),
    ]),
  ];
}

function untaggedSection(report: RegionReport): string[] {
  if (report.untagged.length === 0) return [];
  return [
    '## Nog bij geen element of indicator',
    'Zet ze erbij met: `mao les label <code>`',
    ...lessonsOf(report, report.untagged).flatMap((lesson) => writtenOut(lesson, '###')),
  ];
}

function todoSection({ lessons }: RegionReport): string[] {
  const undirected = lessons.filter(({ direction }) => direction === null);
  const concept = lessons.filter(({ status }) => status === 'concept');
  return [
    ...(undirected.length === 0
      ? []
      : [
          '## Nog zonder richting',
          'Geef aan of een les stimuleert of belemmert met: `mao les wijzig <code>`',
          ...named(undirected),
        ]),
    ...(concept.length === 0
      ? []
      : ['## Nog vast te stellen', 'Stel een les vast met: `mao les vaststellen <code>`', ...named(concept)]),
  ];
}

function named(lessons: readonly RegionLesson[]): string[] {
  return [lessons.map(({ id, title }) => `- **${id}** ${markdownInline(title)}`).join('\n')];
}

function lessonsOf({ lessons }: RegionReport, ids: readonly string[]): RegionLesson[] {
  const wanted = new Set(ids);
  return lessons.filter(({ id }) => wanted.has(id));
}

function whiteSpots({ whiteSpots, selection, region }: RegionReport): string[] {
  const name = markdownInline(region.name);
  if (whiteSpots.length === 0)
    return ['## Witte vlekken', `${name} heeft bij elk element en elke indicator een les.`];
  const rows = whiteSpots.map(({ code, label, regions }) => [
    `${code} ${label}`,
    regions.length === 0 ? noneWords(selection) : regions.map((other) => other.name).join(', '),
    regions.length === 0 ? '' : { command: listCommand(code, selection) },
  ]);
  return [
    '## Witte vlekken',
    `Hier heeft ${name} ${noneWords(selection)} les. Andere regio's leerden er misschien al van:`,
    markdownTable(
      [
        { heading: 'Element of indicator', align: 'left' },
        { heading: "Regio's met een les", align: 'left' },
        { heading: 'Zo ziet u die lessen', align: 'left' },
      ],
      rows,
    ),
  ];
}
