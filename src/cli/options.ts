import { MaoError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';

/**
 * The options of a command by their long name without dashes (`te-duiden`). Every declared option has an entry,
 * so that a misspelt name in the code is found the first time it runs.
 */
export type Options = ReadonlyMap<string, unknown>;

/** What was typed after a command. */
export interface Input {
  readonly args: readonly string[];
  readonly options: Options;
}

/** The argument at a place, which the command declares as required. */
export function argument(input: Input, index: number): string {
  const value = input.args[index];
  if (value === undefined) throw new Error(`argument ${index} is not declared as required`);
  return value;
}

/** The text of an option; `null` when it was not given, `''` when it was given as empty. */
export function text(options: Options, name: string): string | null {
  const value = declared(options, name);
  if (value === undefined) return null;
  if (typeof value !== 'string') throw wrongShape(name, 'text');
  return value;
}

/** The name of a file; `null` when it was not given. @throws MaoError usage `missing-value` when it is empty */
export function fileName(options: Options, name: string): string | null {
  const value = text(options, name);
  if (value?.trim() !== '') return value;
  throw new MaoError('usage', 'missing-value', `Bij de optie --${name} is de naam van het bestand leeg.`, {
    hint: `Geef een naam, of laat --${name} weg.`,
  });
}

/** The error for an option of something new that should name a thing and names nothing: the link would be lost. */
export function namesNothing(option: string): MaoError {
  return new MaoError('usage', 'missing-value', `Bij de optie ${option} ontbreekt een waarde.`, {
    hint: 'Laat de optie weg als er niets te noemen is.',
  });
}

/** Every text of a repeatable option, in the order given. */
export function texts(options: Options, name: string): readonly string[] {
  const value = declared(options, name);
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
    throw wrongShape(name, 'texts');
  return value;
}

/** Whether an option without a value was given. */
export function flag(options: Options, name: string): boolean {
  const value = declared(options, name);
  if (value !== undefined && typeof value !== 'boolean') throw wrongShape(name, 'flag');
  return value === true;
}

export interface Range {
  readonly min: number;
  readonly max?: number;
}

/** More lessons than there will ever be. */
const MOST = 999_999_999;

/** A whole number within a range; `null` when it was not given. @throws MaoError usage `invalid-number` */
export function wholeNumber(options: Options, name: string, range: Range): number | null {
  const value = text(options, name);
  if (value === null) return null;
  const isNumber = /^-?\d+$/.test(value.trim());
  const number = isNumber ? Number(value) : Number.NaN;
  const { min, max = MOST } = range;
  if (number >= min && number <= max) return number;
  // A number that is too large is told so; otherwise nobody needs to know how far it goes.
  const bounds =
    range.max === undefined && !(number > MOST) ? `van ten minste ${min}` : `van ${min} tot en met ${max}`;
  throw new MaoError('usage', 'invalid-number', `De optie --${name} kan "${value}" niet gebruiken.`, {
    hint: `Geef een heel getal ${bounds}.`,
  });
}

/** A member of a closed list, whatever its case; `null` when it was not given. @throws MaoError usage `invalid-choice` */
export function choice<const T extends string>(options: Options, name: string, list: readonly T[]): T | null {
  const value = text(options, name);
  return value === null ? null : memberNamed(name, value, list);
}

/** As `choice`, for a repeatable option. */
export function choices<const T extends string>(
  options: Options,
  name: string,
  list: readonly T[],
): readonly T[] {
  return texts(options, name).map((value) => memberNamed(name, value, list));
}

function memberNamed<T extends string>(name: string, value: string, list: readonly T[]): T {
  const wanted = value.trim().toLowerCase();
  const found = list.find((item) => item.toLowerCase() === wanted);
  if (found !== undefined) return found;
  const near = nearest(wanted, list);
  throw new MaoError(
    'usage',
    'invalid-choice',
    `De optie --${name} kent de waarde "${value}" niet.${near === null ? '' : ` Bedoelde u ${near}?`}`,
    { hint: `Kies uit: ${list.join(', ')}.` },
  );
}

function declared(options: Options, name: string): unknown {
  if (!options.has(name)) throw new Error(`option --${name} is not declared`);
  return options.get(name);
}

function wrongShape(name: string, reader: string): Error {
  return new Error(`option --${name} is declared in a way that ${reader}() cannot read`);
}
