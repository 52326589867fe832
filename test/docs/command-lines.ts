import MarkdownIt from 'markdown-it';
import type { CommandSpec, Entry } from '../../src/cli/dutch.ts';
import { main } from '../../src/cli/main.ts';
import { ENTRIES } from '../../src/cli/program.ts';
import { silentPrompter } from '../helpers/prompter.ts';
import { testStreams } from '../helpers/streams.ts';

/** A command of `mao` with the words that call it. */
export interface NamedCommand {
  /** `mao les lijst` */
  readonly path: string;
  readonly spec: CommandSpec;
}

/** Every command of the program. */
export const COMMANDS: readonly NamedCommand[] = ENTRIES.flatMap((entry) =>
  'load' in entry
    ? [{ path: `mao ${entry.name}`, spec: entry }]
    : entry.commands().map((spec) => ({ path: `mao ${entry.name} ${spec.name}`, spec })),
);

/** The words of a command line as a shell takes them apart; what comes after a pipe or `>` is left out. */
export function shellWords(line: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
  const end = words.findIndex((word) => ['|', '>', '&&', '||'].includes(word));
  return end === -1 ? words : words.slice(0, end);
}

/** The command lines of `mao` in a page: in `console` and `sh` blocks, and in the text between backticks. */
export function commandLines(page: string): string[] {
  const tokens = new MarkdownIt({ html: true }).parse(page, {});
  const blocks = tokens
    .filter(({ type, info }) => type === 'fence' && (info === 'console' || info === 'sh'))
    .flatMap(({ content }) => content.split('\n').map((line) => line.replace(/^\$ /u, '')));
  const spans = tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'code_inline')
    .map(({ content }) => content);
  return [...blocks, ...spans]
    .map((line) => line.replace(/^(?:[A-Z_]+=\S+ )+/u, ''))
    .filter((line) => /^mao /u.test(line));
}

export interface Parsed {
  readonly code: number;
  /** The command that would have run; `null` for help and for what could not be parsed. */
  readonly path: string | null;
  readonly message: string;
}

/** Parses a command line with the real tree of commands, whose bodies do nothing. */
export async function parseLine(line: string): Promise<Parsed> {
  let path: string | null = null;
  const idle = (spec: CommandSpec, name: string): CommandSpec => ({
    ...spec,
    load: async () => async () => {
      path = name;
      return 0;
    },
  });
  const entries = ENTRIES.map(
    (entry): Entry =>
      'load' in entry
        ? idle(entry, `mao ${entry.name}`)
        : {
            ...entry,
            commands: () => entry.commands().map((spec) => idle(spec, `mao ${entry.name} ${spec.name}`)),
          },
  );
  const streams = testStreams();
  const [, ...argv] = shellWords(line);
  const code = await main(argv, { entries, streams, env: {}, prompter: silentPrompter });
  return { code, path, message: streams.stderr() };
}
