import { type CsvCell, csvFile } from '../../app/csv.ts';
import type { CountedLessons, FrameworkReport } from '../../domain/framework-report.ts';
import type { ItemNetwork } from '../../domain/item-network.ts';
import { EVIDENCE_LEVELS, PERSPECTIVES } from '../../domain/values.ts';

const HEADER = [
  'soort',
  'element',
  'onderdeel',
  'lessen',
  'stimulerend',
  'belemmerend',
  'gemengd',
  'nog niet geduid',
  "aantal regio's",
  "regio's",
  ...EVIDENCE_LEVELS.map((level) => `bewijsniveau ${level}`),
  'bewijsniveau onbekend',
  'perspectieven gehoord',
  'perspectieven nog niet gehoord',
  'handelingsperspectieven',
  'toepassingen',
  'lessen bevestigd',
  'lessen weerlegd',
];

/**
 * The reflectiekader report as a table: a row for each element as a whole (`soort` is "element"), for the element
 * itself ("element zelf") and for each indicator ("indicator"), then one for lessons without a tag ("nog te duiden")
 * and one for each code of an earlier version ("eerdere versie") where there are any. Do not add up rows of
 * different kinds: a lesson with two tags stands in several.
 *
 * A code stands before its label in one cell, since a Dutch spreadsheet would read 2.4 alone as the second of April.
 */
export function renderFrameworkReportCsv(report: FrameworkReport): string {
  const rows = report.elements.flatMap((element) => {
    const name = `${element.code} ${element.label}`;
    return [
      row('element', name, name, element),
      row('element zelf', name, name, element.itself),
      ...element.indicators.map((item) => row('indicator', name, `${item.code} ${item.label}`, item)),
    ];
  });
  const untagged =
    report.untagged.lessons > 0 ? [row('nog te duiden', '', 'Nog te duiden', report.untagged)] : [];
  const retired = report.retired.map((item) =>
    row('eerdere versie', '', `${item.code} ${item.label} (versie ${item.framework})`, item),
  );
  return csvFile(HEADER, [...rows, ...untagged, ...retired]);
}

function row(
  kind: string,
  element: string,
  item: string,
  counted: CountedLessons & { readonly network?: ItemNetwork },
): CsvCell[] {
  const { directions, evidenceLevels, perspectives, network } = counted;
  return [
    kind,
    element,
    item,
    counted.lessons,
    directions.stimulerend,
    directions.belemmerend,
    directions.gemengd,
    directions.unknown,
    counted.regions.length,
    counted.regions.map(({ name }) => name).join('|'),
    ...EVIDENCE_LEVELS.map((level) => evidenceLevels[level]),
    evidenceLevels.unknown,
    PERSPECTIVES.filter((perspective) => perspectives[perspective] > 0).join('|'),
    PERSPECTIVES.filter((perspective) => perspectives[perspective] === 0).join('|'),
    network?.actionPerspectives ?? null,
    network?.uptakes ?? null,
    network?.confirmed ?? null,
    network?.contradicted ?? null,
  ];
}
