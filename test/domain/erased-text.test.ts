import { expect, test } from 'vitest';
import { isErasedText } from '../../src/domain/erased-text.ts';

test.each([
  ['gewist', true],
  ['gewist HP-34679', true],
  ['gewist VR-CDFGHJK', true],
  ['Gewist', false],
  ['gewist in maart', false],
  ['gewist HP-34679 en meer', false],
  ['Wat is gewist HP-34679', false],
  ['', false],
])('%j stands where a text was erased: %s', (text, erased) => {
  expect(isErasedText(text)).toBe(erased);
});
