import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../src/storage/migrations/list.ts';
import { lessonCsv } from '../helpers/lesson-csv.ts';
import { type RunResult, runMao } from '../helpers/run-mao.ts';
import { scratchFolder } from '../helpers/scratch.ts';

const folder = scratchFolder('database');
const good = join(folder, 'goed.db');
const csv = join(folder, 'lessen.csv');

const on = (database: string, ...args: readonly string[]): Promise<RunResult> =>
  runMao(['--database', database, ...args], { cwd: folder });

beforeAll(async () => {
  writeFileSync(csv, lessonCsv(40));
  expect(await on(good, 'importeer', csv)).toMatchObject({ code: 0 });
  writeFileSync(csv, lessonCsv(4000, 41));
});

/** Every kind of command: it reads, looks for, writes, checks, exports. */
const COMMANDS = [
  ['les', 'lijst'],
  ['zoek', 'tafel'],
  ['importeer', csv],
  ['les', 'toon', 'TWE-2222'],
  ['db', 'controleer'],
  ['exporteer'],
];

/** Every command refuses a file with the same words, and leaves it as it is. */
async function expectRefused(database: string, ...lines: readonly string[]): Promise<void> {
  const before = readFileSync(database);
  const stderr = lines.map((line) => `${line}\n`).join('');
  for (const args of COMMANDS) {
    expect([args, await on(database, ...args)]).toEqual([args, { code: 5, stdout: '', stderr }]);
    expect(readFileSync(database).equals(before)).toBe(true);
  }
}

function copyOfGood(name: string): string {
  const copy = join(folder, name);
  copyFileSync(good, copy);
  return copy;
}

describe('a database that is not usable is named with a remedy, and left as it is', () => {
  test('empty', async () => {
    const path = join(folder, 'leeg.db');
    writeFileSync(path, '');
    await expectRefused(
      path,
      `Het bestand ${path} is leeg en dus geen database van mao.`,
      'Verwijder het bestand, dan maakt mao een nieuwe database, of kies een andere plaats met --database.',
    );
  });

  test.each(['tekst', 'sqlite'])('somebody else’s: %s', async (kind) => {
    const path = join(folder, `${kind}.db`);
    if (kind === 'tekst') writeFileSync(path, 'Boodschappen: melk, brood\n'.repeat(10));
    else new SqliteFile(path).exec('create table adressen (naam text)').close();
    await expectRefused(
      path,
      `Het bestand ${path} is geen database van mao en blijft ongemoeid.`,
      'Kies een andere plaats met --database of MAO_DATABASE.',
    );
  });

  test('made by a newer version', async () => {
    const path = copyOfGood('nieuwer.db');
    const file = new SqliteFile(path);
    file.pragma('user_version = 99');
    file.close();
    await expectRefused(
      path,
      `De database ${path} is gemaakt met een nieuwere versie van mao (99, deze kent ${MIGRATIONS.length}).`,
      'Werk mao bij naar de nieuwste versie. De database is niet gewijzigd.',
    );
  });

  test.each([
    ['overschreven', (bytes: Buffer) => bytes.fill(0xa5, 4096, 20 * 4096)],
    ['afgekapt', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['alleen het begin', (bytes: Buffer) => bytes.subarray(0, 150)],
  ])('damaged: %s', async (name, damage) => {
    const path = join(folder, `${name}.db`);
    writeFileSync(path, damage(readFileSync(good)));
    await expectRefused(
      path,
      `De database ${path} is beschadigd.`,
      'Zet een reservekopie terug met: mao db herstel <bestand>. Het beschadigde bestand blijft daarbij bewaard.',
    );
  });

  test('a folder', async () => {
    const path = join(folder, 'map.db');
    mkdirSync(path);
    expect(await on(path, 'les', 'lijst')).toEqual({
      code: 5,
      stdout: '',
      stderr:
        `De database ${path} is een map, geen bestand.\n` +
        'Controleer het pad achter --database of in MAO_DATABASE en uw rechten op het bestand.\n',
    });
  });

  test('a path through a file', async () => {
    const path = join(csv, 'mao.db');
    expect(await on(path, 'les', 'lijst')).toEqual({
      code: 5,
      stdout: '',
      stderr:
        `De database ${path} kan niet worden gemaakt.\n` +
        'Controleer of de map bestaat en of u er mag schrijven, of kies een andere plaats met --database.\n',
    });
  });

  test('nowhere, because there is no home', async () => {
    const stderr =
      'Uw systeem noemt geen persoonlijke map, dus er is geen vaste plaats voor de database.\n' +
      'Kies zelf een plaats met --database <pad>, of zet de omgevingsvariabele MAO_DATABASE.\n';
    const before = readdirSync(folder);
    const run = (HOME: string) => runMao(['les', 'lijst'], { env: { HOME, MAO_DATABASE: '' }, cwd: folder });
    expect(await run('')).toEqual({ code: 5, stdout: '', stderr });
    expect(await run('hier')).toEqual({ code: 5, stdout: '', stderr });
    expect(readdirSync(folder)).toEqual(before);
  });

  test('locked by another program for longer than it waits', async () => {
    const path = copyOfGood('bezet.db');
    const other = new SqliteFile(path);
    other.exec('begin immediate');
    const since = performance.now();
    const refused = await on(path, 'importeer', csv);
    expect(performance.now() - since).toBeGreaterThan(5000);
    expect(refused).toEqual({
      code: 5,
      stdout: '',
      stderr:
        `De database ${path} is in gebruik door een ander programma.\n` +
        'Wacht tot bijvoorbeeld een lopende import klaar is en probeer het dan opnieuw. Er is niets gewijzigd.\n',
    });
    // Reading needs no lock.
    expect(await on(path, 'les', 'lijst', '--json')).toMatchObject({ code: 0, stderr: '' });
    other.exec('rollback');
    other.close();
    expect(await on(path, 'importeer', csv)).toMatchObject({ code: 0 });
  });
});

test.runIf(existsSync('/proc/self'))(
  'a folder that no system lets anybody make is refused, without waiting',
  async () => {
    const path = '/proc/mao-proef/les.db';
    expect(await on(path, 'les', 'lijst')).toEqual({
      code: 5,
      stdout: '',
      stderr:
        `De database ${path} kan niet worden gemaakt.\n` +
        'Controleer of de map bestaat en of u er mag schrijven, of kies een andere plaats met --database.\n',
    });
  },
);
