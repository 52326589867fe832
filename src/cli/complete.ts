import type { Candidate, ValueKind } from '../app/completions.ts';
import {
  type ArgumentSpec,
  type CommandSpec,
  type Completion,
  GENERAL_OPTIONS,
  HELP_OPTIONS,
  type NounSpec,
  type OptionSpec,
} from './dutch.ts';

/** A command as it is described, whatever it does. */
type Described = Omit<CommandSpec, 'load'>;
type Completable = Described | NounSpec;

/** What can stand at the place of the cursor. */
export interface Wanted {
  readonly completes: ValueKind | 'file' | readonly (string | Candidate)[];
  /** What was typed of it. */
  readonly typed: string;
  /** What stands before it in the same word: `--regio=`. */
  readonly before: string;
  /** The database that the line names, where values are to be looked up. */
  readonly database: string | null;
}

/** How far a command line has come, the word at the cursor left out. */
interface Line {
  /** Entries to choose from; empty once a command has been named. */
  readonly entries: readonly Completable[];
  readonly command: Described | null;
  readonly args: readonly string[];
  readonly used: readonly string[];
  /** The option that waits for its value. */
  readonly waiting: OptionSpec | null;
  readonly database: string | null;
  /** After `--` everything is an argument. */
  readonly onlyArguments: boolean;
}

/**
 * What can stand at the end of a command line, from the declarations of the commands alone.
 * @param words what was typed after `mao`, without quotes; the last one is being typed and may be empty.
 * @param topics what `mao help` explains besides commands.
 */
export function complete(
  entries: readonly Completable[],
  words: readonly string[],
  topics: readonly Candidate[],
): Wanted | null {
  const word = words.at(-1) ?? '';
  const line = readLine(entries, words.slice(0, -1));
  if (line === null) return null;
  if (line.waiting) return value(completionOf(line.waiting), line, word);
  if (!line.onlyArguments && word.startsWith('-')) {
    const [name, attached] = divided(word);
    if (attached === null)
      return { completes: optionNames(line), typed: word, before: '', database: line.database };
    const option = optionNamed(line.command, name);
    return option === null ? null : value(completionOf(option), line, attached, `${name}=`);
  }
  if (line.command === null)
    return { completes: line.entries.map(named), typed: word, before: '', database: line.database };
  const { completes } = argumentAt(line.command, line.args.length) ?? {};
  if (completes !== 'help') return value(completes, line, word);
  const helped = readLine(entries, line.args);
  const names = helped?.command === null ? helped.entries.map(named) : [];
  return {
    completes: line.args.length === 0 ? [...names, ...topics] : names,
    typed: word,
    before: '',
    database: line.database,
  };
}

function value(
  completion: Completion | undefined,
  { args, database }: Line,
  typed: string,
  before = '',
): Wanted | null {
  const completes = typeof completion === 'function' ? completion(args) : completion;
  return completes && completes !== 'help' ? { completes, typed, before, database } : null;
}

function readLine(entries: readonly Completable[], words: readonly string[]): Line | null {
  let line: Line = {
    entries,
    command: null,
    args: [],
    used: [],
    waiting: null,
    database: null,
    onlyArguments: false,
  };
  for (const word of words) {
    const next = step(line, word);
    if (next === null) return null;
    line = next;
  }
  return line;
}

/** The line with a word more; `null` for a command that is not there. */
function step(line: Line, word: string): Line | null {
  if (line.waiting) return withValue({ ...line, waiting: null }, line.waiting, word);
  if (line.onlyArguments) return { ...line, args: [...line.args, word] };
  if (word === '--') return { ...line, onlyArguments: true };
  if (word.startsWith('-')) {
    const [name, attached] = divided(word);
    const option = optionNamed(line.command, name);
    const next = { ...line, used: [...line.used, name] };
    if (option === null || !takesValue(option)) return next;
    return attached === null ? { ...next, waiting: option } : withValue(next, option, attached);
  }
  if (line.command) return { ...line, args: [...line.args, word] };
  const entry = line.entries.find(({ name }) => name === word);
  if (entry === undefined) return null;
  return 'commands' in entry
    ? { ...line, entries: entry.commands() }
    : { ...line, entries: [], command: entry };
}

function withValue(line: Line, option: OptionSpec, text: string): Line {
  return namesOf(option).includes('--database') ? { ...line, database: text } : line;
}

function divided(word: string): [name: string, attached: string | null] {
  const at = word.indexOf('=');
  return at === -1 ? [word, null] : [word.slice(0, at), word.slice(at + 1)];
}

function optionsOf(command: Described | null): readonly OptionSpec[] {
  return [...(command?.options ?? []), ...GENERAL_OPTIONS, ...HELP_OPTIONS].filter(({ hidden }) => !hidden);
}

function optionNamed(command: Described | null, name: string): OptionSpec | null {
  return optionsOf(command).find((option) => namesOf(option).includes(name)) ?? null;
}

function namesOf({ flags }: OptionSpec): string[] {
  return flags.split(/[ ,]+/).filter((part) => part.startsWith('-'));
}

function takesValue({ flags }: OptionSpec): boolean {
  return flags.includes('<');
}

function completionOf(option: OptionSpec): Completion | undefined {
  return takesValue(option) ? (option.completes ?? option.choices) : undefined;
}

/** The options that can still be given, by their long names. */
function optionNames({ command, used }: Line): Candidate[] {
  return optionsOf(command)
    .filter((option) => option.repeatable || !namesOf(option).some((name) => used.includes(name)))
    .flatMap((option) =>
      namesOf(option)
        .filter((name) => name.startsWith('--'))
        .map((value) => ({ value, description: option.description })),
    );
}

function named({ name, summary }: Completable): Candidate {
  return { value: name, description: summary };
}

/** The argument at a place; the last one may go on. */
function argumentAt({ arguments: specs = [] }: Described, index: number): ArgumentSpec | undefined {
  const last = specs.at(-1);
  return specs[index] ?? (last?.name.includes('...') ? last : undefined);
}
