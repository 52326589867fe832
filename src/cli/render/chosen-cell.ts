import type { CsvCell } from '../../app/csv.ts';
import type { ReportSelection } from '../../domain/report.ts';

/** The heading of the column with what a report was narrowed to: a CSV has no head to say it in. */
export const CHOSEN = 'keuze';

/** `regio Twente|element 2|van 2022-01`, the same in every row; empty when nothing was chosen. */
export function chosenCell(
  { regions = [], elements = [], from = null, until = null, recordedUntil = null }: Partial<ReportSelection>,
  others: readonly string[] = [],
): CsvCell {
  const words = [
    ...regions.map(({ name }) => `regio ${name}`),
    ...elements.map((code) => `element ${code}`),
    ...(from === null ? [] : [`van ${from}`]),
    ...(until === null ? [] : [`tot ${until}`]),
    ...others,
    ...(recordedUntil === null ? [] : [`peildatum ${recordedUntil}`]),
  ];
  return words.length === 0 ? null : words.join('|');
}
