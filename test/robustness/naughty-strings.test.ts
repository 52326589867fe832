import { readFileSync, writeFileSync } from 'node:fs';
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
    region: 'TWE',
    title: some.length > 300 ? 'een lange' : some,
    // `?` and the like say that there is no lesson.
    insight: saysNothing(some.trim()) ? `Les ${some}` : some,
    direction: 'stimulerend',
    tags: ['2.4'],
    ...Object.fromEntries(TEXTS.map((field) => [field, some])),
    extra: { [`Kolom ${some}`]: some },
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

  test('can be looked for', async () => {
    for (const string of strings) {
      const { code, stderr } = await run('zoek', '--stil', '--', string);
      // Nothing to look for is wrong use; anything else finds or finds not.
      expect([string, code, stderr]).toEqual(
        string.trim() === '' ? [string, 2, expect.any(String)] : [string, 0, ''],
      );
    }
  });

  test.each(['csv', 'jsonl'])('goes out as %s and comes in elsewhere', async (format) => {
    const file = join(folder, `export.${format}`);
    expect(await run('exporteer', '--formaat', format, '--uit', file)).toMatchObject({ code: 0 });
    const elsewhere = join(folder, `elders-${format}.db`);
    const { code, stdout } = await runMain(elsewhere, ['importeer', file, '--json']);
    expect([code, JSON.parse(stdout).files[0].problems]).toEqual([0, []]);
    const there = await runMain(elsewhere, ['les', 'lijst', '--json']);
    expect(byNumber(there.stdout).map(kept)).toEqual(lessons.map(kept));
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
