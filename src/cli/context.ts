import type { Prompter } from './prompter.ts';
import type { Streams } from './streams.ts';

export interface Clock {
  /** This instant in UTC, ISO 8601 with milliseconds. */
  readonly now: () => string;
  /** Today's date on this machine, `2022-03-30`. */
  readonly today: () => string;
}

/** The world outside, handed in so that a test can bring its own. */
export interface Runtime {
  readonly streams: Streams;
  readonly prompter: Prompter;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** That many random bytes, fit for codes that nobody may guess. */
  readonly random: (count: number) => Uint8Array;
  readonly version: string;
  /** Aborted at Ctrl-C, with an `interrupted` MaoError as its reason. */
  readonly signal: AbortSignal;
}

/** What the body of a command gets: the world outside and the options that every command knows. */
export interface Context extends Runtime {
  /** `--database`, as typed. */
  readonly database: string | null;
  /** `--json` */
  readonly json: boolean;
  /** `--stil` */
  readonly quiet: boolean;
  /** A message on standard error, a line break added; nothing with `--stil`. */
  readonly notify: (message: string) => void;
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const date = new Date();
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  },
};

export function systemRandom(count: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(count));
}
