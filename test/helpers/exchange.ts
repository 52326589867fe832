import { expect } from 'vitest';
import type { Notice, Problem } from '../../src/domain/import.ts';
import type { Mao } from './commands.ts';
import { errorsOf } from './schemas.ts';

/** Things as the lines of an exchange, on standard input. */
export function lines(...things: readonly object[]): { readonly input: string } {
  return { input: things.map((thing) => `${JSON.stringify(thing)}\n`).join('') };
}

/** Imports lines; what came of the whole and of the one file together. */
export async function imported(mao: Mao, ...things: readonly object[]) {
  const { code, stdout } = await mao(['importeer', '-', '--json'], lines(...things));
  const outcome = JSON.parse(stdout);
  expect(errorsOf('import-uitkomst', outcome)).toEqual([]);
  return { code, ...outcome, ...outcome.files[0] };
}

/** Every problem of an import that takes none of these lines. */
export async function problems(mao: Mao, ...things: readonly object[]): Promise<readonly Problem[]> {
  const { code, written, problems: found } = await imported(mao, ...things);
  expect([code, written]).toEqual([3, false]);
  return found;
}

/** What an import of lines that are taken tells besides. */
export async function notices(mao: Mao, ...things: readonly object[]): Promise<readonly Notice[]> {
  const { code, written, notices: told } = await imported(mao, ...things);
  expect([code, written]).toEqual([0, true]);
  return told;
}
