import { expect, test } from 'vitest';
import type { Term } from '../../src/domain/search-score.ts';
import { wordsOf } from '../../src/domain/search-words.ts';
import { HIT_END, HIT_START, snippetOf } from '../../src/domain/snippet.ts';

const term = (word: string, weight: number, met: Record<string, number> = {}): Term => ({
  word,
  weight,
  met: new Map(Object.entries({ [word]: 1, ...met })),
});
const shown = (terms: readonly Term[], ...texts: readonly string[]) =>
  snippetOf(
    texts.map((text) => ({ text })),
    terms,
    wordsOf,
  )
    .replaceAll(HIT_START, '[')
    .replaceAll(HIT_END, ']');

test('is the sentence that says most of what was asked, of equal ones the first', () => {
  const text = 'Ouders kwamen. De school belde ouders om 16.30 uur op! School dicht.\nOuders weg';
  const terms = [term('ouders', 1), term('school', 2)];
  expect(shown(terms, text)).toBe('De [school] belde [ouders] om 16.30 uur op!');
  expect(shown([term('ouders', 1)], 'Niets hier.', text)).toBe('[Ouders] kwamen.');
});

test('marks what is like a word that was asked, faint likeness only when there is nothing else', () => {
  const terms = [term('schoolartsen', 2, { schoolarts: 0.8, school: 0.4 })];
  expect(shown(terms, 'De school heeft een schoolarts.')).toBe('De school heeft een [schoolarts].');
  expect(shown(terms, 'De school is dicht.')).toBe('De [school] is dicht.');
});

test('without a word found is the first sentence; without text it is empty', () => {
  expect(shown([term('x', 1)], 'Een zin. Nog een.')).toBe('Een zin.');
  expect(shown([])).toBe('');
});

test('shows of a long sentence whole words around what was found', () => {
  const long = `${'woord '.repeat(60)}vondst ${'staart '.repeat(60)}`;
  const text = shown([term('vondst', 1)], long);
  expect(text).toMatch(/^…(woord )+\[vondst\]( staart)+…$/u);
  expect(text.length).toBeLessThan(260);
  expect(shown([term('vondst', 1)], 'x'.repeat(1000))).toHaveLength(241);
});
