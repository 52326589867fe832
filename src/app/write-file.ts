import { randomBytes } from 'node:crypto';
import { accessSync, constants, statSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
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

/**
 * Writes a whole file out of pieces.
 *
 * @throws MaoError `failed` when it cannot be written, and the signal's reason when broken off; then there is no file.
 */
export async function writeFileWhole(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  const file = await beginFile(path);
  try {
    for await (const piece of pieces) {
      signal.throwIfAborted();
      await file.write(piece);
    }
    signal.throwIfAborted();
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

/**
 * An existing file is only replaced when that was asked for, and a file that mao is working with never is.
 *
 * @param inUse paths, such as those of the database; one of them under another name is found as well.
 * @throws MaoError `usage` for a folder, a file in use and a place where no file can come, `rejected` for a file that may not be replaced.
 */
export function refuseTarget(path: string, overwrite: boolean, inUse: readonly string[]): void {
  if (inUse.some((used) => isSameFile(path, used))) {
    throw new MaoError('usage', 'same-file', `Met het bestand ${path} is mao nu aan het werk.`, {
      hint: 'Kies een andere bestandsnaam.',
    });
  }
  refuseFolder(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isDirectory()) {
    throw new MaoError('usage', 'is-folder', `${path} is een map, geen bestand.`, {
      hint: 'Geef ook de naam van het bestand dat daarin moet komen.',
    });
  }
  if (overwrite) return;
  throw new MaoError('rejected', 'file-exists', `Het bestand ${path} bestaat al en is niet overschreven.`, {
    hint: 'Kies een andere naam, of geef --overschrijf om het te vervangen.',
  });
}

/** Looked at before the work is done, so that it can be said which of the two it is. */
function refuseFolder(path: string): void {
  const folder = dirname(resolve(path));
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isThere && mayWrite(folder)) return;
  const why = isThere ? `u mag niet schrijven in de map ${folder}` : `de map ${folder} bestaat niet`;
  const code = isThere ? 'folder-not-writable' : 'folder-not-found';
  throw new MaoError('usage', code, `Het bestand ${path} is niet geschreven: ${why}.`, {
    hint: isThere ? 'Kies een andere plaats.' : 'Maak eerst die map, of kies een andere plaats.',
  });
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The files of the open database: SQLite keeps a log and its index beside it. */
export function databaseFiles({ path }: { readonly path: string }): string[] {
  return [path, `${path}-wal`, `${path}-shm`];
}

/** Whether two paths lead to one file, through a link or otherwise. */
function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  // As bigint: on Windows a file number does not fit in a number.
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}
