import wrapAnsi from 'wrap-ansi';
import type { Streams } from '../streams.ts';

/** Breaks the lines of a message between words where the terminal would break them inside one. */
export function wrapMessage(
  message: string,
  { isTty, errWidth }: Pick<Streams, 'isTty' | 'errWidth'>,
): string {
  if (!isTty.err) return message;
  // A word that is longer than a line, such as a path, stays whole: it can then be copied.
  return message
    .split('\n')
    .map((line) => breakLine(line, errWidth))
    .join('\n');
}

/** The space at which a line is broken does not begin the next one; what is indented stays so. */
function breakLine(line: string, width: number): string {
  const [first = '', ...more] = wrapAnsi(line, width, { trim: false, hard: false }).split('\n');
  return [first, ...more.map((part) => part.replace(/^ /u, ''))].join('\n');
}

/** Columns before what follows on, under the line that it belongs to. */
const HANGING = 4;
/** Narrower than this nothing is readable, however it is broken. */
const NARROWEST = 10;

/** Each line broken between words where it is too wide; what follows on is indented. A word wider than a line is cut. */
export function wrapHanging(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => hangLine(line.normalize(), width))
    .join('\n');
}

function hangLine(line: string, width: number): string {
  const broken = (part: string, columns: number): string =>
    wrapAnsi(part, Math.max(NARROWEST, columns), { hard: true });
  const indent = line.length - line.trimStart().length;
  const text = line.trim();
  const [first = ''] = broken(text, width - indent).split('\n');
  const rest = text.slice(first.length).trimStart();
  const begin = line.slice(0, indent) + first;
  if (rest === '') return begin;
  const margin = `\n${' '.repeat(HANGING)}`;
  return begin + margin + broken(rest, width - HANGING).replaceAll('\n', margin);
}
