import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { ImportOutcome } from '../../src/domain/import.ts';
import type { Lesson } from '../../src/domain/lesson.ts';
import { testStreams } from '../helpers/streams.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/regio-exports', import.meta.url));

interface ExpectedProblem {
  readonly line: number | null;
  readonly row: number | null;
  readonly column?: string | null;
  readonly code: string;
  readonly value?: string;
  readonly hint?: string;
}

type ExpectedLesson = Partial<Omit<Lesson, 'tags'>> & {
  readonly row: number;
  readonly tags?: readonly { readonly code: string; readonly main: boolean }[];
};

interface Expected {
  readonly file: string;
  readonly options: readonly string[];
  readonly before?: readonly { readonly file: string }[];
  readonly again?: boolean;
  readonly exit: number | readonly number[];
  readonly written: boolean;
  readonly stored: number;
  readonly problems: readonly ExpectedProblem[];
  readonly tolerated?: readonly { readonly code: string }[];
  readonly lessons: readonly ExpectedLesson[];
  readonly rejects?: { readonly rows: number; readonly columns: readonly string[] };
}

const COUNTS = ['rows', 'new', 'updated', 'unchanged', 'conflicts', 'rejected'] as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mao-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function mao(...args: string[]): Promise<{ code: number; out: string }> {
  const streams = testStreams();
  const code = await main([...args, '--database', join(folder, 'mao.db')], { streams });
  return { code, out: streams.stdout() };
}

function importFile(expected: Expected): Promise<{ code: number; out: string }> {
  const options = expected.options.map((option) => option.replace('{dir}', FOLDER).replace('{tmp}', folder));
  return mao('importeer', join(FOLDER, expected.file), '--json', ...options);
}

const cases = readdirSync(FOLDER).filter((name) => name.endsWith('.expected.json'));

describe('example exports of regions', () => {
  test.each(cases)('%s', async (name) => {
    const expected: Expected & Record<string, unknown> = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
    for (const { file } of expected.before ?? []) {
      expect((await mao('importeer', join(FOLDER, file))).code).toBe(0);
    }
    const { code, out } = await importFile(expected);
    const outcome: ImportOutcome = JSON.parse(out);
    const [file] = outcome.files;
    expect(code).toBe([expected.exit].flat()[0]);
    expect(outcome.written).toBe(expected.written);
    for (const count of COUNTS) {
      if (expected[count] !== undefined) expect([expected[count]].flat(), count).toContain(file?.[count]);
    }
    checkProblems(expected, file?.problems ?? []);
    const lessons: Lesson[] = JSON.parse((await mao('les', 'lijst', '--json')).out);
    expect(lessons).toHaveLength(expected.stored);
    for (const lesson of expected.lessons) checkLesson(lesson, lessons);
    if (expected.rejects) checkRejects(expected.rejects);
    if (expected.again) await checkAgain(expected, lessons);
  });
});

function checkProblems(
  { problems, tolerated = [] }: Expected,
  found: ImportOutcome['files'][number]['problems'],
): void {
  const own = found.slice(0, problems.length);
  for (const [index, { hint, ...facts }] of problems.entries()) {
    const expected = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
    expect(own[index]).toMatchObject(expected);
    if (hint !== undefined) expect(`${own[index]?.hint}`).toContain(hint);
  }
  for (const { code } of found.slice(problems.length))
    expect(tolerated.map((one) => one.code)).toContain(code);
}

function checkLesson(
  { row: _, region: __, tags, ...content }: ExpectedLesson,
  lessons: readonly Lesson[],
): void {
  const found = lessons.find(({ externalId, insight }) =>
    content.externalId ? externalId === content.externalId : insight === content.insight,
  );
  const { perspectives, ...rest } = content;
  expect(found).toMatchObject(rest);
  if (perspectives) expect([...(found?.perspectives ?? [])].sort()).toEqual([...perspectives].sort());
  const codes = found?.tags.map(({ code, main }) => ({ code, main })) ?? [];
  if (tags) expect(codes.sort(byCode)).toEqual([...tags].sort(byCode));
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : 1;
}

function checkRejects({ rows, columns }: NonNullable<Expected['rejects']>): void {
  const text = readFileSync(join(folder, 'afgekeurd.csv'), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [header = '', ...lines] = text.slice(1).trimEnd().split('\r\n');
  expect(header.split(';')).toEqual(columns);
  expect(lines).toHaveLength(rows);
}

async function checkAgain(
  expected: Expected & Record<string, unknown>,
  before: readonly Lesson[],
): Promise<void> {
  const { code, out } = await importFile(expected);
  const outcome: ImportOutcome = JSON.parse(out);
  expect(code).toBe(0);
  expect(outcome.written).toBe(false);
  expect(outcome.files[0]).toMatchObject({
    new: 0,
    updated: 0,
    conflicts: 0,
    rejected: 0,
    unchanged: expected['rows'],
  });
  expect(JSON.parse((await mao('les', 'lijst', '--json')).out)).toEqual(before);
}
