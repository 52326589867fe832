import { expect, test } from 'vitest';
import { safeLines, safeText } from '../../../src/cli/render/safe-text.ts';

test.each([
  ['Eén verhaal — “samen”', 'Eén verhaal — “samen”'],
  ['\u001B[31mrood\u001B[0m', '<U+001B>[31mrood<U+001B>[0m'],
  ['\u009B31m', '<U+009B>31m'],
  ['bel\u0007 wis\u0008 nul\u0000 weg\u007F', 'bel<U+0007> wis<U+0008> nul<U+0000> weg<U+007F>'],
  ['a\u202Eb\u202Cc\u2066d\u2069', 'a<U+202E>b<U+202C>c<U+2066>d<U+2069>'],
  ['a\u200Bb\u200Dc\uFEFFd\u00ADe\u2060f', 'a<U+200B>b<U+200D>c<U+FEFF>d<U+00AD>e<U+2060>f'],
  ['a\u2028b\u2029c', 'a<U+2028>b<U+2029>c'],
  ['a\u{E0041}b', 'a<U+E0041>b'],
  ['half\uD83D', 'half<U+D83D>'],
  ['leeg\u3164\u034F', 'leeg<U+3164><U+034F>'],
  ['gezin 👨‍👩‍👧 hart ❤️ vlag 🇳🇱', 'gezin 👨‍👩‍👧 hart ❤️ vlag 🇳🇱'],
  ['👩\u200D\u001B', '👩<U+200D><U+001B>'],
  ['e\u0301 blijft', 'e\u0301 blijft'],
])('%j on one line', (foreign, safe) => {
  expect(safeText(foreign)).toBe(safe);
});

test('line breaks and tabs become spaces on one line', () => {
  expect(safeText('een\ntwee\r\ndrie\rvier\tvijf')).toBe('een twee drie vier vijf');
});

test('line breaks stay where lines are allowed', () => {
  expect(safeLines('een\r\ntwee\rdrie\tvier\u001B\n')).toBe('een\ntwee\ndrie vier<U+001B>\n');
});
