import { EXIT, interruptedError } from './errors.ts';

/** How long work gets to stop by itself. Within a second the person has the prompt back. */
const GRACE_MS = 900;
/** How long what the work left open, such as standard input, may keep the process alive after it stopped. */
const STRAGGLERS_MS = 50;

export interface Interruption {
  readonly signal: AbortSignal;
  /** Stops listening, when the work has stopped. */
  readonly release: () => void;
}

/** Exit codes that a shell expects for the other signals that ask to stop: 128 and the number of the signal. */
const EXIT_OF_SIGNAL = { SIGTERM: 143, SIGHUP: 129 } as const;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let held = 0;

/** Leaves Ctrl-C to a program that we wait for, until the function that it gives is called. */
export function holdInterrupts(): () => void {
  held += 1;
  return () => {
    held -= 1;
  };
}

/**
 * Turns Ctrl-C, and the signals of a system that ends the program, into an abort signal. Work that watches the signal stops and cleans up; work that does not is ended
 * after a moment, or at once by a second Ctrl-C. Nothing half is left either way: writing is one transaction.
 * @param end reports the error and ends the process.
 */
export function watchInterrupt(end: (error: unknown) => void): Interruption {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onInterrupt = (name: NodeJS.Signals): void => {
    if (name === 'SIGINT' && held > 0) return;
    const error = interruptedError();
    if (controller.signal.aborted) {
      end(error);
      return;
    }
    if (name === 'SIGTERM' || name === 'SIGHUP') exitWith(EXIT_OF_SIGNAL[name]);
    timer = setTimeout(() => end(error), GRACE_MS);
    controller.abort(error);
  };
  for (const name of SIGNALS) process.on(name, onInterrupt);
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      if (controller.signal.aborted) setTimeout(() => process.exit(), STRAGGLERS_MS).unref();
      for (const name of SIGNALS) process.off(name, onInterrupt);
    },
  };
}

/** Work that was broken off ends with this code; work that was done all the same keeps its own. */
function exitWith(code: number): void {
  process.once('exit', (current) => {
    if (current === EXIT.interrupted) process.exitCode = code;
  });
}
