import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../src/domain/lexicon.ts';
import { createTagSuggester } from '../../src/domain/suggest-tags.ts';
import { shippedFramework } from '../../src/input/shipped.ts';
import { shippedLexicon } from '../../src/input/shipped-lexicon.ts';

const suggest = createTagSuggester(shippedLexicon, shippedFramework);
const first = (title: string, text: string) => suggest({ title, text }).suggestions[0];

describe('suggesting tags', () => {
  it('gives at most three, with the words that led to them as they stand in the text', () => {
    const { suggestions, sure } = suggest({
      title: 'Eén die beslist',
      text: 'De regisseur heeft Doorzettingsmacht en hakt de knoop door. Zonder toestemming vooraf. Wij spreken dezelfde taal, ouders denken mee en de subsidie is structureel.',
    });
    expect(suggestions).toHaveLength(3);
    expect(suggestions[0]?.code).toBe('3.2');
    expect(suggestions[0]?.words).toEqual(
      expect.arrayContaining(['Doorzettingsmacht', 'Zonder toestemming']),
    );
    expect(suggestions.every(({ words }) => words.length > 0 && words.length <= 5)).toBe(true);
    expect(sure).toBe(true);
  });

  it('is sure when the evidence is strong, far ahead, and about the work around children', () => {
    const clear = {
      title: 'Vrijstelling 5a opnieuw bekeken',
      text: 'Leerlingen met een vrijstelling gaan weer naar school.',
    };
    expect(suggest(clear)).toMatchObject({ sure: true, suggestions: [{ code: '5.3' }, {}, {}] });
  });

  it('gives the same for the same text', () => {
    const text = { title: 'Samen', text: 'Ouders en school maken samen een plan.' };
    expect(suggest(text)).toEqual(suggest(text));
  });

  it.each([
    ['', ''],
    ['Dakgoot', 'De dakgoot lekte bij de aanbouw. Eerst waterpas leggen.'],
    ['Luizencontrole', 'De ouders van groep 4 doen de luizencontrole nu op woensdag.'],
    ['Ouders en school', 'De leerkracht, de gemeente en het wijkteam.'],
  ])('says nothing where nothing speaks of the reflectiekader: %s', (title, text) => {
    expect(suggest({ title, text })).toEqual({ suggestions: [], sure: false });
  });

  it('finds compounds, inflections and typing errors by pieces of words', () => {
    const text =
      'Voor leerlingen van onze school waren er twee inspectiebezoekjes en toezichtkaderss, met beoordeling.';
    expect(first('Bezoek', text)?.code).toBe('5.4');
  });

  it('leaves out what the reflectiekader does not have', () => {
    const [one] = shippedFramework.elements;
    const small = { ...shippedFramework, elements: one ? [one] : [] };
    const found = createTagSuggester(
      shippedLexicon,
      small,
    )({
      title: 'Doorzettingsmacht',
      text: 'De ouders van de leerling mochten meedenken over de visie van de school.',
    });
    expect(found.suggestions.map(({ code }) => code[0])).toEqual(['1', '1']);
  });

  it('actors are weak: a strong word of another code wins, and alone they lead to nothing', () => {
    const entry = { description: 'Zinnen.', strong: [], ordinary: [], actors: [] };
    const lexicon: Lexicon = {
      version: 'proef',
      framework: '2022',
      source: 'Bron',
      field: ['school'],
      entries: [
        { ...entry, code: '2.3', actors: ['leerkracht*'] },
        { ...entry, code: '2.4', ordinary: ['kozen'], actors: ['leerkracht*'] },
        { ...entry, code: '2.5', strong: ['jargon', 'dezelfde taal'] },
      ],
    };
    const read = { title: '', text: 'School: leerkracht, leerkrachten en jargon. Wij kozen dezelfde taal.' };
    expect(createTagSuggester(lexicon, shippedFramework)(read).suggestions).toMatchObject([
      { code: '2.5', words: ['dezelfde taal', 'jargon'] },
      { code: '2.4', words: ['kozen', 'leerkracht', 'leerkrachten'] },
    ]);
  });
});
