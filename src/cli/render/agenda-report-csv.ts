import type { CsvCell } from '../../app/csv.ts';
import type { AgendaItem, AgendaReport } from '../../domain/agenda-report.ts';
import { CHOSEN, chosenCell } from './chosen-cell.ts';
import { spanWords, told } from './loop-words.ts';
import { reportCsv } from './report-csv.ts';

const HEADER = [
  'tafel',
  'code',
  'titel',
  'omschrijving',
  'niveau',
  'status',
  'status sinds',
  'gesignaleerd',
  'hoe lang open',
  "regio's",
  'lessen',
  'antwoorden',
  CHOSEN,
];

/** A row for each bottleneck, per table: the open ones, longest first, then those that were solved or lapsed. */
export function renderAgendaReportCsv({ tables, selection }: AgendaReport): string {
  const { tables: only, endedSince } = selection;
  const chosen = chosenCell(selection, [
    ...only.map((table) => `tafel ${table}`),
    ...(endedSince === null ? [] : [`opgelost sinds ${endedSince}`]),
  ]);
  return reportCsv(
    HEADER,
    tables.flatMap(({ table, open, ended }) =>
      [...open, ...ended].map((item) => [...row(table, item), chosen]),
    ),
  );
}

function row(table: string | null, item: AgendaItem): CsvCell[] {
  return [
    table,
    item.id,
    item.title,
    item.description,
    item.level,
    item.status,
    item.statusSince,
    item.signalledOn,
    item.openFor === null ? null : spanWords(item.openFor),
    item.regions.map(({ name }) => name).join('|'),
    item.lessons.map(({ id }) => id).join('|'),
    item.answers.map(({ on, answer }) => `${on}: ${told(answer ?? '')}`).join('\n'),
  ];
}
