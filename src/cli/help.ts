import type { Argument, Command, Help, Option } from 'commander';

/** Narrower than this, descriptions are left for the terminal to wrap. */
export const MIN_WIDTH_TO_WRAP = 24;

/** The help of a command in Dutch; the same parts as commander's own. */
export function formatHelp(command: Command, helper: Help): string {
  const termWidth = helper.padWidth(command, helper);
  const item = (term: string, description: string): string =>
    helper.formatItem(term, termWidth, description, helper);

  const lines = [`Gebruik: ${usage(command)}`, ''];
  const description = command.description();
  if (description !== '') lines.push(helper.boxWrap(description, helper.helpWidth ?? 80), '');

  lines.push(
    ...section(
      'Argumenten',
      helper.visibleArguments(command).map((part) => item(part.name(), part.description)),
    ),
    ...section(
      'Opdrachten',
      helper.visibleCommands(command).map((sub) => item(subcommandTerm(sub), sub.summary())),
    ),
  );
  const options = helper.visibleOptions(command);
  for (const heading of headingsOf(options)) {
    const group = options.filter((option) => headingOf(option) === heading);
    lines.push(
      ...section(
        heading,
        group.map((option) => item(option.flags, option.description)),
      ),
    );
  }
  return lines.join('\n');
}

/** The name of a command as it is typed, `mao les lijst`. */
export function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** A command with its arguments, as it stands in the list of its parent. */
export function subcommandTerm(command: Command): string {
  return [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' ');
}

function usage(command: Command): string {
  const args = command.registeredArguments.map(argumentTerm);
  const rest = command.commands.length > 0 ? ['<opdracht>', ...args] : args;
  return [pathOf(command), ...rest, '[opties]'].join(' ');
}

function argumentTerm(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

function section(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${heading}:`, ...items, ''];
}

function headingOf(option: Option): string {
  return option.helpGroupHeading ?? 'Opties';
}

function headingsOf(options: readonly Option[]): ReadonlySet<string> {
  return new Set(options.map(headingOf));
}
