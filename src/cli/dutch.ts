import { Command, Option } from 'commander';
import type { ValueKind } from '../app/completions.ts';
import type { ThingWithCode } from '../app/field-choices.ts';
import type { Context, Runtime } from './context.ts';
import { formatHelp, MIN_WIDTH_TO_WRAP, subcommandTerm } from './help.ts';
import { MissingCodeError } from './missing-code.ts';
import { valueReader } from './option-value.ts';
import { flag, type Input, type Options, text } from './options.ts';
import { wrapMessage } from './render/wrap-message.ts';
import { jsonStreams } from './safe-terminal.ts';
import { givenTwice, usageError } from './usage-errors.ts';

/** Runs a command. Returns the exit code; throws a MaoError for what went wrong. */
export type Run = (context: Context, input: Input) => Promise<number>;

/**
 * What a value can be, for completion by a shell: words, a file, a command of ours with the topics of help, or a kind
 * that is looked up in the database (`src/app/completions.ts`).
 */
export type Completes = ValueKind | 'file' | 'help' | readonly string[];

/** As `Completes`, or from the arguments that stand before it. */
export type Completion = Completes | ((before: readonly string[]) => Completes | null);

export interface ArgumentSpec {
  /** `<id>`, `[id]`, `<bestand...>` */
  readonly name: string;
  readonly description: string;
  readonly completes?: Completion;
  /** It is the code of such a thing, which can be chosen at a terminal. Only for the first argument. */
  readonly codeOf?: ThingWithCode;
}

export interface OptionSpec {
  /** `--regio <regio>`, or `--te-duiden` for a flag. */
  readonly flags: string;
  readonly description: string;
  /** May be given more than once: read it with `texts` or `choices`. */
  readonly repeatable?: boolean;
  /** Words to choose from, added to the description and completed; `choice` and `choices` check them. */
  readonly choices?: readonly string[];
  readonly completes?: Completion;
  /** Left out of help: only for programs. */
  readonly hidden?: boolean;
}

export interface Example {
  readonly command: string;
  readonly description: string;
}

/** A command, declared apart from what it does. */
export interface CommandSpec {
  readonly name: string;
  /** One line in the list of commands. */
  readonly summary: string;
  /** At the top of its own help; the summary when left out. */
  readonly description?: string;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /** Loads the body, only when the command is run: `async () => (await import('./les-lijst.ts')).run`. */
  readonly load: () => Promise<Run>;
}

/** A noun with its verbs, such as `les`. */
export interface NounSpec {
  readonly name: string;
  readonly summary: string;
  /** Made only for the noun that is named: at a start there is no time for all. */
  readonly commands: () => readonly CommandSpec[];
  /** The command that is meant when none is named: `mao check wachtlijst` is `mao check doe wachtlijst`. */
  readonly usual?: string;
}

export type Entry = CommandSpec | NounSpec;

/** What the tree of one call shares. */
export interface Tree {
  readonly runtime: Runtime;
  /** All that was typed after `mao`. */
  readonly argv: readonly string[];
  /** Receives the exit code of the command that ran. */
  readonly finish: (exitCode: number) => void;
}

const GENERAL = 'Algemene opties';

/** What every command knows, besides help and version. */
export const GENERAL_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--database <pad>',
    description: 'het databasebestand; anders MAO_DATABASE of uw eigen map',
    completes: 'file',
  },
  { flags: '--json', description: 'uitvoer als JSON, voor scripts' },
  { flags: '--stil', description: 'geen meldingen of voortgang' },
  { flags: '--geen-pager', description: 'lange uitvoer in één keer' },
];

/** Help and version, which commander answers by itself. */
export const HELP_OPTIONS: readonly OptionSpec[] = [
  { flags: '-h, --help', description: 'toont deze hulp' },
  { flags: '--versie, --version', description: 'toont de versie' },
];

/** The root of the tree, wholly in Dutch. Nothing here writes to the process or ends it. */
export function createRoot(tree: Tree, description: string): Command {
  const { streams } = tree.runtime;
  const root = new Command('mao');
  root
    .configureOutput({
      writeOut: streams.out,
      // Commander's own English errors go nowhere: `exitOverride` turns them into ours.
      writeErr: () => {},
      getOutHelpWidth: () => streams.width,
      getErrHelpWidth: () => streams.width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      stripColor: (text) => text,
    })
    // Help has no colour, so that there is nothing to strip before it is measured or written.
    .configureHelp({
      formatHelp,
      subcommandTerm,
      displayWidth: (text) => text.length,
      minWidthToWrap: MIN_WIDTH_TO_WRAP,
    })
    .addHelpOption(new Option('-h, --help', 'toont deze hulp').helpGroup(GENERAL))
    .enablePositionalOptions();
  prepare(root, tree, description);
  return root;
}

