import { type CsvCell, csvFile } from '../../app/csv.ts';
import type { SpotItem, WhiteSpotsReport } from '../../domain/white-spots-report.ts';
import { ASKER_WORDS, missingVoices, SPOT_WORDS } from './white-spots-words.ts';

const HEADER = [
  'soort',
  'element',
  'onderdeel',
  'regio',
  'toestand',
  'lessen',
  'gevraagd met',
  'perspectieven nergens gehoord',
  'perspectieven alleen bij activiteiten',
];

/**
 * The white spots as a table: a row for each element or indicator and each region; and for each element a row "stemmen",
 * without a region, with the voices that are missing.
 *
 * A code stands before its label in one cell, since a Dutch spreadsheet would read 2.4 alone as the second of April.
 */
export function renderWhiteSpotsReportCsv(report: WhiteSpotsReport): string {
  const names = new Map(report.regions.map(({ code, name }) => [code, name]));
  const spotRows = (kind: string, element: string, { code, label, spots }: SpotItem): CsvCell[][] =>
    spots.map(({ region, state, lessons, askedBy }) => [
      kind,
      element,
      `${code} ${label}`,
      names.get(region) ?? region,
      SPOT_WORDS[state],
      lessons,
      askedBy.map((by) => ASKER_WORDS[by]).join('|'),
      null,
      null,
    ]);
  return csvFile(
    HEADER,
    report.elements.flatMap((element) => {
      const name = `${element.code} ${element.label}`;
      const { nowhere, onlyPresent } = missingVoices(element);
      return [
        ...spotRows('element', name, element),
        ...element.indicators.flatMap((item) => spotRows('indicator', name, item)),
        ['stemmen', name, name, null, null, element.lessons, null, nowhere.join('|'), onlyPresent.join('|')],
      ];
    }),
  );
}
