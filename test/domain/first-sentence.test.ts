import { expect, test } from 'vitest';
import { firstSentence } from '../../src/domain/first-sentence.ts';

test.each([
  ['Samen kijken helpt. Daarna ook.', 'Samen kijken helpt.'],
  ['Helpt het? Ja!', 'Helpt het?'],
  ['Zonder punt', 'Zonder punt'],
  ['Vraag bijv. Jan niet. Maar wel dit.', 'Vraag bijv. Jan niet.'],
  ['Dat is o.a. De Meierij gelukt. En nu?', 'Dat is o.a. De Meierij gelukt.'],
  ['Artikel 5.3 is te streng. Punt.', 'Artikel 5.3 is te streng.'],
  ['Hij zei: "Doe het samen." Dat hielp.', 'Hij zei: "Doe het samen."'],
  ['Dit werkt:\n- een\n- twee', 'Dit werkt:'],
  ['  Met   veel \t ruimte. Klaar.', 'Met veel ruimte.'],
  ['', ''],
])('of %j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test('is cut at a word when it is long', () => {
  const sentence = firstSentence(`${'samen '.repeat(60)}klaar. Nog meer.`);
  expect(sentence).toBe(`${'samen '.repeat(39).trim()}…`);
  expect(sentence.length).toBeLessThanOrEqual(240);
});

test('is cut within one very long word, never through a character', () => {
  expect(firstSentence('a'.repeat(300))).toBe(`${'a'.repeat(239)}…`);
  expect(firstSentence(`a${'😀'.repeat(150)}`)).toBe(`a${'😀'.repeat(119)}…`);
});
