import { expect, test } from 'vitest';
import {
  dateWords,
  lessonCount,
  listCommand,
  listWords,
  periodWords,
  regionCount,
} from '../../../src/cli/render/report-words.ts';
import type { ReportSelection } from '../../../src/domain/report.ts';

const everything: ReportSelection = {
  regions: [],
  elements: [],
  from: null,
  until: null,
  recordedUntil: null,
};

test('a date keeps its precision', () => {
  expect(dateWords('2022-03-05')).toBe('5 maart 2022');
  expect(dateWords('2022-12')).toBe('december 2022');
  expect(dateWords('2022')).toBe('2022');
  expect(dateWords(null)).toBe('zonder datum');
});

test('one and many', () => {
  expect([0, 1, 2].map(lessonCount)).toEqual(['0 lessen', '1 les', '2 lessen']);
  expect([0, 1, 2].map(regionCount)).toEqual(["0 regio's", '1 regio', "2 regio's"]);
  expect(listWords([])).toBe('');
  expect(listWords(['a'])).toBe('a');
  expect(listWords(['a', 'b', 'c'])).toBe('a, b en c');
});

test('a period in words', () => {
  expect(periodWords(everything)).toBe(null);
  expect(periodWords({ ...everything, from: '2022-03' })).toBe('vanaf maart 2022');
  expect(periodWords({ ...everything, until: '2023' })).toBe('tot en met 2023');
  expect(periodWords({ ...everything, from: '2022-03-01', until: '2023' })).toBe(
    '1 maart 2022 tot en met 2023',
  );
  expect(periodWords({ ...everything, from: '2022', until: '2022' })).toBe('2022');
});

test('the command that lists the same lessons', () => {
  expect(listCommand('2.4', everything)).toBe('mao les lijst --indicator 2.4');
  expect(listCommand('6', everything)).toBe('mao les lijst --element 6');
  const regions = [{ code: 'TWE', name: 'Twente' }];
  expect(listCommand(null, { ...everything, regions, from: '2022', until: '2023-01' })).toBe(
    'mao les lijst --te-duiden --regio TWE --van 2022 --tot 2023-01',
  );
});
