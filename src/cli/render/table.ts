import { safeText } from './safe-text.ts';
import { characters, textWidth } from './text-width.ts';

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
/** A flexible column is not made narrower than this; a narrower terminal wraps the line. */
const MIN_FLEXIBLE = 12;

/**
 * Lines up cells in columns, one line per row, with what could fool a terminal made visible. Ends with a line
 * break; no rows is an empty text.
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

  const line = (cells: readonly string[]): string =>
    columns
      .map((column, index) => {
        const width = widths[index] ?? 0;
        const text = cut(cells[index] ?? '', width);
        const space = ' '.repeat(width - textWidth(text));
        return column.align === 'right' ? space + text : text + space;
      })
      .join(GAP)
      .trimEnd();

  const styled = layout.heading ?? ((text: string): string => text);
  return `${[styled(line(headings)), ...safe.map(line)].join('\n')}\n`;
}

function widest(rows: readonly (readonly string[])[], index: number): number {
  return rows.reduce((width, row) => Math.max(width, textWidth(row[index] ?? '')), 0);
}

/** Takes what is too much from the widest flexible column, a character at a time. */
function fitWidths(
  columns: readonly Column[],
  natural: readonly number[],
  available: number,
): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, GAP.length * (columns.length - 1)) - available;
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

/** Never half a character, never wider than the width. */
function cut(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const character of characters(text)) {
    used += textWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
