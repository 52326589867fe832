import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from '../helpers/run-mao.ts';
import { scratchFolder } from '../helpers/scratch.ts';

const folder = scratchFolder('node');
const bin = join(folder, 'bin', 'mao.js');
cpSync(new URL('../../bin/mao.js', import.meta.url), bin);
mkdirSync(join(folder, 'dist'));
writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
// In place of the program: says that it was loaded.
writeFileSync(
  join(folder, 'dist', 'mao.js'),
  "process.stdout.write('geladen\\n'); export const main = async () => 0;\n",
);

/** Runs `mao` on a Node that says to be of another version. */
function onNode(version: string) {
  const preload = join(folder, `node-${version}.mjs`);
  writeFileSync(
    preload,
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
  );
  return runNode(['--import', preload, bin, 'les', 'lijst']);
}

test.each(['18.20.4', '20.19.0', '22.13.1'])(
  'Node %s is told what is needed, and nothing is loaded',
  async (version) => {
    expect(await onNode(version)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        `mao heeft Node.js 22.14 of nieuwer nodig; hier draait ${version}.\n` +
        'Installeer een nieuwere versie via nodejs.org en probeer het opnieuw.\n',
    });
  },
);

test.each(['22.14.0', '24.0.0', '26.1.0'])('Node %s runs it', async (version) => {
  expect(await onNode(version)).toEqual({ code: 0, stdout: 'geladen\n', stderr: '' });
});

test('the guard is as strict as the package says', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(manifest.engines.node).toBe('>=22.14');
});
