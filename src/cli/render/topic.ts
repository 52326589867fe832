import wrapAnsi from 'wrap-ansi';
import { textWidth } from './text-width.ts';

/** A paragraph, or terms with what they mean. */
export type TopicPart = string | readonly (readonly [term: string, meaning: string])[];

const INDENT = '  ';
/** A longer term gets a line of its own. */
const LONGEST_TERM = 22;
/** Longer lines are hard to read, however wide the window is. */
const MAX_WIDTH = 100;
const MIN_WIDTH = 20;

/** The text of a topic, an empty line between its parts. */
export function renderTopic(parts: readonly TopicPart[], columns: number): string {
  const width = Math.max(MIN_WIDTH, Math.min(columns, MAX_WIDTH));
  return `${parts
    .map((part) => (typeof part === 'string' ? wrapAnsi(part, width) : terms(part, width)))
    .join('\n\n')}\n`;
}

function terms(list: readonly (readonly [string, string])[], width: number): string {
  const longest = Math.max(...list.map(([term]) => textWidth(term)));
  // In a narrow window the meaning stands below its term.
  const beside = Math.min(longest, LONGEST_TERM) + 2 * INDENT.length;
  const left = width - beside >= MIN_WIDTH ? beside : 2 * INDENT.length;
  return list
    .map(([term, meaning]) => {
      const lines = wrapAnsi(meaning, width - left).split('\n');
      const indented = lines.map((line) => ' '.repeat(left) + line);
      const fits = INDENT.length + textWidth(term) + INDENT.length <= left;
      if (!fits) return [INDENT + term, ...indented].join('\n');
      const [first = '', ...rest] = lines;
      const gap = ' '.repeat(left - INDENT.length - textWidth(term));
      return [INDENT + term + gap + first, ...rest.map((line) => ' '.repeat(left) + line)].join('\n');
    })
    .join('\n');
}
