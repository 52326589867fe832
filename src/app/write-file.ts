import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { MaoError } from '../domain/errors.ts';

/** A file that is being written beside its place. It appears whole with `finish`, or not at all with `discard`. */
export interface NewFile {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Begins a file that only its owner can read.
 *
 * @throws MaoError `failed` when it cannot be written there.
 */
export async function beginFile(path: string): Promise<NewFile> {
  const temporary = `${path}.deel-${randomBytes(4).toString('hex')}`;
  const handle = await open(temporary, 'wx', 0o600).catch((error: unknown) => {
    throw cannotWrite(path, error);
  });
  return {
    write: (text) =>
      handle.writeFile(text).catch((error: unknown) => {
        throw cannotWrite(path, error);
      }),
    finish: async () => {
      try {
        await handle.sync();
        await handle.close();
        await rename(temporary, path);
      } catch (error) {
        await discard(handle, temporary);
        throw cannotWrite(path, error);
      }
    },
    discard: () => discard(handle, temporary),
  };
}

/** Writes a whole file out of pieces. @throws MaoError `failed` when it cannot be written; then there is no file. */
export async function writeFileWhole(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const file = await beginFile(path);
  try {
    for await (const piece of pieces) await file.write(piece);
  } catch (error) {
    await file.discard();
    throw error;
  }
  await file.finish();
}

async function discard(handle: FileHandle, temporary: string): Promise<void> {
  await handle.close().catch(() => undefined);
  await rm(temporary, { force: true });
}

function cannotWrite(path: string, cause: unknown): MaoError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  const why = full ? 'de schijf is vol' : 'de map bestaat niet of u mag er niet schrijven';
  return new MaoError(
    'failed',
    full ? 'disk-full' : 'file-not-writable',
    `Het bestand ${path} is niet geschreven: ${why}.`,
    {
      hint: full ? 'Maak ruimte vrij en probeer het opnieuw.' : 'Kies een andere plaats.',
      cause,
    },
  );
}

/** An existing file is only replaced when that was asked for. @throws MaoError `rejected` */
export function refuseExisting(path: string, overwrite: boolean): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    throw new MaoError('usage', 'is-folder', `${path} is een map, geen bestand.`, {
      hint: 'Geef ook de naam van het bestand dat daarin moet komen.',
    });
  }
  if (overwrite) return;
  throw new MaoError('rejected', 'file-exists', `Het bestand ${path} bestaat al en is niet overschreven.`, {
    hint: 'Kies een andere naam, of geef --overschrijf om het te vervangen.',
  });
}
