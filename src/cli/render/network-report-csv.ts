import type { CsvCell } from '../../app/csv.ts';
import type { CoalitionRow, NetworkReport } from '../../domain/network-report.ts';
import { CHOSEN, chosenCell } from './chosen-cell.ts';
import { reportCsv } from './report-csv.ts';

const HEADER = [
  'soort',
  'regio',
  'code',
  'coalitie',
  'ambitie',
  'stand',
  'begonnen',
  'gesloten',
  'partners',
  'lessen',
  'gedeelde lessen',
  'door anderen meegenomen',
  'vragen',
  'beantwoorde vragen',
  'meegenomen uit checks',
  'meegenomen in cycli',
  'meegenomen uit antwoorden',
  CHOSEN,
];

/**
 * The network as a table: a row "coalitie" for each coalition in each of its regions, by ambition; then a row "regio"
 * for each region in alphabetical order, with what it brought and took. Rows are not ranked and have no sum.
 */
export function renderNetworkReportCsv(report: NetworkReport): string {
  const { selection, scope } = report;
  const chosen = chosenCell(selection, [
    ...scope.coalitions.map(({ name }) => `coalitie ${name}`),
    ...scope.ambitions.map((name) => `ambitie ${name}`),
  ]);
  const none = Array.from({ length: 8 }, () => null);
  const coalitionRows = (
    ambition: string,
    state: string,
    { id, name, regions, startedOn, endedOn, partners }: CoalitionRow,
  ): CsvCell[][] =>
    regions.map((region) => [
      'coalitie',
      region.name,
      id,
      name,
      ambition,
      state,
      startedOn,
      endedOn,
      partners
        .flatMap(({ ring, names }) =>
          names.map((partner) => (ring === null ? partner : `${partner} (${ring})`)),
        )
        .join('|'),
      ...none,
      chosen,
    ]);
  return reportCsv(HEADER, [
    ...report.ambitions.flatMap(({ name, running, closed }) => [
      ...running.flatMap((coalition) => coalitionRows(name, 'loopt', coalition)),
      ...closed.flatMap((coalition) => coalitionRows(name, 'gesloten', coalition)),
    ]),
    ...report.regions.map(({ name, brought, took }): CsvCell[] => [
      'regio',
      name,
      ...Array.from({ length: 7 }, () => null),
      brought.lessons,
      brought.shared,
      brought.takenByOthers,
      took.questions,
      took.answered,
      took.inChecks,
      took.inCycles,
      took.inAnswers,
      chosen,
    ]),
  ]);
}
