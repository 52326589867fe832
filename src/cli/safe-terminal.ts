import { changedStreams } from './changed-streams.ts';
import { escapeUnsafe, safeLines } from './render/safe-text.ts';
import type { Streams } from './streams.ts';

/**
 * Streams for JSON on a terminal: characters that a terminal would act on are written as `\u202e`, which is the same
 * JSON. A file or a program gets every character as it is.
 */
export function jsonStreams(streams: Streams): Streams {
  return shownAs(streams, escapeUnsafe);
}

/**
 * Streams for CSV on a terminal: such characters become visible, and the mark for a spreadsheet at the beginning is left
 * out. A file or a program gets every character as it is.
 */
export function csvStreams(streams: Streams): Streams {
  return shownAs(streams, (csv) => safeLines(csv.replace(/^\uFEFF/u, '')));
}

function shownAs(streams: Streams, show: (text: string) => string): Streams {
  if (!streams.isTty.out) return streams;
  return changedStreams(streams, {
    out: (text) => streams.out(show(text)),
    outAll: (pieces) => streams.outAll(shown(pieces, show)),
  });
}

async function* shown(
  pieces: Iterable<string> | AsyncIterable<string>,
  show: (text: string) => string,
): AsyncGenerator<string> {
  for await (const piece of pieces) yield show(piece);
}
