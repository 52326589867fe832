import type { CsvCell } from '../../app/csv.ts';
import type { CycleRow, ProgressReport } from '../../domain/progress-report.ts';
import { MISSING_WORDS } from './cycle-acts.ts';
import { STATE_WORDS } from './cycle-page.ts';
import { reportCsv } from './report-csv.ts';

/** The progress report as a table: a row for each cycle, the running ones first, with a column for each step. */
export function renderProgressReportCsv(report: ProgressReport): string {
  const names = new Map(report.steps.map(({ key, number, name }) => [key, `${number} ${name}`]));
  const header = [
    'code',
    'waarover',
    'stand',
    'coalitie',
    "regio's",
    'ambitie',
    'begonnen',
    'gesloten',
    ...names.values(),
    'wacht bij',
    'ontbreekt',
  ];
  const waiting = ({ waitsAt, missing }: CycleRow): CsvCell[] => [
    waitsAt === null ? null : (names.get(waitsAt) ?? null),
    missing.map((what) => MISSING_WORDS[what]).join('|'),
  ];
  const row = (state: string, cycle: CycleRow): CsvCell[] => {
    const states = new Map(cycle.steps.map((step) => [step.key, step.state]));
    return [
      cycle.id,
      cycle.title,
      state,
      cycle.coalition?.name ?? null,
      cycle.regions.map(({ name }) => name).join('|'),
      cycle.ambition,
      cycle.startedOn,
      cycle.closedOn,
      ...report.steps.map(({ key }) => STATE_WORDS[states.get(key) ?? 'empty']),
      ...(state === 'gesloten' ? [null, null] : waiting(cycle)),
    ];
  };
  return reportCsv(header, [
    ...report.running.map((cycle) => row('loopt', cycle)),
    ...report.closed.map((cycle) => row('gesloten', cycle)),
  ]);
}
