import type { Streams } from './streams.ts';

type Writing = Pick<Streams, 'out' | 'outAll' | 'err' | 'flush'>;

/**
 * The same streams, written to in another way. The rest is looked up when it is asked for: a stream is opened at its
 * first use, and a window may get another size.
 */
export function changedStreams(streams: Streams, changes: Partial<Writing>): Streams {
  const { isTty, colour, out, outAll, err, flush } = streams;
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
    out,
    outAll,
    err,
    flush,
    ...changes,
  };
}
