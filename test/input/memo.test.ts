import { expect, it } from 'vitest';
import { memoize } from '../../src/input/memo.ts';

it('reads a short text once and a long one each time', () => {
  const read: string[] = [];
  const lengthOf = memoize((text) => {
    read.push(text.slice(0, 3));
    return text.length;
  });
  expect([lengthOf('abc'), lengthOf('abc'), lengthOf('x'.repeat(201)), lengthOf('x'.repeat(201))]).toEqual([
    3, 3, 201, 201,
  ]);
  expect(read).toEqual(['abc', 'xxx', 'xxx']);
});

it('stays within bounds', () => {
  let reads = 0;
  const same = memoize((text) => {
    reads += 1;
    return text;
  });
  for (let number = 0; number <= 10_000; number += 1) same(String(number));
  expect(same('0')).toBe('0');
  expect(reads).toBe(10_002);
});
