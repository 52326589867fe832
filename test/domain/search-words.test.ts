import { describe, expect, test } from 'vitest';
import { prepareLanguage, termsOf } from '../../src/domain/search-terms.ts';
import { gramsOf, plainWordsOf, wordsOf } from '../../src/domain/search-words.ts';
import { guessByLabels, tagFit } from '../../src/domain/tag-guess.ts';
import { likeness } from '../../src/domain/word-likeness.ts';
import { shippedFramework, shippedSearchWords } from '../../src/input/shipped.ts';

const language = prepareLanguage(shippedSearchWords);

test('words are folded, and keep their place in the text', () => {
  expect(wordsOf('Eén école, 2x!')).toEqual([
    { word: 'een', start: 0, end: 3 },
    { word: 'ecole', start: 4, end: 9 },
    { word: '2x', start: 11, end: 13 },
  ]);
  expect(plainWordsOf('Eén école, 2x')).toEqual(['een', 'ecole', '2x']);
  expect(gramsOf('school')).toEqual(['_sch', 'scho', 'choo', 'hool', 'ool_']);
});

describe('how much words are alike', () => {
  test.each([
    ['ouder', 'ouders', 0.8, 1],
    ['inspecteurs', 'inspecteur', 0.8, 1],
    ['schoolartsen', 'schoolarts', 0.7, 1],
    ['jeugdhulp', 'jeugdhulpregio', 0.8, 1],
    ['voorziter', 'voorzitter', 0.85, 1],
    ['thuiszittende', 'thuiszitterstafel', 0.4, 0.8],
    ['leerlingvervoer', 'vervoer', 0.4, 0.8],
    ['school', 'taxi', 0, 0],
    ['po', 'politie', 0, 0],
    ['les2021', 'les2022', 0, 0],
  ])('%s and %s', (asked, met, least, most) => {
    expect(likeness(asked, met)).toBeGreaterThanOrEqual(least);
    expect(likeness(asked, met)).toBeLessThanOrEqual(most);
  });

  test('an abbreviation and what it stands for are alike, either way', () => {
    expect(language.likeness('swv', 'samenwerkingsverband')).toBe(0.95);
    expect(language.likeness('samenwerkingsverband', 'swv')).toBe(0.95);
    expect(language.likeness('samenwerkingsverbanden', 'swv')).toBeGreaterThan(0.7);
    // One of several words says less.
    expect(language.likeness('onderwijs', 'po')).toBe(0.5);
    expect(language.likeness('voor', 'cjg')).toBe(0);
    expect(language.abbreviationsOf('samenwerkingsverband')).toEqual(['swv']);
  });

  test('what is written out in several words holds the abbreviation', () => {
    expect(language.plainWordsOf('Primair onderwijs')).toContain('po');
    expect(language.wordsOf('het primair onderwijs')).toContainEqual({ word: 'po', start: 4, end: 21 });
  });
});

test('of a question the stop words go, unless there is nothing else', () => {
  expect(termsOf('Hoe krijg je ouders aan tafel, aan TAFEL?', language)).toEqual(['ouders', 'tafel']);
  expect(termsOf('hoe dan', language)).toEqual(['hoe', 'dan']);
});

test('each abbreviation stands once, and is no stop word', () => {
  const { abbreviations, stopWords } = shippedSearchWords;
  const shorts = abbreviations.map(({ short }) => short.toLowerCase());
  expect(new Set(shorts).size).toBe(shorts.length);
  expect(shorts.filter((short) => stopWords.includes(short))).toEqual([]);
  for (const short of ['swv', 'oza', 'jgz', 'po', 'vo', 'oogo', 'cjg']) expect(shorts).toContain(short);
});

describe('the tags that a question speaks of', () => {
  const guess = guessByLabels(shippedFramework, language);

  test('are those of which it names the label', () => {
    expect(guess('onderling vertrouwen')[0]).toEqual({ code: '2.1', weight: 1 });
    expect(guess('gedeelde taal in het team')[0]?.code).toBe('2.5');
    expect(guess('xyzzy')).toEqual([]);
    expect(guess('')).toEqual([]);
  });

  test('fit a lesson with the same tag, less one of the same element', () => {
    const guesses = [{ code: '2.1', weight: 0.8 }];
    expect(tagFit(guesses, ['2.1', '6'])).toBe(0.8);
    expect(tagFit(guesses, ['2.4'])).toBe(0.2);
    expect(tagFit(guesses, ['3.1'])).toBe(0);
  });
});
