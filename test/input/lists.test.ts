import { expect, it } from 'vitest';
import { pieceBounds, splitList } from '../../src/input/lists.ts';

it('splits at every separator and leaves out what is empty', () => {
  expect(splitList(' a | b;c,, d\ne ;')).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(splitList(' ; ')).toEqual([]);
});

it('gives the place of each piece', () => {
  const text = ' één | b;;  c d ,';
  expect(pieceBounds(text).map(({ start, end }) => text.slice(start, end))).toEqual(['één', 'b', 'c d']);
  expect(pieceBounds(text)[0]).toEqual({ start: 1, end: 4 });
});
