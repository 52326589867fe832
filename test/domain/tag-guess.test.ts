import { expect, test } from 'vitest';
import { compileEntries } from '../../src/domain/lexicon-entries.ts';
import { createEvidenceFinder } from '../../src/domain/lexicon-evidence.ts';
import { guessByLexicon, guessTogether, type TagGuesser, tagFit } from '../../src/domain/tag-guess.ts';
import { textWords } from '../../src/domain/text-words.ts';
import { shippedFramework } from '../../src/input/shipped.ts';
import { shippedLexicon } from '../../src/input/shipped-lexicon.ts';

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

test('looking only at the patterns that can begin in a question gives what looking at all of them does', () => {
  const guess = guessByLexicon(shippedLexicon, shippedFramework);
  const entries = compileEntries(shippedLexicon, shippedFramework);
  const findEvidence = createEvidenceFinder(entries);
  const questions = shippedLexicon.entries.flatMap((entry) =>
    [...entry.strong, ...entry.ordinary].map((pattern) => pattern.replaceAll(/[*…]/gu, ' ')),
  );
  const weightOf = (question: string) => {
    const evidence = findEvidence(textWords(question), 0);
    return new Map(entries.map(({ code }, nr) => [code, evidence[nr]]));
  };
  expect(questions.length).toBeGreaterThan(500);
  for (const question of questions) {
    const weights = weightOf(question);
    const found = entries
      .filter(({ code }) => (weights.get(code)?.withoutActors ?? 0) > 0)
      .sort(
        (a, b) =>
          (weights.get(b.code)?.weight ?? 0) - (weights.get(a.code)?.weight ?? 0) ||
          (a.code < b.code ? -1 : 1),
      );
    const codes = guess(question).map(({ code }) => code);
    expect([question, codes]).toEqual([question, found.slice(0, codes.length).map(({ code }) => code)]);
    expect(found.length === 0 || codes.length > 0, question).toBe(true);
  }
});
