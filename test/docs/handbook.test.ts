import { expect, test } from 'vitest';
import { EXIT } from '../../src/cli/errors.ts';
import { COLUMN_HEADERS } from '../../src/input/columns.ts';
import { COMMANDS, commandLines, parseLine } from './command-lines.ts';
import { projectFile, projectHas } from './project-files.ts';
import { renderScreens } from './screens.ts';

const PATH = 'docs/handleiding.md';
const HANDBOOK = projectFile(PATH);
/** The text under each heading of the second level. */
const CHAPTERS = HANDBOOK.split(/^## /mu).slice(1);

// After a change in what the program says: vitest run --update, and read the difference.
test('the screens are what the program says', async () => {
  await expect(await renderScreens(HANDBOOK)).toMatchFileSnapshot(`../../${PATH}`);
});

test('every command stands in the handbook, each of its options in the same chapter', () => {
  for (const { path, spec } of COMMANDS) {
    const chapters = CHAPTERS.filter((chapter) => new RegExp(`\\b${path}\\b`, 'u').test(chapter)).join('');
    expect(chapters, path).not.toBe('');
    for (const { flags } of spec.options ?? []) {
      const name = flags.split(' ')[0] ?? flags;
      expect(new RegExp(`${name}(?![\\w-])`, 'u').test(chapters), `${name} of ${path}`).toBe(true);
    }
  }
});

test('the options that every command knows stand in the handbook', () => {
  for (const name of ['--database', '--json', '--stil', '--help', '-h', '--versie', '--version']) {
    expect(HANDBOOK).toContain(`\`${name}`);
  }
});

test('every command line in the handbook can be typed', async () => {
  const lines = commandLines(HANDBOOK);
  // One screen shows on purpose what a mistake looks like.
  const wrong = ['mao les lijsst'];
  expect(lines.length).toBeGreaterThan(100);
  for (const line of lines.filter((candidate) => !wrong.includes(candidate))) {
    expect(await parseLine(line), line).toMatchObject({ code: 0, message: '' });
  }
});

test('every header by which a column is known stands in the table of columns', () => {
  const table = CHAPTERS.find((chapter) => chapter.includes('### De kolommen')) ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  for (const headers of Object.values(COLUMN_HEADERS)) {
    const row = rows.find((line) => line.startsWith(`| \`${headers[0]}\``)) ?? '';
    for (const header of headers) expect(row, header).toContain(`\`${header}\``);
  }
});

test('the exit codes are those of the program', () => {
  const chapter = CHAPTERS.find((text) => text.startsWith('Voor scripts')) ?? '';
  const codes = [...chapter.matchAll(/^\| (\d+) +\|/gmu)].map(([, code]) => Number(code));
  expect(codes).toEqual(Object.values(EXIT));
});

test('every schema and example file that is named exists', () => {
  const named = [...HANDBOOK.matchAll(/`((?:schemas|fixtures|docs)\/[^`]*)`/gu)].map(
    ([, path]) => path ?? '',
  );
  expect(named.length).toBeGreaterThan(5);
  for (const path of named) expect(projectHas(path), path).toBe(true);
});
