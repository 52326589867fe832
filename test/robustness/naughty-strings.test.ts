import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { beforeAll, describe, expect, test } from 'vitest';
import { saysNothing } from '../../src/input/field.ts';
import { type MainResult, runMain } from '../helpers/run-main.ts';
import { scratchFolder } from '../helpers/scratch.ts';
import { dangersIn } from '../helpers/terminal.ts';

const folder = scratchFolder('naughty');
const database = join(folder, 'lessen.db');
const strings: string[] = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json'), 'utf8'),
);

/** Every text of a lesson that a person may fill freely. */
const TEXTS = [
  'observation',
  'explanation',
  'recommendation',
  'audience',
  'limits',
  'outcome',
  'evidence',
  'coalition',
  'activity',
  'source',
] as const;

interface NaughtyLesson {
  readonly externalId: string;
  readonly title: string;
  readonly insight: string;
  readonly extra: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** A lesson that holds a string wherever it may stand. What would be no text at all gets a word before it. */
function lessonWith(string: string, index: number): NaughtyLesson {
  const some = string.trim() === '' ? `leeg ${string} leeg` : string;
  return {
    externalId: String(index),
    // Two regions: all at once have more columns than a CSV file may have.
    region: index % 2 === 0 ? 'TWE' : 'DRE',
    title: some.length > 300 ? 'een lange' : some,
    // `?` and the like say that there is no lesson.
    insight: saysNothing(some.trim()) ? `Les ${some}` : some,
    direction: 'stimulerend',
    tags: ['2.4'],
    ...Object.fromEntries(TEXTS.map((field) => [field, some])),
    // A number, because headers that differ in punctuation alone are one column.
    extra: { [`Kolom ${index}x ${some}`]: some },
  };
}

const lessons = strings.map(lessonWith);
const run = (...args: readonly string[]): Promise<MainResult> => runMain(database, args);

/** What must have been kept of a lesson: its text without white space around it. */
function kept(lesson: Readonly<Record<string, unknown>>): unknown {
  const texts = ['externalId', 'title', 'insight', ...TEXTS].map((field) => tidy(lesson[field]));
  const extra = Object.entries(Object(lesson['extra'])).map(([header, value]) => [tidy(header), tidy(value)]);
  return [texts, extra];
}

function tidy(value: unknown): string {
  return String(value).trim();
}

function byNumber(json: string): Record<string, unknown>[] {
  const list: Record<string, unknown>[] = JSON.parse(json);
  return list.sort((one, other) => Number(one['externalId']) - Number(other['externalId']));
}

beforeAll(async () => {
  const file = join(folder, 'lessen.json');
  writeFileSync(file, JSON.stringify(lessons));
  expect(await run('les', 'toevoegen', '--bestand', file, '--stil')).toMatchObject({ code: 0, stderr: '' });
});

describe('every string of the Big List of Naughty Strings', () => {
  test('is kept as it is', async () => {
    const { stdout } = await run('les', 'lijst', '--json');
    expect(byNumber(stdout).map(kept)).toEqual(lessons.map(kept));
  });

  test('can be looked for, unless there is nothing in it', async () => {
    for (const string of strings) {
      const { code, stderr } = await run('zoek', '--stil', '--', string);
      const isNothing = string.trim() === '';
      expect([string, code, stderr === '']).toEqual([string, isNothing ? 2 : 0, !isNothing]);
    }
  });

  test('goes out as JSON lines and comes in elsewhere', async () => {
    const file = join(folder, 'export.jsonl');
    expect(await run('exporteer', '--formaat', 'jsonl', '--uit', file)).toMatchObject({ code: 0 });
    expect(await numbersAndTexts('jsonl', file)).toEqual(lessons.map(kept));
  });

  test('goes out as CSV and comes in elsewhere', async () => {
    const files = ['TWE', 'DRE'].map((region) => join(folder, `${region}.csv`));
    expect(await run('exporteer', '--regio', 'TWE', '--uit', files[0] ?? '')).toMatchObject({ code: 0 });
    expect(await run('exporteer', '--regio', 'DRE', '--uit', files[1] ?? '')).toMatchObject({ code: 0 });
    expect(await numbersAndTexts('csv', ...files)).toEqual(lessons.map(kept));
  });

  test('is not written to a CSV file that has too many columns to be read again', async () => {
    const file = join(folder, 'breed.csv');
    expect(await run('exporteer', '--uit', file)).toEqual({
      code: 3,
      stdout: '',
      stderr:
        'Deze lessen hebben samen 490 kolommen; een CSV-bestand dat mao weer kan inlezen heeft er ten hoogste 300.\n' +
        'Exporteer met --formaat jsonl, of kies minder lessen, bijvoorbeeld met --regio.\n',
    });
    expect(existsSync(file)).toBe(false);
  });

  test('cannot fool a terminal', async () => {
    const shown = [await run('les', 'lijst'), await run('zoek', 'null', 'script', 'test')];
    const { stdout } = await run('les', 'lijst', '--json');
    for (const { id } of byNumber(stdout)) shown.push(await run('les', 'toon', String(id)));
    expect(shown.map(({ code }) => code)).toEqual(shown.map(() => 0));
    expect(shown.flatMap(({ stdout, stderr }) => dangersIn(stdout + stderr))).toEqual([]);
  });

  test.each([
    ['reflectiekader', ['reflectiekader']],
    ['regio', ['regio', 'Twente']],
  ])('leaves the page and the tables of the report %s whole', async (_name, args) => {
    const plain = join(folder, 'gewoon.db');
    const file = join(folder, 'gewoon.json');
    writeFileSync(file, JSON.stringify(lessons.map((_, index) => lessonWith('woord', index))));
    await runMain(plain, ['les', 'toevoegen', '--bestand', file]);
    const naughty = await run('rapport', ...args);
    const ordinary = await runMain(plain, ['rapport', ...args]);
    expect([naughty.code, ordinary.code]).toEqual([0, 0]);
    expect(shapeOf(naughty.stdout)).toEqual(shapeOf(ordinary.stdout));
  });
});

/** Imports files into a new database, and gives what it then holds. */
async function numbersAndTexts(name: string, ...files: readonly string[]): Promise<unknown[]> {
  const elsewhere = join(folder, `elders-${name}.db`);
  const { code, stdout } = await runMain(elsewhere, ['importeer', ...files, '--json']);
  const outcome: { files: { problems: unknown[] }[] } = JSON.parse(stdout);
  expect([code, outcome.files.flatMap(({ problems }) => problems)]).toEqual([0, []]);
  return byNumber((await runMain(elsewhere, ['les', 'lijst', '--json'])).stdout).map(kept);
}

/** How often each part of a page occurs that text must not be able to add: headings, cells, links, HTML and so on. */
function shapeOf(markdown: string): Record<string, number> {
  const tokens = new MarkdownIt({ html: true, linkify: true }).parse(markdown, {});
  const all = tokens.flatMap((token) => [token, ...(token.children ?? [])]);
  const counts: Record<string, number> = {};
  for (const { type } of all) {
    if (/^(?:text|text_special|inline|softbreak|hardbreak|paragraph_.*)$/.test(type)) continue;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}
