import type { Command, CommanderError, Option } from 'commander';
import { MaoError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { pathOf } from './help.ts';

/**
 * What commander found wrong with the command line, as a Dutch error. Commander's own sentence is not read: the
 * facts come from the command, as far as it was parsed.
 * @param argv all that was typed after `mao`.
 */
export function usageError(error: CommanderError, command: Command, argv: readonly string[]): MaoError {
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownCommand(command, command.args[0] ?? '');
    case 'commander.unknownOption':
      return unknownOption(command);
    case 'commander.missingArgument':
      return missingArgument(command);
    case 'commander.optionMissingArgument':
      return optionWithoutValue(command, waitingOption(command, argv));
    case 'commander.excessArguments':
      return excessArguments(command);
    case 'commander.help':
      return missingCommand(command);
    default:
      return new MaoError('usage', 'usage', 'Deze opdracht is niet te begrijpen.', {
        hint: seeHelp(command),
        cause: error,
      });
  }
}

/** The error for a word that is no command of this one. */
export function unknownCommand(command: Command, word: string): MaoError {
  const near = nearest(
    word,
    command.commands.map((sub) => sub.name()),
  );
  const message = `\`${pathOf(command)}\` kent de opdracht "${word}" niet.`;
  return new MaoError('usage', 'unknown-command', withNearest(message, near, pathOf(command)), {
    hint: seeHelp(command),
  });
}

/** The error for a word after `mao help` that is neither a command of this one nor a topic. */
export function unknownHelp(
  command: Command,
  word: string,
  topics: readonly { readonly value: string }[],
): MaoError {
  const names = topics.map(({ value }) => value);
  const near = nearest(word, [...command.commands.map((sub) => sub.name()), ...names]);
  if (near === null || !names.includes(near)) return unknownCommand(command, word);
  const message = `\`mao help\` kent het onderwerp "${word}" niet.`;
  return new MaoError('usage', 'unknown-topic', withNearest(message, near, 'mao help'), {
    hint: 'Met `mao help` ziet u alle opdrachten en onderwerpen.',
  });
}

function unknownOption(command: Command): MaoError {
  const typed = (command.args.find((word) => /^-\D/.test(word)) ?? '').replace(/=.*$/s, '');
  const known = ['--help', ...command.options.flatMap(({ long }) => long ?? [])];
  // Known all the same: a value was given to an option that takes none.
  if (known.includes(typed)) return needlessValue(command, typed);
  const near = nearest(typed, known);
  const message = `\`${pathOf(command)}\` kent de optie ${typed} niet.`;
  return new MaoError('usage', 'unknown-option', withNearest(message, near), {
    hint: seeHelp(command),
  });
}

function missingArgument(command: Command): MaoError {
  const missing = command.registeredArguments.find(
    (part, index) => part.required && command.args.length <= index,
  );
  const name = missing?.name() ?? '';
  const what = missing?.description ? `<${name}>: ${missing.description}` : `<${name}>`;
  return new MaoError('usage', 'missing-argument', `Bij \`${pathOf(command)}\` ontbreekt ${what}.`, {
    hint: name === 'id' ? seeCodes(command) : seeHelp(command),
  });
}

/** Where the codes of what a command is about are shown: what has codes has a list. */
function seeCodes(command: Command): string {
  return command.parent ? `De codes ziet u met: ${pathOf(command.parent)} lijst` : seeHelp(command);
}

function needlessValue(command: Command, typed: string): MaoError {
  return new MaoError('usage', 'needless-value', `Bij de optie ${typed} hoort geen waarde.`, {
    hint: `Schrijf alleen ${typed}. ${seeHelp(command)}`,
  });
}

/** Only the last word can be an option that still waits for its value. */
function waitingOption(command: Command, argv: readonly string[]): Pick<Option, 'long' | 'flags'> {
  const typed = argv.at(-1) ?? '';
  return command.options.find((option) => isNamed(option, typed)) ?? { long: typed, flags: typed };
}

/** Whether a word is how an option is typed. */
export function isNamed({ short, long }: Option, word: string): boolean {
  return word === short || word === long;
}

/** The error for an option whose value was forgotten. */
export function optionWithoutValue(
  command: Command,
  { long, flags }: Pick<Option, 'long' | 'flags'>,
): MaoError {
  return new MaoError('usage', 'missing-value', `Bij de optie ${long} ontbreekt een waarde.`, {
    hint: `Schrijf het zo: ${flags}. ${seeHelp(command)}`,
  });
}

/** The error for an option that can hold one value and was given two. */
export function givenTwice(command: Command, { long }: Option): MaoError {
  return new MaoError('usage', 'repeated-option', `De optie ${long} kan maar één keer worden gegeven.`, {
    hint: `Laat er één staan. ${seeHelp(command)}`,
  });
}

function excessArguments(command: Command): MaoError {
  const extra = command.args.slice(command.registeredArguments.length).map((word) => `"${word}"`);
  return new MaoError(
    'usage',
    'excess-arguments',
    `Te veel bij \`${pathOf(command)}\`: ${extra.join(', ')}.`,
    {
      hint: `Zet een tekst met spaties tussen aanhalingstekens. ${seeHelp(command)}`,
    },
  );
}

function missingCommand(command: Command): MaoError {
  const names = command.commands.map((sub) => sub.name()).join(', ');
  return new MaoError(
    'usage',
    'missing-command',
    `Zeg erbij wat \`${pathOf(command)}\` moet doen: ${names}.`,
    {
      hint: seeHelp(command),
    },
  );
}

function withNearest(message: string, near: string | null, path?: string): string {
  if (near === null) return message;
  return `${message} Bedoelde u ${path === undefined ? near : `\`${path} ${near}\``}?`;
}

function seeHelp(command: Command): string {
  return `Zie \`${pathOf(command)} --help\`.`;
}
