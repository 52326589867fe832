import wrapAnsi from 'wrap-ansi';
import type { Framework } from '../../domain/framework.ts';
import type { Tag } from '../../domain/lesson.ts';
import type { Streams } from '../streams.ts';
import { safeLines } from './safe-text.ts';
import { createStyle } from './style.ts';

const INDENT = '  ';
/** Longer lines are hard to read, however wide the window is. */
const MAX_WIDTH = 100;

/** Writes a text below its label, within the window. */
export function createBlock(streams: Streams): (label: string, text: string) => string {
  const { dim } = createStyle(streams.colour);
  const width = Math.max(20, Math.min(streams.width, MAX_WIDTH) - INDENT.length);
  return (label, text) =>
    `${dim(label)}\n${wrapAnsi(safeLines(text), width, { trim: false })
      .split('\n')
      // A line that was broken off at a space still ends in it.
      .map((line) => (INDENT + line).trimEnd())
      .join('\n')}\n`;
}

/** Tags with their labels, a line each; `null` when there are none. */
export function tagLines(tags: readonly Tag[], framework: Framework): string | null {
  if (tags.length === 0) return null;
  const labels = new Map(
    framework.elements
      .flatMap((element) => [element, ...element.indicators])
      .map(({ code, label }) => [code, label]),
  );
  return tags
    .map((tag) => {
      const main = tag.main && tags.length > 1 ? ' (belangrijkste)' : '';
      const version = tag.framework === framework.version ? '' : ` (reflectiekader ${tag.framework})`;
      const origin = tag.suggested ? ' (overgenomen van een voorstel)' : '';
      return `${tag.code} ${labels.get(tag.code) ?? ''}${main}${version}${origin}`;
    })
    .join('\n');
}
