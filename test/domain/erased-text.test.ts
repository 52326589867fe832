import { expect, test } from 'vitest';
import { erasedTitle, isErasedText } from '../../src/domain/erased-text.ts';

test.each([
  ['gewist', true],
  [erasedTitle('VR-34679'), true],
  ['gewist VR-34679PQRT', true],
  ['Gewist', false],
  ['gewist.', false],
  ['gewist bestand', false],
  ['Wat is er gewist', false],
  ['gewist VR-34679 en meer', false],
  ['', false],
])('"%s" is what erasing leaves: %s', (text, expected) => {
  expect(isErasedText(text)).toBe(expected);
});
