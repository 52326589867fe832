import type { Problem } from './import.ts';

/**
 * Errors as types. The message and the remedy are Dutch sentences for the person at the terminal; they name
 * places and classes, never the text of a lesson. `src/cli/errors.ts` turns the kind into an exit code.
 */
export type ErrorKind =
  /** Wrong use of the command line: exit 2. */
  | 'usage'
  /** Data was rejected and nothing was written: exit 3. */
  | 'rejected'
  /** The thing named does not exist: exit 4. */
  | 'not-found'
  /** The database cannot be used: exit 5. */
  | 'database'
  /** Broken off by the person: exit 130. */
  | 'interrupted'
  /** Everything else that has a clear message: exit 1. */
  | 'failed';

export interface ErrorDetails {
  /** What to do now, a whole Dutch sentence. */
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

export class MaoError extends Error {
  override readonly name = 'MaoError';
  readonly kind: ErrorKind;
  /** Stable kebab-case code for scripts (`error.code` with `--json`). */
  readonly code: string;
  readonly hint: string | null;

  constructor(kind: ErrorKind, code: string, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.kind = kind;
    this.code = code;
    this.hint = details.hint ?? null;
  }
}

/** Data that was rejected, with everything that is wrong with it. */
export class ProblemsError extends MaoError {
  readonly problems: readonly Problem[];

  constructor(
    kind: ErrorKind,
    code: string,
    message: string,
    problems: readonly Problem[],
    details: ErrorDetails = {},
  ) {
    super(kind, code, message, details);
    this.problems = problems;
  }
}
