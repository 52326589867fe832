import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const MAO = fileURLToPath(new URL('../../bin/mao.js', import.meta.url));

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** The user to run as; only root may choose. */
  readonly uid?: number;
  /** What Node is given before the program. */
  readonly nodeOptions?: readonly string[];
}

export interface Ended {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds since it was started. */
  readonly ms: number;
}

/** Starts the built program, for tests that do something to it while it runs. */
export function startMao(
  args: readonly string[],
  options: StartOptions = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const since = performance.now();
  const child = spawn(process.execPath, [...(options.nodeOptions ?? []), MAO, ...args], {
    cwd: options.cwd ?? tmpdir(),
    env: { PATH: process.env['PATH'], HOME: tmpdir(), TZ: 'Europe/Amsterdam', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout, stderr, ms: performance.now() - since }),
    );
  });
  return { child, ended };
}
