import { markdownCell } from './markdown-text.ts';
import { textWidth } from './text-width.ts';

export interface MarkdownColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/** Foreign text, made harmless here; or a command of ours, to be copied as it is. */
export type MarkdownCell = string | { readonly command: string };

/** A table as GitHub and pandoc read it, lined up so that the text itself can be read too. */
export function markdownTable(
  columns: readonly MarkdownColumn[],
  rows: readonly (readonly MarkdownCell[])[],
): string {
  const cells = [columns.map(({ heading }) => heading), ...rows].map((row) => row.map(cellText));
  const widths = columns.map((_, index) => Math.max(3, ...cells.map((row) => textWidth(row[index] ?? ''))));
  const lines = cells.map((row) =>
    columns.map((column, index) => pad(column, row[index] ?? '', widths[index] ?? 0)),
  );
  const rule = columns.map(({ align }, index) => {
    const dashes = '-'.repeat((widths[index] ?? 0) - 1);
    return align === 'left' ? `:${dashes}` : `${dashes}:`;
  });
  const [heading = [], ...body] = lines;
  return [heading, rule, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function cellText(cell: MarkdownCell): string {
  return typeof cell === 'string' ? markdownCell(cell) : `\`${cell.command}\``;
}

function pad({ align }: MarkdownColumn, text: string, width: number): string {
  const space = ' '.repeat(width - textWidth(text));
  return align === 'left' ? text + space : space + text;
}
