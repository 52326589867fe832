import { fstatSync, statSync, writeSync } from 'node:fs';
import { MaoError } from '../domain/errors.ts';

/**
 * The terminal as the rest of the program sees it. Data goes to `out`, messages and progress to `err`.
 * No other file of `src` touches `process.stdin`, `process.stdout` and `process.stderr`, but that an editor is given
 * standard error to draw on (`editor.ts`); tests have a twin.
 */
export interface Streams {
  /** Where piped input and answers come from. */
  readonly in: NodeJS.ReadableStream;
  /** Standard error as a stream, for prompts, which draw by themselves. */
  readonly errStream: NodeJS.WritableStream;
  readonly isTty: {
    readonly in: boolean;
    readonly out: boolean;
    readonly err: boolean;
  };
  /** Columns of the terminal; 80 when standard output is none. */
  readonly width: number;
  /** Lines of the terminal that data go to; `null` when that is none. */
  readonly height: number | null;
  /** Columns of the terminal that messages go to; 80 when standard error is none. */
  readonly errWidth: number;
  /** Whether data on standard output may have colour. */
  readonly colour: boolean;
  /** Writes data. A reader that left (`| head`) is no error: what follows is dropped. */
  out(text: string): void;
  /**
   * Writes many pieces, waiting for a slow reader so that memory stays flat, and asks for no more pieces when the
   * reader has left.
   */
  outAll(pieces: Iterable<string> | AsyncIterable<string>): Promise<void>;
  /** Writes a message; never fails. */
  err(text: string): void;
  /** Resolves when everything is written. @throws MaoError `write-failed` when some of it could not be. */
  flush(): Promise<void>;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Whether to use colour: `FORCE_COLOR` decides when set, then `NO_COLOR` (https://no-color.org), then a
 * terminal that can do more than `dumb`.
 */
export function wantsColour(env: Env, isTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  return isTerminal && env['TERM'] !== 'dumb';
}

/**
 * The streams of this process. Make them once. Nothing of `process` is touched before it is needed: each of its
 * streams takes milliseconds to set up.
 */
export function processStreams(env: Env): Streams {
  const isTty = {
    get in() {
      return isDevice(0) && process.stdin.isTTY;
    },
    out: isDevice(1) && process.stdout.isTTY,
    get err() {
      return isDevice(2) && process.stderr.isTTY;
    },
  };
  const { out, outAll, flush } = standardOutput(isTty.out);
  return {
    get in() {
      return process.stdin;
    },
    get errStream() {
      return standardError();
    },
    isTty,
    get width() {
      return (isTty.out ? process.stdout.columns : 0) || 80;
    },
    get height() {
      return (isTty.out ? process.stdout.rows : 0) || null;
    },
    get errWidth() {
      return (isTty.err ? process.stderr.columns : 0) || 80;
    },
    colour: wantsColour(env, isTty.out),
    out,
    outAll,
    flush,
    err: standardErrorWriter(),
  };
}

/** There is nowhere left to tell that standard error fails. */
function standardError(): NodeJS.WriteStream {
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
  return process.stderr;
}

/** Messages go to a file or pipe directly, as data do: setting up the stream takes longer than writing them. */
function standardErrorWriter(): (text: string) => void {
  let direct = !isDevice(2);
  return (text) => {
    const { done, error } = direct ? writeDirectly(2, Buffer.from(text, 'utf8')) : { done: 0, error: null };
    if (direct && error?.code !== 'EAGAIN') return;
    standardError().write(direct ? Buffer.from(text, 'utf8').subarray(done) : text);
    direct = false;
  };
}

/** Whether it can be a terminal: a device, but not the one that nothing comes from and everything disappears into. */
function isDevice(descriptor: number): boolean {
  try {
    const opened = fstatSync(descriptor);
    return opened.isCharacterDevice() && opened.rdev !== nullDevice();
  } catch {
    return false;
  }
}

/** The number of `/dev/null`, to which scripts send what they do not want to read; `null` on a system without. */
function nullDevice(): number | null {
  return statSync('/dev/null', { throwIfNoEntry: false })?.rdev ?? null;
}

type Output = Pick<Streams, 'out' | 'outAll' | 'flush'>;

/**
 * Standard output. Its first failure is kept until `flush`, so that printing needs no error handling of its own.
 * Files and pipes are written to directly: Node would take a short write to a file, as on a disk that fills up,
 * for a whole one, and needs a tenth of our start-up time to set its stream up.
 */
function standardOutput(isTerminal: boolean): Output {
  let failure: NodeJS.ErrnoException | null = null;
  let written = Promise.resolve();
  let direct = !isTerminal;

  const fail = (error: NodeJS.ErrnoException): void => {
    failure ??= error;
  };
  const writeThroughStream = (data: string | Buffer): void => {
    if (!process.stdout.listeners('error').includes(fail)) process.stdout.on('error', fail);
    written = new Promise((resolve) => {
      process.stdout.write(data, (error) => {
        if (error) fail(error);
        resolve();
      });
    });
  };
  const out = (text: string): void => {
    if (failure !== null || text === '') return;
    if (!direct) {
      writeThroughStream(text);
      return;
    }
    const bytes = Buffer.from(text, 'utf8');
    const { done, error } = writeDirectly(1, bytes);
    if (error?.code === 'EAGAIN') {
      // A pipe that was opened not to wait for its reader: the stream knows how to.
      direct = false;
      writeThroughStream(bytes.subarray(done));
    } else if (error !== null) {
      fail(error);
    }
  };

  return {
    out,
    outAll: async (pieces) => {
      for await (const piece of pieces) {
        out(piece);
        await written;
        if (failure !== null) break;
      }
    },
    flush: async () => {
      await written;
      if (failure !== null && failure.code !== 'EPIPE') throw writeFailed(failure);
    },
  };
}

/** Writes until all is done or an error comes up. */
function writeDirectly(
  descriptor: number,
  bytes: Buffer,
): { readonly done: number; readonly error: NodeJS.ErrnoException | null } {
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(descriptor, bytes, done);
  } catch (error) {
    return { done, error: error instanceof Error ? error : new Error('write failed', { cause: error }) };
  }
  return { done, error: null };
}

function writeFailed(cause: NodeJS.ErrnoException): MaoError {
  const full = cause.code === 'ENOSPC' || cause.code === 'EDQUOT';
  return new MaoError(
    'failed',
    'write-failed',
    full
      ? 'De uitvoer is niet helemaal geschreven: de schijf is vol.'
      : `De uitvoer is niet helemaal geschreven (${cause.code ?? 'onbekende fout'}).`,
    {
      hint: full
        ? 'Maak ruimte vrij of schrijf naar een andere plaats en geef de opdracht opnieuw.'
        : 'Controleer waar de uitvoer naartoe gaat en geef de opdracht opnieuw.',
      cause,
    },
  );
}
