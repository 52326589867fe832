import { spawn } from 'node:child_process';
import { closeSync, copyFileSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const MAO = fileURLToPath(new URL('../../bin/mao.js', import.meta.url));
const PEAK = new URL('peak-memory.ts', import.meta.url).href;

/** A program in a process of its own. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** File that it reads as its standard input. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end; answers the milliseconds that took. @throws when it fails, or is not there (ENOENT). */
export async function timeCommand({ program, args, input, env }: Command): Promise<number> {
  const stdin = input === undefined ? 'ignore' : openSync(input, 'r');
  const start = performance.now();
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(program, args, {
        stdio: [stdin, 'ignore', 'pipe'],
        env: { ...process.env, ...env },
      });
      const said: Buffer[] = [];
      child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
      child.on('error', reject);
      child.on('close', (code) =>
        code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}: ${Buffer.concat(said)}`)),
      );
    });
    return performance.now() - start;
  } finally {
    if (typeof stdin === 'number') closeSync(stdin);
  }
}

/** `mao` on a database. `nodeOptions` go before the program, for the variants that must be found too slow. */
export function mao(database: string, args: readonly string[], nodeOptions: readonly string[] = []): Command {
  return { program: process.execPath, args: [...nodeOptions, MAO, ...args], env: { MAO_DATABASE: database } };
}

/** Highest resident memory of a run of `mao`, in MB of 1024 x 1024 bytes. */
export async function peakOfMao(folder: string, command: Command): Promise<number> {
  const report = join(folder, 'peak.txt');
  await timeCommand({
    ...command,
    args: ['--import', PEAK, ...command.args],
    env: { ...command.env, MAO_BENCH_PEAK: report },
  });
  return Number(readFileSync(report, 'utf8'));
}

/** Takes turns, so that whatever else the machine does falls on all alike; answers their times. */
export async function takeTurns(
  rounds: number,
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<{ ours: number[]; bare: number[] }> {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.bare.push(await bare());
    times.ours.push(await ours());
  }
  return times;
}

/** A database that nobody has touched yet, at `path`: a copy of an empty one. */
export function freshDatabase(empty: string, path: string): string {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  copyFileSync(empty, path);
  return path;
}
