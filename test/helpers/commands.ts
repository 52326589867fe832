import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { temporaryFolder } from './import-files.ts';
import { countingRandom, tickingClock } from './memory-deps.ts';
import { type Step, scriptedPrompter, silentPrompter } from './prompter.ts';
import type { MainResult } from './run-main.ts';
import { testStreams } from './streams.ts';

export interface CallOptions {
  /** What is asked and answered, in full; without it there is nobody to ask. */
  readonly script?: readonly Step[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

export interface Mao {
  (args: readonly string[], options?: CallOptions): Promise<MainResult>;
  /** A new folder; the database in it is made by the first call. */
  readonly folder: string;
  readonly database: string;
}

/** `mao` on a new database, with a clock from 1 June 2024 and codes that are the same every time. */
export function newMao(): Mao {
  const folder = temporaryFolder();
  const database = join(folder, 'mao.db');
  const world = { clock: tickingClock(), random: countingRandom() };
  const call = async (args: readonly string[], options: CallOptions = {}): Promise<MainResult> => {
    const { script, env = {}, input = '' } = options;
    const streams = testStreams({ input });
    const scripted = scriptedPrompter(script ?? []);
    const prompter = script === undefined ? silentPrompter : scripted;
    const code = await main(args, {
      ...world,
      streams,
      prompter,
      env: { MAO_DATABASE: database, ...env },
      signal: new AbortController().signal,
    });
    scripted.done();
    return { code, stdout: streams.stdout(), stderr: streams.stderr() };
  };
  return Object.assign(call, { folder, database });
}

const USUAL = [
  ['--regio', 'Twente'],
  ['--titel', 'Bellen op dag twee'],
  ['--gebeurd', 'Wij belden ouders op de tweede dag van het verzuim.'],
  ['--les', 'Een vraag opent wat een brief sluit.'],
  ['--richting', 'stimulerend'],
] as const;

/** The words after `mao les toevoegen` that record the usual lesson, with other options in place of its own and more. */
export function lessonArgs(...more: readonly string[]): string[] {
  const usual = USUAL.filter(([option]) => !more.includes(option)).flat();
  return ['les', 'toevoegen', ...usual, '--indicator', '2.6', ...more];
}

/** What a call that went well gives. */
export const done = (stdout: string, stderr = ''): MainResult => ({ code: 0, stdout, stderr });

/** What a call that failed gives: these lines on standard error and nothing else. */
export const failed = (code: number, ...lines: readonly string[]): MainResult => ({
  code,
  stdout: '',
  stderr: `${lines.join('\n')}\n`,
});

/** `mao` with one lesson in its database, TWE-3467: the usual one with these options more. */
export async function maoWithLesson(...more: readonly string[]): Promise<Mao> {
  const mao = newMao();
  await mao(lessonArgs(...more));
  return mao;
}
