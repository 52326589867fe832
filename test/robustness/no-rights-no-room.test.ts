import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lessonCsv } from '../helpers/lesson-csv.ts';
import { type RunResult, runMao } from '../helpers/run-mao.ts';
import { scratchFolder } from '../helpers/scratch.ts';
import { startMao } from '../helpers/start-mao.ts';

const folder = scratchFolder('ruimte');
const good = join(folder, 'goed.db');
const csv = join(folder, 'lessen.csv');
const isRoot = process.getuid?.() === 0;
/** A user without any rights, on every system that has one. */
const NOBODY = 65534;

const on = (database: string, ...args: readonly string[]): Promise<RunResult> =>
  runMao(['--database', database, ...args], { cwd: folder });

beforeAll(async () => {
  writeFileSync(csv, lessonCsv(40));
  expect(await on(good, 'importeer', csv)).toMatchObject({ code: 0 });
  writeFileSync(csv, lessonCsv(4000, 41));
});

describe.skipIf(!isRoot)('without rights, as another user (only root can try)', () => {
  const place = join(folder, 'alleen-lezen');
  const path = join(place, 'mao.db');
  const ofNobody = join(folder, 'van-niemand');
  const asNobody = (...args: readonly string[]) =>
    startMao(['--database', path, ...args], { uid: NOBODY, cwd: '/' }).ended;

  beforeAll(() => {
    chmodSync(folder, 0o755);
    mkdirSync(place);
    mkdirSync(ofNobody);
    chownSync(ofNobody, NOBODY, NOBODY);
    copyFileSync(good, path);
  });

  test('to write a report or an export', async () => {
    chmodSync(place, 0o555);
    for (const args of [
      ['rapport', 'reflectiekader', '--uit', join(place, 'uit')],
      ['exporteer', '--uit', join(place, 'uit')],
    ]) {
      const { code, stdout, stderr } = await startMao(['--database', join(ofNobody, 'mao.db'), ...args], {
        uid: NOBODY,
        cwd: '/',
      }).ended;
      expect([args, code, stdout, stderr]).toEqual([
        args,
        2,
        '',
        `Het bestand ${join(place, 'uit')} is niet geschreven: u mag niet schrijven in de map ${place}.\nKies een andere plaats.\n`,
      ]);
    }
  });

  test('to write', async () => {
    chmodSync(path, 0o444);
    chmodSync(place, 0o555);
    const before = readFileSync(path);
    for (const args of [
      ['les', 'lijst'],
      ['importeer', csv],
      ['db', 'controleer'],
    ]) {
      const { code, stdout, stderr } = await asNobody(...args);
      expect([args, code, stdout]).toEqual([args, 5, '']);
      expect(stderr).toBe(
        `In de database ${path} kan niet worden geschreven.\n` +
          'Controleer of u rechten hebt op het bestand en op de map waarin het staat, of kies een andere plaats met --database.\n',
      );
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(place)).toEqual(['mao.db']);
  });

  test('to write, in a folder of one’s own', async () => {
    chmodSync(place, 0o755);
    chownSync(place, NOBODY, NOBODY);
    const before = readFileSync(path);
    const { code, stderr } = await asNobody('importeer', csv);
    expect([code, stderr]).toEqual([
      5,
      expect.stringMatching(/^In de database .* kan niet worden geschreven\.\n/),
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('to read', async () => {
    chmodSync(path, 0o600);
    const { code, stderr } = await asNobody('les', 'lijst');
    expect([code, stderr]).toEqual([
      5,
      `De database ${path} kan niet worden gelezen.\n` +
        'Controleer het pad achter --database of in MAO_DATABASE en uw rechten op het bestand.\n',
    ]);
  });

  test('to make one', async () => {
    chownSync(place, 0, 0);
    rmSync(path);
    const { code, stderr } = await asNobody('les', 'lijst');
    expect([code, stderr]).toEqual([
      5,
      `De database ${path} kan niet worden gemaakt.\n` +
        'Controleer of de map bestaat en of u er mag schrijven, of kies een andere plaats met --database.\n',
    ]);
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('a disk that is full during an import', () => {
  const bin = new URL('../../bin/mao.js', import.meta.url).pathname;
  const mount = join(folder, 'schijf');
  mkdirSync(mount);
  const canMount =
    isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mount]).status === 0;

  afterAll(() => {
    if (canMount) execFileSync('umount', ['-l', mount]);
  });

  /** After it there is room again: what was there is there, nothing else, and the same import succeeds. */
  async function expectUnharmed(path: string): Promise<void> {
    expect(await on(path, 'db', 'controleer')).toMatchObject({ code: 0, stdout: '' });
    expect(JSON.parse((await on(path, 'db', 'status', '--json')).stdout)).toMatchObject({ lessons: 40 });
  }

  test.skipIf(!canMount)('because the disk is small (only where a disk can be mounted)', async () => {
    const path = join(mount, 'mao.db');
    copyFileSync(good, path);
    expect(await on(path, 'importeer', csv)).toEqual({
      code: 5,
      stdout: '',
      stderr: `De schijf is vol; er is niets gewijzigd in de database ${path}.\nMaak ruimte vrij en probeer het opnieuw.\n`,
    });
    await expectUnharmed(path);
    const target = join(mount, 'export.csv');
    writeFileSync(join(mount, 'vol'), '');
    spawnSync('dd', ['if=/dev/zero', `of=${join(mount, 'vol')}`, 'bs=1k']);
    expect(await on(path, 'exporteer', '--uit', target)).toMatchObject({ stdout: '' });
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(mount).filter((name) => name.includes('deel'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('because files may grow no further', async () => {
    const path = join(folder, 'begrensd.db');
    copyFileSync(good, path);
    const line = `trap '' XFSZ; ulimit -f 1000; exec "${process.execPath}" "${bin}" --database "${path}" importeer "${csv}"`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([5, '']);
    expect(stderr).toMatch(
      /^(?:De schijf is vol; er is niets gewijzigd in|Het lezen of schrijven van) de database .*\n.*\n$/,
    );
    await expectUnharmed(path);
    expect(await on(path, 'importeer', csv)).toMatchObject({ code: 0 });
  });
});
