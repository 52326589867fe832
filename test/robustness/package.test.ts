import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { scratchFolder } from '../helpers/scratch.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = scratchFolder('pakket');
const prefix = join(folder, 'overal');
const mao = join(prefix, 'bin', 'mao');
const env = { ...process.env, HOME: folder, XDG_DATA_HOME: '', MAO_DATABASE: '', NO_COLOR: '1' };

/** Without scripts: nothing is compiled or run at installation, and packing builds nothing anew. */
const npm = (...args: readonly string[]) =>
  run('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });

let packed: { readonly filename: string; readonly files: { readonly path: string }[] };

beforeAll(async () => {
  const { stdout } = await npm('pack', '--json', '--pack-destination', folder);
  packed = JSON.parse(stdout)[0];
  mkdirSync(prefix);
  await npm('install', '--global', '--prefix', prefix, join(folder, packed.filename));
}, 120_000);

test('the package installs without a compiler and runs', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(await run(mao, ['--versie'], { env })).toMatchObject({ stdout: `${version}\n`, stderr: '' });
  const lesson = [
    '--regio',
    'Twente',
    '--titel',
    'Samen',
    '--gebeurd',
    'Overleg.',
    '--les',
    'Vroeg beginnen.',
  ];
  const database = join(folder, 'lessen.db');
  const call = [
    '--database',
    database,
    'les',
    'toevoegen',
    ...lesson,
    '--richting',
    'stimulerend',
    '--indicator',
    '2.4',
  ];
  const { stdout } = await run(mao, call, { env });
  expect((await run(mao, ['--database', database, 'les', 'lijst'], { env })).stdout).toContain(stdout.trim());
});

test('its example runs, and leaves the home of the person alone', async () => {
  const { stdout } = await run(mao, ['voorbeeld'], { env, cwd: folder });
  expect(stdout).toContain('## Wat weten wij?');
  expect(existsSync(join(folder, '.local'))).toBe(false);
});

test('it holds what is needed and nothing else', () => {
  const folders = new Set(packed.files.map(({ path }) => path.split('/')[0]));
  expect([...folders].filter((name) => /^(?:src|test|node_modules|\.)/.test(name ?? ''))).toEqual([]);
  for (const name of ['bin', 'dist', 'schemas', 'fixtures', 'package.json']) expect(folders).toContain(name);
});
