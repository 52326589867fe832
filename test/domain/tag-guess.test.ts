import { expect, test } from 'vitest';
import { guessByLexicon, guessTogether, type TagGuesser, tagFit } from '../../src/domain/tag-guess.ts';
import { shippedFramework } from '../../src/input/shipped.ts';

const entry = { description: '', strong: [], ordinary: [], actors: [] };
const guess = guessByLexicon(
  {
    version: 'proef',
    framework: '2022',
    source: 'verzonnen',
    field: [],
    entries: [
      { ...entry, code: '3.2', strong: ['doorzettingsmacht'] },
      { ...entry, code: '2.6', ordinary: ['vertrouwen'], actors: ['ouders'] },
      { ...entry, code: '9.9', strong: ['doorzettingsmacht'] },
    ],
  },
  shippedFramework,
);

test('words of the lexicon lead to its codes, the surest first', () => {
  expect(guess('Vertrouwen en doorzettingsmacht')).toEqual([
    { code: '3.2', weight: 2 / 3 },
    { code: '2.6', weight: 0.8 / 1.8 },
  ]);
});

test('who is concerned alone leads to nothing', () => {
  expect(guess('Ouders')).toEqual([]);
});

test('guesses of several guessers are each as sure as the surest is', () => {
  const first: TagGuesser = () => [
    { code: '1.1', weight: 0.4 },
    { code: '2', weight: 0.3 },
  ];
  const second: TagGuesser = () => [
    { code: '2', weight: 0.6 },
    { code: '5.4', weight: 0.4 },
  ];
  expect(guessTogether(first, second)('')).toEqual([
    { code: '2', weight: 0.6 },
    { code: '1.1', weight: 0.4 },
    { code: '5.4', weight: 0.4 },
  ]);
});

test('a lesson with another indicator of the same element fits a quarter as well', () => {
  const guesses = [
    { code: '2.4', weight: 0.8 },
    { code: '3.1', weight: 0.4 },
  ];
  expect(tagFit(guesses, ['2.4'])).toBe(0.8);
  expect(tagFit(guesses, ['2.5'])).toBe(0.2);
  expect(tagFit(guesses, ['3.1', '2'])).toBe(0.4);
  expect(tagFit(guesses, ['6'])).toBe(0);
});
