import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { lessonCsv } from '../helpers/lesson-csv.ts';
import { type RunResult, runMao } from '../helpers/run-mao.ts';
import { scratchFolder } from '../helpers/scratch.ts';
import { startMao } from '../helpers/start-mao.ts';

const folder = scratchFolder('rechten');
const home = join(folder, 'nieuw', 'map');
const database = join(home, 'mao.db');
const mao = (...args: readonly string[]): Promise<RunResult> => runMao(['--database', database, ...args]);
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

beforeAll(async () => {
  // The mildest of all masks: what is private is so because mao makes it so.
  process.umask(0);
  const file = join(folder, 'lessen.csv');
  writeFileSync(file, lessonCsv(50));
  expect(await mao('importeer', file)).toMatchObject({ code: 0 });
});

describe.skipIf(process.platform === 'win32')('only the owner can read', () => {
  test('the database and the folders that were made for it', () => {
    expect([modeOf(database), modeOf(home), modeOf(join(folder, 'nieuw'))]).toEqual(['600', '700', '700']);
  });

  test('its log, while it is open', () => {
    const file = new SqliteFile(database);
    file.exec('begin immediate; update lessons set title = title; commit');
    expect([modeOf(`${database}-wal`), modeOf(`${database}-shm`)]).toEqual(['600', '600']);
    file.close();
  });

  test.each([
    ['exporteer', '--uit', 'lessen.csv'],
    ['exporteer', '--formaat', 'jsonl', '--uit', 'lessen.jsonl'],
    ['rapport', 'reflectiekader', '--uit', 'kader.md'],
    ['rapport', 'regio', 'Twente', '--formaat', 'csv', '--uit', 'twente.csv'],
    ['db', 'reservekopie', 'kopie.db'],
  ])('%s %s %s %s', async (...args) => {
    const name = args.at(-1) ?? '';
    const target = join(home, name);
    expect(await mao(...args.slice(0, -1), target)).toMatchObject({ code: 0 });
    expect([modeOf(target), readdirSync(home).filter((other) => other.includes('.deel'))]).toEqual([
      '600',
      [],
    ]);
  });

  test('a file that takes the place of one that everybody could read', async () => {
    const target = join(home, 'oud.csv');
    writeFileSync(target, 'oud', { mode: 0o666 });
    expect(await mao('exporteer', '--uit', target, '--overschrijf')).toMatchObject({ code: 0 });
    expect([modeOf(target), readFileSync(target, 'utf8').slice(0, 9)]).toEqual(['600', '\uFEFFmao-code']);
  });

  test('rejected rows', async () => {
    const file = join(folder, 'fout.csv');
    writeFileSync(file, 'regio;les\nTwente;een goede les\nNergens;een les\n');
    const target = join(home, 'afgekeurd.csv');
    expect(await mao('importeer', file, '--afgekeurd', target)).toMatchObject({ code: 3 });
    expect(modeOf(target)).toBe('600');
  });

  test('what was put back, and what stood there before', async () => {
    const copy = join(folder, 'leesbaar.db');
    writeFileSync(copy, readFileSync(join(home, 'kopie.db')));
    chmodSync(copy, 0o644);
    const { code, stdout } = await mao('db', 'herstel', copy, '--ja', '--json');
    expect(code).toBe(0);
    const { path, kept } = JSON.parse(stdout);
    expect([modeOf(path), modeOf(kept)]).toEqual(['600', '600']);
  });
});

describe('files are written whole', () => {
  test('a kill during an export leaves what was there under its name, or the whole', {
    timeout: 60_000,
  }, async () => {
    const large = join(folder, 'groot.csv');
    writeFileSync(large, lessonCsv(5000, 51));
    await mao('importeer', large);
    const target = join(home, 'gedood.csv');
    const { ms: whole } = await startMao(['--database', database, 'exporteer', '--uit', target]).ended;
    const complete = readFileSync(target, 'utf8');
    const outcomes = new Set<string>();
    for (let count = 1; count <= 6; count += 1) {
      writeFileSync(target, 'van eerder');
      const args = ['--database', database, 'exporteer', '--uit', target, '--overschrijf'];
      const { child, ended } = startMao(args);
      setTimeout(() => child.kill('SIGKILL'), (whole * count) / 7);
      await ended;
      const found = readFileSync(target, 'utf8');
      outcomes.add(found === complete ? 'whole' : found);
    }
    expect([...outcomes].filter((outcome) => outcome !== 'whole')).toEqual(['van eerder']);
  });

  test('Ctrl-C during an import leaves no file of rejected rows', async () => {
    const file = join(folder, 'veel-fout.csv');
    writeFileSync(file, `${lessonCsv(60_000, 10_000)}Nergens;;;;;x;;;\r\n`.replace('Twente', 'Nergens'));
    const place = join(folder, 'afgekeurd');
    mkdirSync(place);
    const args = ['importeer', file, '--goede-rijen', '--afgekeurd', join(place, 'fout.csv')];
    const { child, ended } = startMao(['--database', database, ...args]);
    // The file is begun beside its place as soon as a row is rejected.
    while (readdirSync(place).length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(readdirSync(place)).toEqual([]);
  });
});

test('an existing file of rejected rows is only replaced when that is asked for', async () => {
  const file = join(folder, 'fout.csv');
  const target = join(folder, 'bestaat.csv');
  writeFileSync(target, 'van iemand');
  expect(await mao('importeer', file, '--afgekeurd', target)).toEqual({
    code: 3,
    stdout: '',
    stderr:
      `Het bestand ${target} bestaat al en is niet overschreven.\n` +
      'Kies een andere naam, of geef --overschrijf om het te vervangen.\n',
  });
  expect(readFileSync(target, 'utf8')).toBe('van iemand');
  expect(await mao('importeer', file, '--afgekeurd', target, '--overschrijf')).toMatchObject({ code: 3 });
  expect(existsSync(target)).toBe(true);
  expect(readFileSync(target, 'utf8')).toContain('Nergens;een les;');
});
