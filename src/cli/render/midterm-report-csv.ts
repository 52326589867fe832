import { type CsvCell, csvFile } from '../../app/csv.ts';
import type { MidtermReport } from '../../domain/midterm-report.ts';
import { CHOSEN, chosenCell } from './chosen-cell.ts';

const HEADER = [
  'soort',
  'onderdeel',
  'aantal',
  'stimulerend',
  'belemmerend',
  'gemengd',
  "aantal regio's",
  CHOSEN,
];

/**
 * The figures of the midterm, a row each: lessons by element ("lessen"), sharings by channel ("gedeeld"), applications by
 * outcome ("toepassing"), bottlenecks, cycles by the first step that is not done ("cycli"), and what is open ("open").
 */
export function renderMidtermReportCsv(report: MidtermReport): string {
  const { elements, sharings, perspectives, uptakes, bottlenecks, cycles, next } = report;
  const rows: CsvCell[][] = [
    ...elements.map(({ code, label, lessons, directions, regions }) => [
      'lessen',
      `${code} ${label}`,
      lessons,
      directions.stimulerend,
      directions.belemmerend,
      directions.gemengd,
      regions.length,
    ]),
    ...sharings.map(({ channel, sharings: count }) => row('gedeeld', channel, count)),
    row('handelingsperspectieven', 'gemaakt', perspectives.made),
    ...uptakes.outcomes.map(({ outcome, count }) => row('toepassing', outcome ?? 'nog niet bekend', count)),
    row('knelpunten', 'gesignaleerd', bottlenecks.signalled),
    row('knelpunten', 'opgelost', bottlenecks.solved.length),
    ...cycles.steps.map(({ number, name, cycles: count }) => row('cycli', `${number} ${name}`, count)),
    row('cycli', 'alle stappen af', cycles.done),
    row('open', 'vragen', next.openQuestions),
    row('open', 'knelpunten', bottlenecks.open.length),
    row('open', 'handelingsperspectieven nog niet toegepast', next.notApplied),
    row('open', 'indicatoren zonder les', next.whiteSpots.length),
  ];
  const { selection, period, recordedUntil } = report;
  const chosen = chosenCell({ ...selection, from: period.from, until: period.until, recordedUntil });
  return csvFile(
    HEADER,
    rows.map((cells) => [...cells, chosen]),
  );
}

function row(kind: string, item: string, count: number): CsvCell[] {
  return [kind, item, count, null, null, null, null];
}
