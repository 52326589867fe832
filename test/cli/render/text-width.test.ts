import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { characters, textWidth } from '../../../src/cli/render/text-width.ts';

test('counts every sign below U+0250, and the signs of Dutch text, as string-width does', () => {
  const signs = [
    ...Array.from({ length: 0x230 }, (_, at) => String.fromCharCode(0x20 + at)),
    ...'‘’“”–—…€👍漢',
  ];
  for (const sign of signs) expect([sign, textWidth(sign)]).toEqual([sign, stringWidth(sign)]);
  expect(textWidth('Eén kind – één “plan”…')).toBe(22);
});

test('a character is what a reader takes for one', () => {
  expect(characters('één')).toEqual(['é', 'é', 'n']);
  expect(characters('e\u0301n👩\u200D👧!')).toEqual(['e\u0301', 'n', '👩\u200D👧', '!']);
});
