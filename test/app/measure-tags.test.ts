import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLexicon, measureFile, showLexicon } from '../../src/app/measure-tags.ts';
import type { ProblemsError } from '../../src/domain/errors.ts';
import { errorsOf } from '../helpers/schemas.ts';

const trial = readFileSync(new URL('../../fixtures/proeflessen.jsonl', import.meta.url), 'utf8');
const line = (id: string, changes: object = {}) =>
  JSON.stringify({ id, titel: 'Titel', tekst: 'Tekst.', ...changes });

describe('the shipped lexicon', () => {
  /**
   * Exact, so that a change of the lexicon or the method shows what it does. Those who wrote these lessons wrote the
   * lexicon: docs/besluiten.md has the figures on lessons of others.
   */
  it('gets this much right of the trial lessons', () => {
    const { measure } = measureFile(trial, showLexicon());
    const { perCode, missed, ...shares } = measure ?? { perCode: [], missed: [] };
    expect(shares).toEqual({
      elementFirst: { count: 84, of: 85 },
      primaryFirst: { count: 83, of: 85 },
      primaryAmong: { count: 85, of: 85 },
      anyAmong: { count: 85, of: 85 },
      sure: { count: 67, of: 85 },
      sureFits: { count: 67, of: 67 },
      sureElement: { count: 67, of: 67 },
      silent: { count: 79, of: 86 },
    });
    expect(missed.map(({ id }) => id)).toEqual(['B20', 'F1', 'F4', 'F5', 'G03', 'G07', 'G09']);
    expect(perCode.filter(({ texts }) => texts >= 3)).toHaveLength(22);
  });

  it('is never sure of a text about something else', () => {
    const { texts } = measureFile(trial, showLexicon());
    const outside = texts.filter(({ gold }) => gold?.primary === null);
    expect(outside.filter(({ suggested }) => suggested.sure)).toEqual([]);
  });

  it('every trial lesson has the form that kader meet reads', () => {
    for (const text of trial.trim().split('\n')) expect(errorsOf('meet-tekst', JSON.parse(text))).toEqual([]);
  });
});

describe('measuring a file', () => {
  it('shows what was found for the right code although it was missed', () => {
    const tekst =
      'Drie potjes voor één kind op school. Ouders denken mee, wij trekken samen op en spreken dezelfde taal. Er zijn eisen.';
    const { missed } = measureFile(line('a', { tekst, gold: { primair: '5.4' } }), showLexicon());
    expect(missed).toMatchObject([{ id: 'a', wanted: { code: '5.4', words: ['eisen'] } }]);
  });

  it('measures nothing where nobody judged', () => {
    const { measure, texts } = measureFile(`${line('a')}\n${line('b', { gold: null })}\n`, showLexicon());
    expect([measure, texts.map(({ gold }) => gold)]).toEqual([null, [null, null]]);
  });

  it('names every line that is wrong', () => {
    const text = [
      line('a'),
      line('a'),
      '{"id":"b","titel":"T"}',
      line('c', { gold: { primair: '2,4' } }),
    ].join('\n');
    const error: ProblemsError | null = catching(() => measureFile(text, showLexicon()));
    expect([error?.kind, error?.message]).toEqual([
      'rejected',
      [
        'Regel 3: Het veld "tekst" ontbreekt. De tekst zelf.',
        'Regel 4, gold.primair: De tekst "2,4" heeft niet de vorm die hier hoort. De code die het beste past, zoals "2.4" of "6"; null als de tekst over iets anders gaat.',
        'Regel 2, id: Het kenmerk "a" staat ook op regel 1. Geef elke tekst een eigen kenmerk.',
      ].join('\n'),
    ]);
    expect(catching(() => measureFile('{', showLexicon()))).toMatchObject({ code: 'invalid-json' });
  });

  function catching(work: () => unknown): ProblemsError | null {
    try {
      work();
      return null;
    } catch (error) {
      return error as ProblemsError;
    }
  }
});

describe('checking a lexicon', () => {
  it('accepts the shipped one without a word', () => {
    const text = readFileSync(new URL('../../fixtures/lexicon-2022.json', import.meta.url), 'utf8');
    expect(checkLexicon(text)).toEqual({ value: showLexicon(), findings: [] });
    expect(errorsOf('lexicon', JSON.parse(text))).toEqual([]);
  });

  it('gives what is wrong with its place', () => {
    const text = JSON.stringify({ ...showLexicon(), framework: 2022 }, null, 2);
    expect(checkLexicon(text).findings.map(({ rule, path, place }) => [rule, path, place?.line])).toEqual([
      ['schema', 'framework', 3],
    ]);
  });
});
