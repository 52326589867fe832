import { sentence } from '../../app/noun-words.ts';
import type {
  CountedLessons,
  ElementReport,
  FrameworkReport,
  ItemReport,
  ShownLessons,
} from '../../domain/framework-report.ts';
import { overviewTable, regionTable } from './framework-report-tables.ts';
import { lessonLines } from './lesson-lines.ts';
import { networkLines, regionWords } from './loop-words.ts';
import { markdownInline } from './markdown-text.ts';
import { groundLines, selectionLines, sourcesSection, tallyLines } from './report-head-markdown.ts';
import {
  directionWords,
  lessonCount,
  listCommand,
  noneWords,
  nothingBy,
  regionCount,
} from './report-words.ts';
import { versionNotes } from './version-notes.ts';

/** The reflectiekader report to send round: the whole first, then each element with its lessons in short. */
export function renderFrameworkReportMarkdown(report: FrameworkReport): string {
  const sections = [
    '# Wat het netwerk leerde, langs het reflectiekader',
    ...selection(report),
    '## In het kort',
    ...inShort(report),
    '## Overzicht per element en indicator',
    overviewTable(report),
    "## Regio's en elementen",
    ...regionTable(report),
    ...report.elements.flatMap((element) => elementSection(report, element)),
    ...toInterpretSection(report),
    ...retiredSection(report),
    ...sourcesSection(report.framework, report.evidenceLadder),
  ];
  return `${sections.join('\n\n')}\n`;
}

function selection({ selection, totals }: FrameworkReport): string[] {
  const lines = selectionLines(selection, totals.undated);
  if (lines.length === 0) return ['Dit rapport gaat over alle lessen die in het netwerk zijn vastgelegd.'];
  return ['Dit rapport gaat over een deel van de lessen in het netwerk:', lines.join('\n')];
}

function inShort(report: FrameworkReport): string[] {
  const { totals } = report;
  if (totals.lessons === 0) return [nothing(report)];
  const names = totals.regions.map(({ name }) => markdownInline(name)).join(', ');
  const lines = [
    `- ${lessonCount(totals.lessons)}: ${totals.confirmed} vastgesteld en ${totals.concept} nog concept`,
    `- ${totals.regions.length} van de ${totals.networkRegions} regio's in het netwerk ${totals.regions.length === 1 ? 'bracht' : 'brachten'} lessen in: ${names}`,
    ...tallyLines(totals),
  ];
  return [lines.join('\n'), HOW_TO_READ];
}

const HOW_TO_READ =
  "**Hoe leest u dit?** Een les telt mee bij elke indicator waar zij bij hoort, en één keer bij het element en in het totaal. Een les over wat belemmert is even welkom als een les over wat stimuleert. De regio's staan op alfabet en de elementen in de volgorde van het reflectiekader: de aantallen laten zien waar het netwerk leert, niet wie het beter doet.";

function nothing({ selection, regions }: FrameworkReport): string {
  const everything = regions.every(({ state }) => state === 'never');
  if (!everything)
    return 'Er zijn geen lessen die hierbij horen. Kies een ruimere periode of laat een filter weg.';
  const [region] = selection.regions;
  const one = selection.regions.length === 1 && region;
  if (selection.recordedUntil !== null)
    return nothingBy(selection.recordedUntil, one ? ` van ${markdownInline(region.name)}` : '');
  if (one) {
    return `Er zijn nog geen lessen voor ${markdownInline(region.name)}. Leg er een vast met: \`mao les toevoegen --regio ${region.code}\``;
  }
  return 'Er zijn nog geen lessen. Leg er een vast met: `mao les toevoegen`';
}

function noLessons({ selection }: FrameworkReport): string {
  return `${sentence(noneWords(selection))} lessen.`;
}

function elementSection(report: FrameworkReport, element: ElementReport): string[] {
  const heading = `## ${element.code} ${markdownInline(element.label)}`;
  if (element.indicators.length === 0) {
    return [heading, 'Geen indicatoren vastgesteld.', ...itemBody(report, element.itself)];
  }
  const itself =
    element.itself.lessons === 0
      ? []
      : [`### ${element.code} Bij het element zelf`, ...itemBody(report, element.itself)];
  return [
    heading,
    element.lessons === 0 ? noLessons(report) : `${countSentence(element)}`,
    ...itself,
    ...element.indicators.flatMap((item) => [
      `### ${item.code} ${markdownInline(item.label)}`,
      ...itemBody(report, item),
    ]),
  ];
}

function itemBody(report: FrameworkReport, item: ItemReport): string[] {
  if (item.lessons === 0) return [noLessons(report), ...networkLines(item.network)];
  return [
    countSentence(item),
    [`- Regio's: ${regionNames(item)}`, ...groundLines(item), ...networkLines(item.network)].join('\n'),
    ...versionNotes(item),
    ...lessonList(report, item, listCommand(item.code, report.selection)),
  ];
}

function countSentence(counted: CountedLessons): string {
  return `${lessonCount(counted.lessons)} uit ${regionCount(counted.regions.length)}: ${directionWords(counted)}.`;
}

function regionNames({ regions }: CountedLessons): string {
  return regions.map(({ name }) => markdownInline(name)).join(', ');
}

/** @param command what lists the rest, when not all are shown. */
function lessonList(
  report: FrameworkReport,
  { lessons, shown }: ShownLessons,
  command: string | null,
): string[] {
  const nameOf = regionWords(report.regions);
  const list = shown.map((lesson) => lessonLines(lesson, nameOf(lesson.region))).join('\n');
  const more = lessons - shown.length;
  // Without this line the list would go on from the one before it.
  const lead = lessons === 1 ? 'De les:' : 'De lessen, de nieuwste eerst:';
  if (more === 0) return [lead, list];
  const rest = `Dit zijn de nieuwste ${shown.length}; er ${more === 1 ? 'is' : 'zijn'} nog ${lessonCount(more)}.`;
  return [lead, list, command === null ? rest : `${rest} U ziet ze met: \`${command}\``];
}

function toInterpretSection(report: FrameworkReport): string[] {
  const { untagged, totals, selection } = report;
  const without = totals.undirected;
  return [
    ...(untagged.lessons + without === 0 ? [] : ['## Nog te duiden']),
    ...(without === 0
      ? []
      : [
          `Van ${lessonCount(without)} hierboven is de richting nog niet geduid. Dat kan met: \`mao les wijzig <code> --richting <richting>\``,
        ]),
    ...(untagged.lessons === 0
      ? []
      : [
          `${lessonCount(untagged.lessons)} ${untagged.lessons === 1 ? 'is' : 'zijn'} nog niet bij een element of indicator gezet. Dat kan met: \`mao les label <code>\``,
          ...lessonList(report, untagged, listCommand(null, selection)),
        ]),
  ];
}

function retiredSection(report: FrameworkReport): string[] {
  if (report.retired.length === 0) return [];
  return [
    '## Uit een eerdere versie',
    `Deze lessen horen bij een onderdeel dat in versie ${markdownInline(report.framework.version)} van het reflectiekader niet meer voorkomt.`,
    ...report.retired.flatMap((item) => [
      `### ${markdownInline(`${item.code} ${item.label}`)} (versie ${markdownInline(item.framework)})`,
      countSentence(item),
      ...lessonList(report, item, null),
    ]),
  ];
}
