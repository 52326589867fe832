import { spawn } from 'node:child_process';
import { holdInterrupts } from './interrupt.ts';

/** A program that shows long text a screen at a time. That it is missing or left early is no error. */
export interface Pager {
  readonly write: (text: string) => void;
  /** Waits while it has more to read than it can. */
  readonly ready: () => Promise<void>;
  /** Whether the person has left it. */
  readonly closed: () => boolean;
  /** Waits until the person leaves it. The whole text when it could not be started, else `null`. */
  readonly finish: () => Promise<string | null>;
}

/** So much was certainly read by a pager that runs: more than a pipe holds. */
const ENOUGH = 1_000_000;
/** Written but not read; more is waited for. */
const BACKLOG = 4_000_000;

/** In the prompt of `less`, which ends at the dollar sign, letters such as `%` would have a meaning. */
const LESS = 'FRXPsverder met de spatiebalk, terug met b, stoppen met q$';

/** What a shell answers when there is no such program, or it may not be run. */
const NOT_STARTED: readonly (number | null)[] = [126, 127];

/**
 * Starts a pager. Ctrl-C is for it as long as it runs: ours would leave it behind with nobody to wait for it.
 * @param command a command line, as in PAGER. `less` leaves at once when all fits (F), keeps colour (R), leaves the text
 *   on the screen (X) and says how to leave it (P), unless LESS says otherwise. It runs no commands and writes no files:
 *   what is typed too early would make one that everybody can read.
 */
export function startPager(command: string, env: Readonly<Record<string, string | undefined>>): Pager {
  const child = spawn(command, {
    shell: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: {
      ...env,
      LESS: env['LESS'] ?? LESS,
      LESSCHARSET: env['LESSCHARSET'] ?? 'utf-8',
      LESSSECURE: env['LESSSECURE'] ?? '1',
    },
  });
  const goOn = holdInterrupts();
  let kept: string | null = '';
  let closed = false;
  let started = true;
  let drained = (): void => {};
  const gone = new Promise<void>((resolve) => {
    const leave = (code: number | null): void => {
      if (NOT_STARTED.includes(code)) started = false;
      closed = true;
      drained();
      goOn();
      resolve();
    };
    child.on('error', () => leave(127));
    child.on('close', leave);
  });
  // Left before it read everything.
  child.stdin.on('error', () => {
    closed = true;
    drained();
  });
  return {
    write: (text) => {
      kept = kept === null || kept.length + text.length > ENOUGH ? null : kept + text;
      if (!closed) child.stdin.write(text);
    },
    ready: async () => {
      if (closed || child.stdin.writableLength < BACKLOG) return;
      await new Promise<void>((resolve) => {
        drained = resolve;
        child.stdin.once('drain', resolve);
      });
    },
    closed: () => closed,
    finish: async () => {
      child.stdin.end();
      await gone;
      return started ? null : kept;
    },
  };
}
