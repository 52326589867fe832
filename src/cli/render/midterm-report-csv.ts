import { type CsvCell, csvFile } from '../../app/csv.ts';
import type { CountedLessons } from '../../domain/framework-report.ts';
import type { MidtermReport } from '../../domain/midterm.ts';
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
 * The figures of the midterm, a row each: lessons together ("alle lessen") and by element ("lessen"), sharings by channel
 * ("gedeeld"), applications by outcome ("toepassing"), bottlenecks, cycles together ("alle cycli") and those under way by
 * the first step that is not done ("cycli"), and what is open ("open"). A lesson on two elements stands in two rows.
 */
export function renderMidtermReportCsv(report: MidtermReport): string {
  const { totals, elements, sharings, perspectives, uptakes, bottlenecks, cycles, next } = report;
  const rows: CsvCell[][] = [
    lessonRow('alle lessen', 'samen', totals),
    row('alle lessen', 'elders bevestigd', totals.confirmed),
    row('alle lessen', 'weerlegd', totals.contradicted),
    ...(totals.undated === null
      ? []
      : [row('alle lessen', 'zonder datum, buiten de periode', totals.undated)]),
    ...elements.map((element) => lessonRow('lessen', `${element.code} ${element.label}`, element)),
    ...sharings.map(({ channel, sharings: count }) => row('gedeeld', channel, count)),
    row('handelingsperspectieven', 'gemaakt', perspectives.made),
    ...uptakes.outcomes.map(({ outcome, count }) => row('toepassing', outcome ?? 'nog niet bekend', count)),
    row('knelpunten', 'gesignaleerd', bottlenecks.signalled),
    row('knelpunten', 'opgelost', bottlenecks.solved.length),
    row('alle cycli', 'begonnen', cycles.started),
    row('alle cycli', 'gesloten', cycles.closed),
    row('alle cycli', 'lopend', cycles.running),
    ...cycles.steps.map(({ number, name, cycles: count }) => row('cycli', `${number} ${name}`, count)),
    row('cycli', 'alle stappen af', cycles.done),
    row('open', 'vragen', next.openQuestions),
    row('open', 'knelpunten', bottlenecks.open.length),
    row('open', 'handelingsperspectieven nog niet toegepast', next.notApplied),
    row('open', 'onderdelen zonder les', next.whiteSpots.length),
  ];
  const { selection, period, recordedUntil } = report;
  const chosen = chosenCell({ ...selection, from: period.from, until: period.until, recordedUntil });
  return csvFile(
    HEADER,
    rows.map((cells) => [...cells, chosen]),
  );
}

function lessonRow(kind: string, item: string, { lessons, directions, regions }: CountedLessons): CsvCell[] {
  const { stimulerend, belemmerend, gemengd } = directions;
  return [kind, item, lessons, stimulerend, belemmerend, gemengd, regions.length];
}

function row(kind: string, item: string, count: number): CsvCell[] {
  return [kind, item, count, null, null, null, null];
}
