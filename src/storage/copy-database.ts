import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type SqliteFile from 'better-sqlite3';
import { MaoError } from '../domain/errors.ts';

/**
 * Writes a whole copy of a database to `target`, readable by its owner alone from its first byte on. It appears
 * complete or not at all, and takes the place of what stood there.
 *
 * @throws MaoError `failed` when nothing can be written there; an error of SQLite for anything else.
 */
export function copyDatabase(file: SqliteFile.Database, target: string): void {
  const temporary = `${target}.deel-${randomBytes(4).toString('hex')}`;
  createPrivate(temporary, target);
  try {
    // Takes a file that is there already, as long as it is empty.
    file.prepare('vacuum into ?').run(temporary);
    putInPlace(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function createPrivate(temporary: string, target: string): void {
  try {
    closeSync(openSync(temporary, 'wx', 0o600));
  } catch (error) {
    throw notWritten(target, error);
  }
}

function putInPlace(temporary: string, target: string): void {
  try {
    syncFile(temporary);
    renameSync(temporary, target);
  } catch (error) {
    throw notWritten(target, error);
  }
}

function notWritten(target: string, cause: unknown): MaoError {
  const message = `Het bestand ${target} is niet geschreven: de map bestaat niet of u mag er niet schrijven.`;
  return new MaoError('failed', 'file-not-writable', message, { hint: 'Kies een andere plaats.', cause });
}

function syncFile(path: string): void {
  // For writing: Windows syncs nothing that was opened for reading.
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
