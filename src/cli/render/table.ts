import wrapAnsi from 'wrap-ansi';
import { safeText } from './safe-text.ts';
import { cutToWidth, textWidth } from './text-width.ts';

export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** Its cells may be cut, with "…", when the table is too wide. Others, such as codes, are never cut. */
  readonly flexible?: boolean;
}

export interface TableLayout {
  /** Columns of the terminal, or `null` without one: then nothing is cut. */
  readonly width: number | null;
  /** Makes the line with headings stand out. */
  readonly heading?: (line: string) => string;
}

const GAP = '  ';
/** A flexible column is not made narrower than this; in a narrower terminal every row gets lines of its own. */
const MIN_FLEXIBLE = 12;

/**
 * Lines up cells in columns, one line per row, with what could fool a terminal made visible; in a window too narrow for
 * that a row is a few lines, one for each of its cells. Ends with a line break; no rows is an empty text.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  layout: TableLayout,
): string {
  if (rows.length === 0) return '';
  const safe = rows.map((row) => columns.map((_, index) => safeText(row[index] ?? '')));
  const headings = columns.map((column) => column.heading);
  const natural = columns.map((_, index) => widest([headings, ...safe], index));
  const widths = layout.width === null ? natural : fitWidths(columns, natural, layout.width);

  const styled = layout.heading ?? ((text: string): string => text);
  if (layout.width !== null && columns.length > 1 && totalOf(widths) > layout.width)
    return renderBlocks(columns, safe, layout.width, styled);

  const line = (cells: readonly string[]): string =>
    columns
      .map((column, index) => {
        const width = widths[index] ?? 0;
        const text = cutToWidth(cells[index] ?? '', width);
        const space = ' '.repeat(width - textWidth(text));
        return column.align === 'right' ? space + text : text + space;
      })
      .join(GAP)
      .trimEnd();

  return `${[styled(line(headings)), ...safe.map(line)].join('\n')}\n`;
}

function widest(rows: readonly (readonly string[])[], index: number): number {
  return rows.reduce((width, row) => Math.max(width, textWidth(row[index] ?? '')), 0);
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
}

/** Takes what is too much from the widest flexible column, a character at a time. */
function fitWidths(
  columns: readonly Column[],
  natural: readonly number[],
  available: number,
): readonly number[] {
  const widths = [...natural];
  let excess = totalOf(widths) - available;
  for (; excess > 0; excess -= 1) {
    let target = -1;
    let largest = MIN_FLEXIBLE;
    for (const [index, column] of columns.entries()) {
      const width = widths[index] ?? 0;
      if (column.flexible && width > largest) {
        target = index;
        largest = width;
      }
    }
    if (target === -1) break;
    widths[target] = largest - 1;
  }
  return widths;
}

/** Every row in lines of its own, a cell a line behind its heading; what is empty is left out. */
function renderBlocks(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  styled: (text: string) => string,
): string {
  const labelWidth = Math.max(...columns.map(({ heading }) => textWidth(heading))) + GAP.length;
  const beside = width - labelWidth >= MIN_FLEXIBLE;
  const room = Math.max(beside ? width - labelWidth : width - GAP.length, 1);
  const cellLines = ({ heading }: Column, text: string): string => {
    const lines = wrapAnsi(text, room, { hard: false }).split('\n');
    if (!beside)
      return [...(heading ? [styled(heading)] : []), ...lines.map((line) => GAP + line)].join('\n');
    const space = ' '.repeat(labelWidth - textWidth(heading));
    return lines
      .map((line, index) => (index === 0 ? styled(heading) + space : ' '.repeat(labelWidth)) + line)
      .join('\n');
  };
  const blocks = rows.map((row) =>
    columns.flatMap((column, index) => (row[index] ? [cellLines(column, row[index])] : [])).join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
