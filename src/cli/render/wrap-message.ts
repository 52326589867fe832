import wrapAnsi from 'wrap-ansi';
import type { Streams } from '../streams.ts';

/** Breaks the lines of a message between words where the terminal would break them inside one. */
export function wrapMessage(
  message: string,
  { isTty, errWidth }: Pick<Streams, 'isTty' | 'errWidth'>,
): string {
  if (!isTty.err) return message;
  // A word that is longer than a line, such as a path, stays whole: it can then be copied.
  return wrapAnsi(message, errWidth, { trim: false, hard: false });
}
