import { createInterface, type Interface } from 'node:readline';
import { interruptedError } from './errors.ts';
import type { Streams } from './streams.ts';

/** Reads what a person types a line at a time; the terminal itself shows and mends it. */
export interface LineReader {
  /** The next line. @throws MaoError `interrupted` at Ctrl-C and at the end of the input. */
  readonly next: () => Promise<string>;
  /** The next line if it comes within so many milliseconds, as when lines are pasted; else `null`. */
  readonly soon: (ms: number) => Promise<string | null>;
}

/**
 * Opens the terminal at the first line that is asked for, and lets go of it between lines, so that the program can end.
 * Lines that were typed ahead are kept for the next question.
 */
export function createLineReader(streams: Streams, signal: AbortSignal): LineReader {
  const lines: string[] = [];
  let ended = false;
  let open: Interface | null = null;
  let wake = (): void => {};

  const start = (): Interface => {
    if (open) return open;
    open = createInterface({ input: streams.in, terminal: false });
    open.on('line', (line) => {
      lines.push(line);
      wake();
    });
    open.on('close', () => {
      ended = true;
      wake();
    });
    return open;
  };

  /** Waits until there is a line, an end, or time is up. */
  const wait = async (ms: number | null): Promise<void> => {
    if (lines.length > 0 || ended || signal.aborted) return;
    const terminal = start();
    terminal.resume();
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      wake = resolve;
      signal.addEventListener('abort', wake, { once: true });
      if (ms !== null) timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    signal.removeEventListener('abort', wake);
    if (!ended) terminal.pause();
  };

  return {
    next: async () => {
      await wait(null);
      const line = signal.aborted ? undefined : lines.shift();
      if (line === undefined) throw interruptedError();
      return line;
    },
    soon: async (ms) => {
      await wait(ms);
      return lines.shift() ?? null;
    },
  };
}
