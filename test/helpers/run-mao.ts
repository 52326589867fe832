import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** Milliseconds after which the run is killed; its code is then -1. */
  readonly timeout?: number;
}

export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const MAO = fileURLToPath(new URL('../../bin/mao.js', import.meta.url));

/** A home for spawned programs, so that nobody's own database is ever touched. */
const HOME = mkdtempSync(join(tmpdir(), 'mao-home-'));

/** Runs the built program in a process of its own. */
export async function runMao(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return await runNode([MAO, ...args], options);
}

/** Runs Node in a process of its own, with nothing of our environment but the path. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: options.cwd,
      env: { PATH: process.env['PATH'], HOME, TZ: 'Europe/Amsterdam', ...options.env },
      timeout: options.timeout ?? 30_000,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code: code ?? -1,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    );
    // A program that leaves without reading its input is no failure of the test.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}
