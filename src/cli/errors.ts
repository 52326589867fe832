import { CommanderError } from 'commander';
import { type ErrorKind, MaoError, ProblemsError } from '../domain/errors.ts';
import type { Problem } from '../domain/import.ts';
import { escapeUnsafe, safeLines } from './render/safe-text.ts';
import { wrapMessage } from './render/wrap-message.ts';
import type { Streams } from './streams.ts';

/** Exit codes, as promised in the handbook. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  rejected: 3,
  notFound: 4,
  database: 5,
  interrupted: 130,
} as const;

const EXIT_OF_KIND: Readonly<Record<ErrorKind, number>> = {
  usage: EXIT.usage,
  rejected: EXIT.rejected,
  'not-found': EXIT.notFound,
  database: EXIT.database,
  interrupted: EXIT.interrupted,
  failed: EXIT.failed,
};

export interface ReportOptions {
  /** `--json`: one JSON object instead of sentences. */
  readonly json: boolean;
  /** `MAO_DEBUG=1`: also where in the code it happened. */
  readonly debug: boolean;
}

interface Description {
  readonly exitCode: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly problems: readonly Problem[] | null;
}

/** Tells the person what went wrong, on standard error. Returns the exit code. */
export function reportError(error: unknown, streams: Streams, options: ReportOptions): number {
  // Commander leaves by an exception as well after `--help` and `--versie`.
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  const { exitCode, code, message, hint, problems } = describeError(error);
  if (options.json) {
    const error = problems === null ? { code, message, hint } : { code, message, hint, problems };
    const text = JSON.stringify({ error });
    streams.err(`${streams.isTty.err ? escapeUnsafe(text) : text}\n`);
  } else {
    const told = safeLines(hint === null ? message : `${message}\n${hint}`);
    streams.err(`${wrapMessage(told, streams)}\n`);
  }
  if (options.debug && error instanceof Error) streams.err(safeLines(`${error.stack ?? error.name}\n`));
  return exitCode;
}

function describeError(error: unknown): Description {
  if (error instanceof MaoError) {
    const { code, message, hint } = error;
    const problems = error instanceof ProblemsError ? error.problems : null;
    return { exitCode: EXIT_OF_KIND[error.kind], code, message, hint, problems };
  }
  // The message of an error that we did not foresee may quote a lesson, so only its name is shown.
  return {
    exitCode: EXIT.failed,
    code: 'unexpected',
    message: `Er ging iets mis dat niet had mogen gebeuren: ${nameOf(error)}.`,
    hint:
      'Zet de omgevingsvariabele MAO_DEBUG op 1, geef de opdracht nog eens en meld wat u dan ziet bij de beheerder van mao. ' +
      'Haal er eerst uit wat anderen niet mogen lezen.',
    problems: null,
  };
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'een onbekende fout';
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return `${error.name}${code}`;
}

/** The error for work that the person broke off. */
export function interruptedError(
  cause?: unknown,
  message = 'Afgebroken; er is niets vastgelegd.',
  hint: string | null = null,
): MaoError {
  return new MaoError('interrupted', 'interrupted', message, { cause, ...(hint === null ? {} : { hint }) });
}
