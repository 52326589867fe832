import type { Command } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { createSettings } from '../app/settings.ts';
import { isAccessible, pagerCommand } from './comfort.ts';
import { type Runtime, systemClock, systemRandom } from './context.ts';
import type { Entry } from './dutch.ts';
import { EXIT, reportError } from './errors.ts';
import { watchInterrupt } from './interrupt.ts';
import { MissingCodeError } from './missing-code.ts';
import { pagedStreams } from './paging.ts';
import { createProgram, ENTRIES } from './program.ts';
import { createPrompter } from './prompter.ts';
import { processStreams } from './streams.ts';

/** What a test may bring in place of the real thing. */
export type Overrides = Partial<Runtime> & {
  readonly entries?: readonly Entry[];
};

/**
 * Runs `mao`. Never throws and never ends the process, but for work that does not stop at Ctrl-C.
 * @param argv what was typed after `mao`.
 * @returns the exit code.
 */
export async function main(argv: readonly string[], overrides: Overrides = {}): Promise<number> {
  const env = overrides.env ?? process.env;
  const settings =
    overrides.settings ?? createSettings({ env, platform: process.platform, folder: workingFolder });
  const streams = pagedStreams(
    overrides.streams ?? processStreams(env),
    () => (hasFlag(argv, '--geen-pager') ? null : pagerCommand(env, settings, process.platform)),
    env,
  );
  const report = (error: unknown): number =>
    reportError(error, streams, {
      json: hasFlag(argv, '--json'),
      debug: env['MAO_DEBUG'] === '1',
    });
  const end = (error: unknown): void => {
    streams.release();
    process.exit(report(error));
  };
  // Without this Node itself would print the error, and perhaps lesson text with it.
  process.on('uncaughtException', end);
  const interruption = watchInterrupt(end);
  const signal = overrides.signal ?? interruption.signal;
  const runtime: Runtime = {
    env,
    settings,
    streams,
    signal,
    prompter:
      overrides.prompter ??
      createPrompter(streams, async () => {
        await streams.settle();
        if (isAccessible(env, settings)) {
          const { plainQuestions } = await import('./plain-prompter.ts');
          return plainQuestions(streams, signal);
        }
        const { inquirerQuestions } = await import('./inquirer-prompter.ts');
        return inquirerQuestions(streams, signal);
      }),
    clock: overrides.clock ?? systemClock,
    random: overrides.random ?? systemRandom,
    version: overrides.version ?? manifest.version,
  };
  let exitCode: number = EXIT.done;
  try {
    const finish = (code: number): void => {
      exitCode = code;
    };
    // A bare `mao` is somebody who wants to know what it can do: help on stdout, and no error.
    await parse(argv.length === 0 ? ['--help'] : argv, (words) =>
      createProgram({ runtime, argv: words, finish }, overrides.entries ?? ENTRIES),
    );
  } catch (error) {
    exitCode = report(error);
  }
  try {
    await streams.flush();
  } catch (error) {
    exitCode = report(error);
  }
  interruption.release();
  process.off('uncaughtException', end);
  return exitCode;
}

/** Does what is asked; where the code of what it is about was not given, a person may choose it first. */
async function parse(words: readonly string[], create: (words: readonly string[]) => Command): Promise<void> {
  try {
    await create(words).parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof MissingCodeError)) throw error;
    const { chooseThing } = await import('./choose-thing.ts');
    const code = await chooseThing(error.wanted);
    if (code === null) throw error;
    const whole = [...words, code];
    await create(whole).parseAsync(whole, { from: 'user' });
  }
}

/** `null` when the folder was removed while somebody stood in it. */
function workingFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

/** Known before the options are parsed, so that errors in the command line itself are JSON as well. */
function hasFlag(argv: readonly string[], name: string): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).includes(name);
}
