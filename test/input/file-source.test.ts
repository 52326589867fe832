import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FileSource, openSource } from '../../src/input/file-source.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mao-test-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const nothing = Readable.from([]);

async function textOf(source: FileSource): Promise<string> {
  const buffer = Buffer.alloc(source.size + 10);
  const count = await source.read(buffer, 0, 0);
  return buffer.toString('utf8', 0, count);
}

describe('a file', () => {
  it('is read at any position, as often as needed', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'regio;les');
    const source = await openSource(path, nothing);
    const buffer = Buffer.from('......');
    expect(await source.read(buffer, 1, 6)).toBe(3);
    expect(buffer.toString()).toBe('.les..');
    expect(await source.read(buffer, 0, 9)).toBe(0);
    expect(await textOf(source)).toBe('regio;les');
    await source.close();
  });

  it('that is not there is named', async () => {
    const path = join(folder, 'weg.csv');
    await expect(openSource(path, nothing)).rejects.toMatchObject({
      kind: 'not-found',
      code: 'file-not-found',
      message: `Het bestand "${path}" bestaat niet.`,
      hint: 'Controleer de naam en de map. Een naam met spaties staat tussen aanhalingstekens.',
    });
  });

  it('that is a folder is refused', async () => {
    mkdirSync(join(folder, 'map'));
    await expect(openSource(join(folder, 'map'), nothing)).rejects.toMatchObject({
      kind: 'rejected',
      code: 'not-a-file',
    });
  });

  it.skipIf(process.platform === 'win32')('may be a named pipe', async () => {
    const path = join(folder, 'pijp');
    execFileSync('mkfifo', [path]);
    const opening = openSource(path, nothing);
    writeFileSync(path, 'les\na\n');
    const source = await opening;
    expect([source.size, await textOf(source), await textOf(source)]).toEqual([6, 'les\na\n', 'les\na\n']);
    await source.close();
  });
});

describe('standard input', () => {
  it('is read as a file and leaves none, not even while it is open', async () => {
    vi.stubEnv('TMPDIR', folder);
    const source = await openSource('-', Readable.from([Buffer.from('regio;'), Buffer.from('les')]));
    expect(readdirSync(folder)).toEqual([]);
    expect([source.size, await textOf(source), await textOf(source)]).toEqual([9, 'regio;les', 'regio;les']);
    await source.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that breaks off leaves nothing behind', async () => {
    vi.stubEnv('TMPDIR', folder);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('regio');
        throw Object.assign(new Error('weg'), { code: 'EIO' });
      })(),
    );
    await expect(openSource('-', broken)).rejects.toMatchObject({
      kind: 'failed',
      code: 'unreadable-file',
      message: 'De standaardinvoer kan niet worden gelezen (EIO).',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('without a place to put it is a clear error', async () => {
    vi.stubEnv('TMPDIR', join(folder, 'nergens'));
    await expect(openSource('-', Readable.from(['les']))).rejects.toMatchObject({
      kind: 'failed',
      code: 'no-temporary-file',
    });
  });
});
