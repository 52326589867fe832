import { describe, expect, test } from 'vitest';
import { deriveTitle } from '../../src/domain/lesson.ts';
import { isLessonId, makeLessonId, normaliseId } from '../../src/domain/lesson-id.ts';
import { regionKey } from '../../src/domain/region.ts';

describe('the code of a lesson', () => {
  test.each([
    ['TWE-7K3Q', 'TWE-7K3Q'],
    [' twe-7k3q ', 'TWE-7K3Q'],
    ['twe 7k3q', 'TWE-7K3Q'],
    ['twe7k3q', 'TWE-7K3Q'],
    ['TWE–7K3Q', 'TWE-7K3Q'],
    ['twe_7k3q', 'TWE-7K3Q'],
    ['iets anders', 'IETS-ANDERS'],
  ])('%j is kept as %s', (typed, id) => {
    expect(normaliseId(typed)).toBe(id);
  });

  test('has no signs that are mistaken for each other', () => {
    let byte = 0;
    const random = (count: number) => Uint8Array.from({ length: count }, () => byte++ % 256);
    for (let at = 0; at < 200; at += 1) {
      const id = makeLessonId('TWE', random, at % 3);
      expect(id).toMatch(/^TWE-[34679CDFGHJKMNPQRTVWXY]{4,6}$/);
      expect(isLessonId(id)).toBe(true);
    }
  });

  test.each(['TWE', 'TWE-', 'TWE-123', 'twe-7k3q', '1WE-7K3Q', 'TWE-7K3Q9ABCD', ''])('%j is none', (text) => {
    expect(isLessonId(text)).toBe(false);
  });
});

test('names of regions are compared without case, accents, hyphens, spaces and the word "regio"', () => {
  for (const name of [
    'Noordoost-Friesland',
    'regio noordoost friesland',
    'NOORDOOST–FRIESLAND',
    'Noôrdoost Friesland.',
  ]) {
    expect(regionKey(name)).toBe('noordoostfriesland');
  }
  expect(regionKey('Regiobureau')).toBe('regiobureau');
});

describe('a title out of the lesson', () => {
  test('is the lesson itself when it is short', () => {
    expect(deriveTitle('  Bel\n eerst. ')).toBe('Bel eerst.');
    expect(deriveTitle('x'.repeat(80))).toBe('x'.repeat(80));
  });

  test('is cut at a word, without a mark before the dots, and at most 80 characters', () => {
    const title = deriveTitle(`${'woord '.repeat(12)}einde, ${'meer '.repeat(20)}`);
    expect(title).toBe(`${'woord '.repeat(12)}einde…`);
    expect(deriveTitle('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
    expect(deriveTitle(`${'x'.repeat(78)}👩`)).toBe(`${'x'.repeat(78)}👩`);
    expect(deriveTitle(`${'x'.repeat(78)}👩👩`)).toBe(`${'x'.repeat(78)}…`);
  });
});
