import type { Streams } from '../streams.ts';
import { safeText } from './safe-text.ts';
import { wrapHanging } from './wrap-message.ts';

/** A field of what will be recorded, and what it will say. */
export type SummaryLine = readonly [label: string, text: string];

/** What will be recorded, field by field, on lines that fit. */
export function renderSummary(
  lines: readonly SummaryLine[],
  { errWidth }: Pick<Streams, 'errWidth'>,
): string {
  const shown = lines.map(([label, text]) => wrapHanging(`  ${label}: ${safeText(text)}`, errWidth));
  return `\n${shown.join('\n')}\n`;
}
