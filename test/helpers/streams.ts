import { Readable, Writable } from 'node:stream';
import type { Streams } from '../../src/cli/streams.ts';

export interface TestStreams extends Streams {
  /** What was written so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
}

export interface TestStreamsOptions {
  /** All three are a terminal. */
  readonly tty?: boolean;
  readonly width?: number;
  /** Lines of the terminal; `null`, as without one, when left out. */
  readonly height?: number | null;
  readonly colour?: boolean;
  /** What stands ready on standard input. */
  readonly input?: string | NodeJS.ReadableStream;
}

/** The twin of the real streams: keeps what is written. */
export function testStreams(options: TestStreamsOptions = {}): TestStreams {
  const { tty = false, width = 80, height = null, colour = false, input = '' } = options;
  let stdout = '';
  let stderr = '';
  const err = (text: string): void => {
    stderr += text;
  };
  const out = (text: string): void => {
    stdout += text;
  };
  return {
    in: typeof input === 'string' ? Readable.from(input === '' ? [] : [Buffer.from(input)]) : input,
    errStream: new Writable({
      write: (chunk, _encoding, done) => {
        err(String(chunk));
        done();
      },
    }),
    isTty: { in: tty, out: tty, err: tty },
    width,
    height,
    errWidth: width,
    colour,
    out,
    outAll: async (pieces) => {
      for await (const piece of pieces) out(piece);
    },
    err,
    flush: async () => {},
    stdout: () => stdout,
    stderr: () => stderr,
  };
}
