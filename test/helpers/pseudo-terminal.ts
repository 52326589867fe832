import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const MAO = fileURLToPath(new URL('../../bin/mao.js', import.meta.url));

/** What keys send. */
export const KEYS = {
  enter: '\r',
  tab: '\t',
  up: '\u001B[A',
  down: '\u001B[B',
  backspace: '\u007F',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  escape: '\u001B',
} as const;

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A program in a terminal, and the eyes and hands of the person before it. */
export interface PseudoTerminal {
  /** Types text or `KEYS`, as they come. */
  readonly type: (keys: string) => void;
  /**
   * Waits until a text is on the screen; the whole screen of that moment, which is what to compare: a moment later the
   * program may be drawing it anew. End the pattern with what is drawn last, or the screen is half of one.
   * @throws with the screen when it does not come, or the program ended without.
   */
  readonly waitFor: (text: string | RegExp) => Promise<string>;
  /** What a person sees now: lines without the white space behind them, and no empty lines below. */
  readonly screen: () => string;
  /** All that was written to the terminal, with what moves the cursor and colours. */
  readonly written: () => string;
  /** Waits for the end of the program; its exit code. */
  readonly exited: () => Promise<number>;
  /** Ends the program if it still runs; call when the test is done. */
  readonly close: () => void;
}

/** How long the slowest of machines may take for one step. */
const PATIENCE_MS = 30_000;

/**
 * What a program writes is drawn in pieces of this many characters with a pause behind each, as a busy machine does now
 * and then: a test that looks at half a screen fails at once, not in one run of a hundred.
 */
const PIECE = 64;

/**
 * Starts the built `mao` in a pseudo-terminal: `const mao = startMao(['begin'], { columns: 80, rows: 24, env })`, then
 * `await mao.waitFor('Welke regio')`, `mao.type('twe' + KEYS.enter)`, `mao.screen()`, `await mao.exited()`. Its home and
 * working folder are new and empty, unless given. Never wait for time to pass: wait for what should appear.
 */
export function startMao(args: readonly string[], options: TerminalOptions = {}): PseudoTerminal {
  return startProgram(process.execPath, [MAO, ...args], options);
}

/** The same for any program, such as a shell. */
export function startProgram(
  program: string,
  args: readonly string[],
  { columns = 80, rows = 24, env = {}, cwd }: TerminalOptions = {},
): PseudoTerminal {
  const home = mkdtempSync(join(tmpdir(), 'mao-terminal-'));
  const pty = spawn(program, [...args], {
    name: env['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd: cwd ?? home,
    env: { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8', TZ: 'Europe/Amsterdam', ...env },
  });
  return watch(pty, columns, rows);
}

function watch(pty: IPty, cols: number, rows: number): PseudoTerminal {
  const terminal = new xterm.Terminal({ cols, rows, allowProposedApi: true });
  let written = '';
  let exitCode: number | null = null;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  let drawing = Promise.resolve();
  const draw = (piece: string): Promise<void> =>
    new Promise((resolve) => {
      terminal.write(piece, () => {
        changed();
        setImmediate(resolve);
      });
    });
  pty.onData((data) => {
    written += data;
    for (let at = 0; at < data.length; at += PIECE) {
      drawing = drawing.then(() => draw(data.slice(at, at + PIECE)));
    }
  });
  // What the program asks of its terminal, such as where the cursor is, is answered as a terminal would.
  terminal.onData((answer) => pty.write(answer));
  pty.onExit((end) => {
    drawing.then(() => {
      exitCode = end.exitCode;
      changed();
    });
  });

  const screen = (): string => {
    const { active } = terminal.buffer;
    const lines = Array.from(
      { length: rows },
      (_, row) =>
        active
          .getLine(active.viewportY + row)
          ?.translateToString(true)
          .trimEnd() ?? '',
    );
    return lines.join('\n').trimEnd();
  };

  /** Looks again at every change, until `done` has an answer. */
  const until = <T>(what: string, done: () => T | null): Promise<T> =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        listeners.delete(look);
      };
      const fail = (why: string): void => {
        stop();
        reject(new Error(`${why} while waiting for ${what}; the screen was:\n${screen()}`));
      };
      const look = (): void => {
        const found = done();
        if (found !== null) {
          stop();
          resolve(found);
        } else if (exitCode !== null) fail(`the program ended with ${exitCode}`);
      };
      const timer = setTimeout(() => fail('nothing came'), PATIENCE_MS);
      listeners.add(look);
      look();
    });

  return {
    type: (keys) => pty.write(keys),
    waitFor: (text) =>
      until(String(text), () => {
        const now = screen();
        return (typeof text === 'string' ? now.includes(text) : text.test(now)) ? now : null;
      }),
    screen,
    written: () => written,
    exited: () => until('its end', () => exitCode),
    close: () => {
      if (exitCode === null) pty.kill('SIGKILL');
      terminal.dispose();
    },
  };
}
