import { escapeUnsafe } from './render/safe-text.ts';
import type { Streams } from './streams.ts';

/**
 * Streams for JSON on a terminal: characters that a terminal would act on are written as `\u202e`, which is the same
 * JSON. A file or a program gets every character as it is.
 */
export function jsonStreams(streams: Streams): Streams {
  if (!streams.isTty.out) return streams;
  const { isTty, colour, err, flush } = streams;
  return {
    get in() {
      return streams.in;
    },
    get errStream() {
      return streams.errStream;
    },
    get width() {
      return streams.width;
    },
    get errWidth() {
      return streams.errWidth;
    },
    get height() {
      return streams.height;
    },
    isTty,
    colour,
    err,
    flush,
    out: (text) => streams.out(escapeUnsafe(text)),
    outAll: (pieces) => streams.outAll(escaped(pieces)),
  };
}

async function* escaped(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) yield escapeUnsafe(piece);
}
