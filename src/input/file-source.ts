import { constants } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MaoError } from '../domain/errors.ts';

/** A file of which any part can be read, as often as needed. */
export interface FileSource {
  /** Length in bytes. */
  readonly size: number;
  /** Fills a buffer from an offset with the bytes at a position; answers their number, 0 only at the end. */
  read(into: Buffer, offset: number, position: number): Promise<number>;
  close(): Promise<void>;
}

/** What comes in on standard input. */
export type Incoming = AsyncIterable<Uint8Array | string>;

/**
 * Opens a file, or standard input under the name `-`. What can be read only once (standard input, a pipe) is
 * first put aside in a temporary file that nobody else can read and that has no name any more.
 * @throws MaoError `file-not-found`, `not-a-file`, `unreadable-file`, `no-temporary-file`
 */
export async function openSource(path: string, stdin: Incoming): Promise<FileSource> {
  if (path === '-') return putAside(stdin, 'De standaardinvoer');
  const name = `Het bestand "${path}"`;
  try {
    const handle = await open(path, constants.O_RDONLY);
    const stat = await handle.stat();
    if (stat.isFile()) return sourceOf(handle, stat.size, name, () => handle.close());
    if (stat.isDirectory()) {
      await handle.close();
      throw notAFile(name);
    }
    return await putAside(handle.createReadStream(), name);
  } catch (error) {
    throw fileError(error, name);
  }
}

function sourceOf(handle: FileHandle, size: number, name: string, close: () => Promise<void>): FileSource {
  return {
    size,
    async read(into, offset, position) {
      try {
        const { bytesRead } = await handle.read(into, offset, into.length - offset, position);
        return bytesRead;
      } catch (error) {
        throw fileError(error, name);
      }
    },
    close,
  };
}

async function putAside(incoming: Incoming, name: string): Promise<FileSource> {
  const { handle, remove } = await temporaryFile();
  const close = async () => {
    await handle.close();
    await remove();
  };
  let size = 0;
  try {
    for await (const part of incoming) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      await writeAll(handle, bytes);
      size += bytes.length;
    }
  } catch (error) {
    await close();
    throw fileError(error, name);
  }
  return sourceOf(handle, size, name, close);
}

async function temporaryFile(): Promise<{ handle: FileHandle; remove: () => Promise<void> }> {
  try {
    const folder = await mkdtemp(join(tmpdir(), 'mao-'));
    const remove = () => rm(folder, { recursive: true, force: true });
    const handle = await open(join(folder, 'invoer'), 'wx+', 0o600);
    // Gone at once, so that even a kill leaves nothing; where an open file cannot be removed, closing does it.
    await remove().catch(() => undefined);
    return { handle, remove };
  } catch (error) {
    throw noTemporaryFile(error);
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await handle.writeFile(bytes);
  } catch (error) {
    throw noTemporaryFile(error);
  }
}

function noTemporaryFile(cause: unknown): MaoError {
  return new MaoError('failed', 'no-temporary-file', 'De invoer kan niet tijdelijk worden bewaard.', {
    hint: `Maak ruimte vrij in de map "${tmpdir()}", of geef een bestand op in plaats van standaardinvoer.`,
    cause,
  });
}

function notAFile(name: string): MaoError {
  return new MaoError('rejected', 'not-a-file', `${name} is een map, geen bestand.`, {
    hint: 'Geef het CSV-bestand in die map op.',
  });
}

/** An error of the file system as a sentence; our own errors stay as they are. */
function fileError(error: unknown, name: string): unknown {
  if (error instanceof MaoError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new MaoError('not-found', 'file-not-found', `${name} bestaat niet.`, {
      hint: 'Controleer de naam en de map. Een naam met spaties staat tussen aanhalingstekens.',
      cause: error,
    });
  }
  if (code === 'EISDIR') return notAFile(name);
  if (typeof code !== 'string') return error;
  return new MaoError('failed', 'unreadable-file', `${name} kan niet worden gelezen (${code}).`, {
    hint: 'Controleer of u het bestand mag lezen en of het niet door een ander programma wordt vastgehouden.',
    cause: error,
  });
}
