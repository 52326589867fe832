import type { Related } from '../../app/related-lessons.ts';
import type { Streams } from '../streams.ts';
import { renderHits } from './hits.ts';
import { safeText } from './safe-text.ts';
import { createStyle } from './style.ts';

/** Lessons that are like another one, by kind; a kind without lessons is left out. */
export function renderRelated({ subject, element }: Related, streams: Streams): string {
  const { bold, dim } = createStyle(streams.colour);
  const parts: string[] = [];
  if (subject.length > 0) parts.push(`${dim('Over hetzelfde')}\n\n${renderHits(subject, streams)}`);
  if (element.length > 0) {
    const lines = element.map(
      ({ lesson, codes }) =>
        `${bold(lesson.id)}  ${safeText(lesson.title)} ${dim(`(${safeText(codes.join(', '))})`)}\n`,
    );
    parts.push(`${dim('Bij hetzelfde werkzame element')}\n\n${lines.join('')}`);
  }
  return parts.join('\n');
}
