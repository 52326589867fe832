import { expect, test } from 'vitest';
import { EXIT } from '../../src/cli/errors.ts';
import { COLUMN_HEADERS } from '../../src/input/columns.ts';
import { schemaNames } from '../helpers/schemas.ts';
import { COMMANDS, commandLines, parseLine } from './command-lines.ts';
import { projectFile, projectHas } from './project-files.ts';
import { renderScreens } from './screens.ts';

const PATH = 'docs/handleiding.md';
const HANDBOOK = projectFile(PATH);
/** The text under each heading of the second level, without its screens: those have headings of their own. */
const CHAPTERS = HANDBOOK.replace(/^```.*\n[\s\S]*?^```$/gmu, '')
  .split(/^## /mu)
  .slice(1);

// After a change in what the program says: vitest run --update, and read the difference.
test('the screens are what the program says', async () => {
  await expect(await renderScreens(HANDBOOK)).toMatchFileSnapshot(`../../${PATH}`);
});

test('every command stands in the handbook, each of its options in the same chapter', () => {
  for (const { path, spec } of COMMANDS) {
    const chapters = CHAPTERS.filter((chapter) => new RegExp(`\\b${path}\\b`, 'u').test(chapter)).join('');
    expect(chapters, path).not.toBe('');
    for (const { flags, hidden } of spec.options ?? []) {
      if (hidden) continue;
      const name = flags.split(' ')[0] ?? flags;
      expect(names(chapters, name), `${name} of ${path}`).toBe(true);
    }
  }
});

test('the options that every command knows stand in the handbook', () => {
  for (const name of [
    '--database',
    '--json',
    '--stil',
    '--geen-pager',
    '--help',
    '-h',
    '--versie',
    '--version',
  ]) {
    expect(names(HANDBOOK, name), name).toBe(true);
  }
});

test('every command line in the handbook can be typed', async () => {
  const lines = commandLines(HANDBOOK);
  // The name of a command in a sentence, and the one screen that shows what a mistake looks like.
  const untyped = new Set([...COMMANDS.map(({ path }) => path), 'mao les lijsst']);
  expect(lines.length).toBeGreaterThan(60);
  for (const line of lines.filter((candidate) => !untyped.has(candidate))) {
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

/** Schemas of files that people give and of data that ship with the program: all others describe an output. */
const NO_OUTPUT: readonly string[] = [
  'ambities',
  'instellingen',
  'koppeling',
  'les-invoer',
  'meet-tekst',
  'regios',
  'stappen',
  'waardelijsten',
  'zoekwoorden',
];

test('every schema of an output stands in the table', () => {
  const chapter = CHAPTERS.find((text) => text.startsWith('Voor scripts')) ?? '';
  const table = chapter.split('\n').filter((line) => line.startsWith('| `mao ') || line.includes('--json'));
  const named = new Set(
    [...table.join('\n').matchAll(/`schemas\/([^`]+)\.schema\.json`/gu)].map(([, name]) => name),
  );
  const outputs = schemaNames.filter((name) => !NO_OUTPUT.includes(name));
  expect(outputs.filter((name) => !named.has(name))).toEqual([]);
});

/** Whether a text names an option, and not only a longer one that begins the same. */
function names(text: string, option: string): boolean {
  return new RegExp(`(?<![\\w-])${option}(?![\\w-])`, 'u').test(text);
}
