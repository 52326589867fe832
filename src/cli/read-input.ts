import { readFile, stat } from 'node:fs/promises';
import { MaoError } from '../domain/errors.ts';
import type { Context } from './context.ts';

/**
 * The text of a file that fits in memory, or of standard input when it is called `-`.
 *
 * @throws MaoError `not-found` for a file that is not there, `rejected` for one that cannot be read or is not UTF-8.
 */
export async function readInput(context: Context, path: string): Promise<string> {
  if (path === '-') return readStream(context);
  try {
    if ((await stat(path)).isDirectory()) {
      throw new MaoError('rejected', 'is-folder', `${path} is een map, geen bestand.`, {
        hint: 'Geef het pad van een bestand.',
      });
    }
    return decode(await readFile(path));
  } catch (error) {
    if (error instanceof MaoError) throw error;
    throw isMissing(error)
      ? new MaoError('not-found', 'file-not-found', `Het bestand "${path}" bestaat niet.`, {
          hint: 'Controleer het pad en de naam.',
        })
      : new MaoError('rejected', 'file-unreadable', `Het bestand ${path} kan niet worden gelezen.`, {
          hint: 'Controleer of u het mag lezen.',
          cause: error,
        });
  }
}

async function readStream({ streams }: Context): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of streams.in) parts.push(Buffer.from(part));
  return decode(Buffer.concat(parts));
}

/** Fails on what is no character: a letter that was lost on the way in cannot be found again. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new MaoError('rejected', 'invalid-encoding', 'Het bestand is geen UTF-8.', {
      hint: 'Bewaar het bestand als UTF-8 en probeer het opnieuw.',
      cause: error,
    });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
