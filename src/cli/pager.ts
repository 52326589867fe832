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

/** What a shell answers when there is no such program, or it may not be run. */
const NOT_STARTED: readonly (number | null)[] = [126, 127];

/**
 * Starts a pager. Ctrl-C is for it as long as it runs: ours would leave it behind with nobody to wait for it.
 * @param command a command line, as in PAGER. `less` leaves at once when all fits (F), keeps colour (R) and leaves the
 *   text on the screen (X), unless LESS says otherwise.
 */
export function startPager(command: string, env: Readonly<Record<string, string | undefined>>): Pager {
  const child = spawn(command, {
    shell: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...env, LESS: env['LESS'] ?? 'FRX', LESSCHARSET: env['LESSCHARSET'] ?? 'utf-8' },
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
