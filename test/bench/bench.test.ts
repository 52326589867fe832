import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryDeps } from '../helpers/memory-deps.ts';
import { figureTable, judge, median, ratioFigure } from './figures.ts';
import { writeExport } from './generate.ts';
import { shellScript } from './shell-import.ts';

const times = { ours: [30, 90, 31], bare: [20, 20, 60] };

test('a promise is kept up to the figure that was promised, and missed beyond it', () => {
  expect(ratioFigure('start', 1.55, times)).toEqual({
    what: 'start',
    value: 1.55,
    unit: 'x',
    promise: 1.55,
    detail: '31 ms against 20 ms, medians of 3',
  });
  expect(judge(ratioFigure('start', 1.55, times))).toBe('ok');
  expect(judge(ratioFigure('start', 1.54, times))).toBe('too slow');
  expect(judge({ what: 'search', unit: 'ms', value: 31, promise: 30, detail: '' })).toBe('too slow');
  const memory = { what: 'memory', value: 250.1, unit: 'MB', detail: '' } as const;
  expect(judge({ ...memory, promise: 250 })).toBe('too much');
  expect(judge({ ...memory, value: null, promise: 250 })).toBe('not measured');
});

test('one slow run does not change the median', () => {
  expect(median([5, 1000, 4])).toBe(5);
});

test('the table names what was missed', () => {
  const table = figureTable([
    ratioFigure('start', 1.2, times),
    { what: 'import', value: null, unit: 'x', promise: 1.5, detail: 'needs the sqlite3 shell' },
  ]);
  expect(table).toBe(
    [
      'what    figure  promise    verdict       detail',
      'start   1.55 x  <= 1.20 x  too slow      31 ms against 20 ms, medians of 3',
      'import  -       <= 1.50 x  not measured  needs the sqlite3 shell',
      '',
    ].join('\n'),
  );
});

test('the generated export is the same every time, with about 1 KB a lesson', () => {
  const path = join(tmpdir(), `mao-bench-${process.pid}.csv`);
  const made = [1, 1, 2].map((seed) => {
    writeExport(path, 300, seed);
    return readFileSync(path, 'utf8');
  });
  rmSync(path);
  expect(made[0]).toBe(made[1]);
  expect(made[0]).not.toBe(made[2]);
  const bytes = Buffer.byteLength(made[0] ?? '') / 300;
  expect(bytes).toBeGreaterThan(850);
  expect(bytes).toBeLessThan(1150);
});

test('what is typed in the shell fits the tables as they are', async () => {
  const { storage } = await memoryDeps();
  const script = shellScript('lessen.csv', 1).replace(/^\..*$/gmu, '');
  const statements = script.split(';\n').filter((part) => /^\s*(?:insert|create temp)/u.test(part));
  expect(statements.length).toBeGreaterThan(8);
  for (const statement of statements) {
    const prepared = storage.file.prepare(statement);
    if (/create temp/u.test(statement)) prepared.run();
  }
});
