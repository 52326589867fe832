import type { Clock } from '../app/deps.ts';
import type { Settings } from '../app/settings.ts';
import type { Prompter } from './prompter.ts';
import type { Streams } from './streams.ts';

/** The world outside, handed in so that a test can bring its own. */
export interface Runtime {
  readonly streams: Streams;
  readonly prompter: Prompter;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the person set, wherever it stands; read when first asked for. */
  readonly settings: Settings;
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

const POOL_SIZE = 4096;
let pool = new Uint8Array(0);

/** Fetched by the pool: an import asks for a few bytes a hundred thousand times. No byte is given twice. */
export function systemRandom(count: number): Uint8Array {
  if (pool.length < count)
    pool = globalThis.crypto.getRandomValues(new Uint8Array(Math.max(POOL_SIZE, count)));
  const bytes = pool.subarray(0, count);
  pool = pool.subarray(count);
  return bytes;
}
