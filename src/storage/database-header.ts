import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { MaoError } from '../domain/errors.ts';

export interface DatabaseHeader {
  readonly applicationId: number;
  readonly userVersion: number;
}

const MAGIC = 'SQLite format 3\0';
const HEADER_SIZE = 100;

/**
 * Reads what a file says of itself without opening it as a database, so that a file that is not ours is never
 * touched. Offsets are from the SQLite file format: user_version at 60, application_id at 68, big-endian.
 *
 * @throws MaoError `database` when the file is a folder or cannot be read.
 */
export function readHeader(path: string): DatabaseHeader | 'empty' | 'foreign' {
  const header = Buffer.alloc(HEADER_SIZE);
  const size = readStart(path, header);
  if (size === 0) return 'empty';
  if (size < HEADER_SIZE || header.toString('latin1', 0, MAGIC.length) !== MAGIC) return 'foreign';
  return { userVersion: header.readUInt32BE(60), applicationId: header.readUInt32BE(68) };
}

function readStart(path: string, into: Buffer): number {
  try {
    if (statSync(path).isDirectory()) throw unreadable(path, 'is een map, geen bestand');
    const descriptor = openSync(path, 'r');
    try {
      return readSync(descriptor, into, 0, into.length, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof MaoError) throw error;
    throw unreadable(path, 'kan niet worden gelezen', error);
  }
}

function unreadable(path: string, why: string, cause?: unknown): MaoError {
  return new MaoError('database', 'database-unreadable', `De database ${path} ${why}.`, {
    hint: 'Controleer het pad achter --database of in MAO_DATABASE en uw rechten op het bestand.',
    cause,
  });
}