/** Adds a noun: a command that only holds others. */
export function addNoun(parent: Command, tree: Tree, name: string, summary: string): Command {
  const noun = parent.command(name).summary(summary);
  if (isMentioned(tree, name)) prepare(noun, tree, summary);
  return noun;
}

/**
 * Whether a name stands anywhere on the command line. Of what does not, a line in the list of commands is all that can
 * be shown, and making the rest of the tree would take a third of the start.
 */
export function isMentioned({ argv }: Tree, name: string): boolean {
  return argv.includes(name) || argv.includes('help');
}

/** Adds a command that does something. */
export function addCommand(parent: Command, tree: Tree, spec: CommandSpec, usual = false): Command {
  const command = parent.command(spec.name, { isDefault: usual }).summary(spec.summary);
  for (const part of spec.arguments ?? []) command.argument(part.name, part.description);
  if (!usual && !isMentioned(tree, spec.name)) return command;
  for (const option of spec.options ?? []) declare(command, tree, option);
  prepare(command, tree, spec.description ?? spec.summary);
  if (spec.examples.length > 0) {
    const lines = spec.examples.map((example) => `  # ${example.description}\n  ${example.command}`);
    command.addHelpText('after', `\nVoorbeelden:\n${lines.join('\n\n')}`);
  }
  const noun = spec.arguments?.[0]?.codeOf;
  if (noun !== undefined) {
    command.exitOverride((error) => {
      if (error.exitCode === 0) throw error;
      const wrong = usageError(error, command, tree.argv);
      if (error.code !== 'commander.missingArgument' || command.args.length > 0) throw wrong;
      const context = toContext(tree.runtime, optionsOf(command));
      throw new MissingCodeError(wrong, { context, noun, verb: spec.name });
    });
  }
  command.action(async () => {
    const options = optionsOf(command);
    const run = await spec.load();
    tree.finish(
      await run(toContext(tree.runtime, options), {
        args: command.args,
        options,
      }),
    );
  });
  return command;
}

function prepare(command: Command, tree: Tree, description: string): void {
  const { runtime, argv } = tree;
  command
    .description(description)
    .helpCommand(false)
    .exitOverride((error) => {
      throw error.exitCode === 0 ? error : usageError(error, command, argv);
    })
    .optionsGroup(GENERAL);
  for (const option of GENERAL_OPTIONS) declare(command, tree, option);
  command.version(runtime.version, '--versie, --version', 'toont de versie');
}

function declare(command: Command, { argv }: Tree, spec: OptionSpec): void {
  const notes = [
    ...(spec.choices === undefined ? [] : [`kies uit ${spec.choices.join(', ')}`]),
    ...(spec.repeatable ? ['mag vaker'] : []),
  ];
  const description = notes.length === 0 ? spec.description : `${spec.description} (${notes.join('; ')})`;
  const option = new Option(spec.flags, description);
  if (spec.hidden) option.hideHelp();
  if (option.required) option.argParser(valueReader(command, option, spec.repeatable ?? false, argv));
  command.addOption(option);
}

/**
 * The options by their long name, those before the command with them.
 *
 * @throws MaoError `usage` for a value that was given before it and behind it.
 */
function optionsOf(command: Command): Options {
  const values = new Map<string, unknown>(command.parent === null ? [] : optionsOf(command.parent));
  for (const option of command.options) {
    const name = option.name();
    const value: unknown = command.getOptionValue(option.attributeName());
    const before = values.get(name);
    if (option.required && value !== undefined && before !== undefined) throw givenTwice(command, option);
    if (value !== undefined || !values.has(name)) values.set(name, value);
  }
  return values;
}

function toContext(runtime: Runtime, options: Options): Context {
  const quiet = flag(options, 'stil');
  const json = flag(options, 'json');
  return {
    ...runtime,
    streams: json ? jsonStreams(runtime.streams) : runtime.streams,
    database: text(options, 'database'),
    json,
    quiet,
    notify: (message) => {
      if (!quiet) runtime.streams.err(`${wrapMessage(message, runtime.streams)}\n`);
    },
  };
}
