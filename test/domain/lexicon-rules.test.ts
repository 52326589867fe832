import { describe, expect, it } from 'vitest';
import type { Lexicon, LexiconEntry } from '../../src/domain/lexicon.ts';
import { checkLexicon, LEXICON_RULES } from '../../src/domain/lexicon-rules.ts';
import { shippedFramework } from '../../src/input/shipped.ts';
import { shippedLexicon } from '../../src/input/shipped-lexicon.ts';

const EMPTY = { description: 'Waar het over gaat.', strong: [], ordinary: [], actors: [] };
const CODES = shippedLexicon.entries.map(({ code }) => code);

/** A lexicon without words, with these entries in place of the empty ones. */
function lexicon(changes: Partial<Lexicon> = {}, ...entries: Partial<LexiconEntry>[]): Lexicon {
  const named = entries.map((entry) => ({ ...EMPTY, code: '2.1', ...entry }));
  const others = CODES.filter((code) => !named.some((entry) => entry.code === code));
  return {
    version: 'proef',
    framework: '2022',
    source: 'Bron',
    field: [],
    entries: [...named, ...others.map((code) => ({ ...EMPTY, code }))],
    ...changes,
  };
}

const found = (checked: Lexicon) =>
  checkLexicon(checked, shippedFramework).map(({ level, rule, path, message }) => [
    level,
    rule,
    path,
    message,
  ]);

describe('the rules of a lexicon', () => {
  it('find nothing in a sound one', () => {
    const entry = {
      strong: ['vertrouw*', 'elkaar … kennen', '*inspectie', "ib'er", 'één team'],
      actors: ['ib'],
    };
    expect(found(lexicon({ field: ['kind*'] }, entry))).toEqual([]);
  });

  it('belongs-to-framework', () => {
    expect(found(lexicon({ framework: '2021' }))).toEqual([
      [
        'error',
        'belongs-to-framework',
        'framework',
        'Dit lexicon hoort bij versie 2021 van het reflectiekader; hier geldt versie 2022.',
      ],
    ]);
  });

  it('known-codes: an element with indicators is none', () => {
    expect(found(lexicon({}, { code: '2' }))).toEqual([
      [
        'error',
        'known-codes',
        'entries[0].code',
        'De code 2 is geen indicator van het reflectiekader, en geen element zonder indicatoren.',
      ],
    ]);
  });

  it('unique-entries and every-code', () => {
    const { entries } = lexicon();
    const twice = entries.map((entry) => (entry.code === '6' ? { ...entry, code: '5.5' } : entry));
    expect(found(lexicon({ entries: twice }))).toEqual([
      ['error', 'unique-entries', 'entries[21].code', 'De code 5.5 komt meer dan eens voor.'],
      ['error', 'every-code', 'entries', 'Voor 6 staan er geen woorden in.'],
    ]);
  });

  it.each([
    '*',
    '…',
    '… taal',
    'taal …',
    'geen… taal',
    'ta*al',
    'ouders, school',
    'dezelfde  taal',
    '**',
    'a … … b',
  ])('readable-patterns: %s', (text) => {
    expect(found(lexicon({}, { strong: [text] }))).toEqual([
      ['error', 'readable-patterns', 'entries[0].strong[0]', `"${text}" kan niet worden gezocht.`],
    ]);
  });

  it('pattern-once: in one entry, and in the field', () => {
    const twice = lexicon({ field: ['kind', 'Kind'] }, { strong: ['taal'], ordinary: ['Taal'] });
    expect(found(twice).map(([, rule, path, message]) => [rule, path, message])).toEqual([
      ['pattern-once', 'field[1]', '"Kind" staat twee keer bij de woorden van het veld.'],
      ['pattern-once', 'entries[0].ordinary[0]', '"Taal" staat twee keer bij 2.1.'],
    ]);
  });

  it('telling-when-strong: a warning', () => {
    const strong = ['samen'];
    const codes = ['1.1', '2.1', '2.4', '6'].map((code) => ({ code, strong }));
    expect(found(lexicon({}, ...codes))).toEqual([
      [
        'warning',
        'telling-when-strong',
        'entries[0].strong[0]',
        '"samen" staat als sterk woord bij 1.1, 2.1, 2.4, 6.',
      ],
    ]);
    expect(found(lexicon({}, ...codes.slice(1)))).toEqual([]);
  });

  it('are these', () => {
    expect(LEXICON_RULES).toEqual([
      'belongs-to-framework',
      'known-codes',
      'unique-entries',
      'every-code',
      'readable-patterns',
      'pattern-once',
      'telling-when-strong',
    ]);
  });
});
