import type { Random } from '../domain/lesson-id.ts';
import type { Storage } from '../storage/database.ts';

/** What a use case works with. Time and chance are handed in, so that the same call gives the same result. */
export interface Deps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  /** Role of the person at work, where given; kept with what they change. */
  readonly actor: string | null;
  /** Aborted when the person breaks off. */
  readonly signal: AbortSignal;
}

export interface Clock {
  /** This instant in UTC, ISO 8601 with milliseconds. */
  readonly now: () => string;
  /** Today's date on this machine, `2022-03-30`. */
  readonly today: () => string;
}
