import { interruptedError } from './errors.ts';

/** How long work gets to stop by itself. Within a second the person has the prompt back. */
const GRACE_MS = 900;
/** How long what the work left open, such as standard input, may keep the process alive after it stopped. */
const STRAGGLERS_MS = 50;

export interface Interruption {
  readonly signal: AbortSignal;
  /** Stops listening, when the work has stopped. */
  readonly release: () => void;
}

/**
 * Turns Ctrl-C into an abort signal. Work that watches the signal stops and cleans up; work that does not is ended
 * after a moment, or at once by a second Ctrl-C. Nothing half is left either way: writing is one transaction.
 * @param end reports the error and ends the process.
 */
export function watchInterrupt(end: (error: unknown) => void): Interruption {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onInterrupt = (): void => {
    const error = interruptedError();
    if (controller.signal.aborted) {
      end(error);
      return;
    }
    timer = setTimeout(() => end(error), GRACE_MS);
    controller.abort(error);
  };
  process.on('SIGINT', onInterrupt);
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      if (controller.signal.aborted) setTimeout(() => process.exit(), STRAGGLERS_MS).unref();
      process.off('SIGINT', onInterrupt);
    },
  };
}
