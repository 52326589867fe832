import type { Command, Option } from 'commander';
import { givenTwice, isNamed, optionWithoutValue } from './usage-errors.ts';

/**
 * How an option with a value takes what was typed: a list when it may be repeated, one text when not. Commander itself
 * would let the last of two win without a word, and take the next option for the value of one whose value was forgotten.
 *
 * @returns what commander calls for each value; throws a MaoError.
 */
export function valueReader(
  command: Command,
  option: Option,
  repeatable: boolean,
  argv: readonly string[],
): (value: string, previous: unknown) => string | readonly string[] {
  return (value, previous) => {
    if (isNextOption(command, option, value, argv)) throw optionWithoutValue(command, option);
    if (repeatable) return [...(Array.isArray(previous) ? previous : []), value];
    if (previous !== undefined) throw givenTwice(command, option);
    return value;
  };
}

/** Whether a value is the option that stands behind this one; `--titel=--richting` is a title. */
function isNextOption(command: Command, option: Option, value: string, argv: readonly string[]): boolean {
  const isSeparate = argv.some((word, at) => isNamed(option, word) && argv[at + 1] === value);
  return isSeparate && isOptionOf(command, value);
}

function isOptionOf(command: Command, word: string): boolean {
  const [name = ''] = word.split('=', 1);
  return ['-h', '--help'].includes(name) || command.options.some((option) => isNamed(option, name));
}
