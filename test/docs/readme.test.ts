import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { EXIT } from '../../src/cli/errors.ts';
import { commandLines, parseLine } from './command-lines.ts';
import { projectFile, projectHas } from './project-files.ts';

const README = projectFile('README.md');
const TEST_COMMAND = 'npm ci && npm test';

test('the two commands from a fresh clone are there, and the second is what runs on a new machine', () => {
  expect(README).toContain('\nnpm ci && npm run voorbeeld\n');
  expect(README).toContain(`\n${TEST_COMMAND}\n`);
  const script = projectFile('.ci/run').trimEnd().split('\n');
  expect(script.filter((line) => line.includes('npm'))).toEqual([TEST_COMMAND]);
});

test('every script that is named exists', () => {
  const named = [...README.matchAll(/npm run (\w+)/gu)].map(([, name]) => name);
  expect(named).toContain('voorbeeld');
  expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(named));
});

test('every command line can be typed', async () => {
  const lines = commandLines(README);
  expect(lines.length).toBeGreaterThan(6);
  for (const line of lines) expect(await parseLine(line), line).toMatchObject({ code: 0, message: '' });
});

test('the exit codes are those of the program', () => {
  const codes = [...README.matchAll(/^\| (\d+) +\|/gmu)].map(([, code]) => Number(code));
  expect(codes).toEqual(Object.values(EXIT));
});

test('every path that is named exists', () => {
  const spans = new MarkdownIt()
    .parse(README, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'code_inline')
    .map(({ content }) => content);
  const links = [...README.matchAll(/\]\(([^)]*)\)/gu)].map(([, target]) => target ?? '');
  const paths = [...spans.filter(isProjectPath), ...links];
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) expect(projectHas(path), path).toBe(true);
});

test('the oldest Node and the package are named as the manifest has them', () => {
  expect(manifest.engines.node).toBe('>=22.14');
  expect(README).toContain('Node.js 22.14 or newer');
  expect(README).toContain(`npm install -g ./${manifest.name}-${manifest.version}.tgz`);
});

test('the version has its entry, and the licence is the one that the manifest names', () => {
  expect(projectFile('CHANGELOG.md')).toMatch(
    new RegExp(`^## ${manifest.version.replaceAll('.', '\\.')} `, 'mu'),
  );
  expect(manifest.license).toBe('EUPL-1.2');
  expect(projectFile('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/u);
});

/** `src/cli/main.ts` or `.ci/run`; not a place on somebody's own machine. */
function isProjectPath(text: string): boolean {
  return /^(?:src|test|bin|docs|schemas|fixtures|\.ci|\.config)\/[\w./-]*$/u.test(text);
}
