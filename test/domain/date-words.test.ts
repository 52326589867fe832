import { expect, test } from 'vitest';
import { dateInWords, whenWords } from '../../src/domain/date-words.ts';

test.each([
  ['2022-05-12', '12 mei 2022', 'op 12 mei 2022'],
  ['2022-05', 'mei 2022', 'in mei 2022'],
  ['2010', '2010', 'in 2010'],
])('%s is %s, and was %s', (date, words, when) => {
  expect(dateInWords(date)).toBe(words);
  expect(whenWords(date)).toBe(when);
});
