import { describe, expect, it } from 'vitest';
import { LINE, problemsOf, ROW, read } from '../helpers/row-reader.ts';

describe('a row that is wrong', () => {
  it('gives every problem with its place, and what the row says of itself', () => {
    const outcome = read({
      Nummer: 'K-9',
      Regio: 'Twente',
      Datum: '31-02-2022',
      Les: ' ',
      Richting: 'soms',
      Bewijsniveau: '7',
      Indicatoren: '4.2|9.9|7.1',
    });
    expect(outcome).toMatchObject({ kind: 'rejected', region: 'TWE', externalId: 'K-9' });
    expect(
      problemsOf(outcome).map(({ line, row, column, value, code }) => [line, row, column, value, code]),
    ).toEqual([
      [LINE, ROW, 'Datum', '31-02-2022', 'invalid-date'],
      [LINE, ROW, 'Les', null, 'missing-value'],
      [LINE, ROW, 'Richting', 'soms', 'unknown-value'],
      [LINE, ROW, 'Bewijsniveau', '7', 'unknown-value'],
      [LINE, ROW, 'Indicatoren', '9.9', 'unknown-tag'],
      [LINE, ROW, 'Indicatoren', '7.1', 'unknown-tag'],
    ]);
  });

  it('says where a region comes from', () => {
    expect(problemsOf(read({ Regio: '', Les: 'x' }))).toEqual([
      {
        line: LINE,
        row: ROW,
        column: 'Regio',
        value: null,
        code: 'missing-value',
        message: 'De regio ontbreekt.',
        hint: 'Vul de kolom "Regio" in of geef de regio van alle rijen op met --regio.',
      },
    ]);
    expect(problemsOf(read({ Regio: 'Rotterdam-Rijmond', Les: 'x' }, { defaultRegion: 'TWE' }))).toEqual([
      {
        line: LINE,
        row: ROW,
        column: 'Regio',
        value: 'Rotterdam-Rijmond',
        code: 'unknown-region',
        message: 'De regio "Rotterdam-Rijmond" is niet bekend.',
        hint: 'Bedoelt u Rotterdam-Rijnmond? Met "mao regio lijst" ziet u alle regio\'s.',
      },
    ]);
    expect(problemsOf(read({ Regio: 'Atlantis', Les: 'x' }))[0]?.hint).toBe(
      'Bekijk de regio\'s met "mao regio lijst" of voeg deze toe met "mao regio toevoegen".',
    );
  });

  it.each([
    ['', null],
    ['n.v.t.', 'n.v.t.'],
    ['onbekend', 'onbekend'],
    ['-', '-'],
    ['?', '?'],
  ])('takes %j for no lesson', (les, value) => {
    expect(problemsOf(read({ Regio: 'TWE', 'Geleerde les': les }))).toEqual([
      {
        line: LINE,
        row: ROW,
        column: 'Geleerde les',
        value,
        code: 'missing-value',
        message: 'De les ontbreekt.',
        hint: 'Schrijf in de kolom "Geleerde les" wat er geleerd is, of haal de rij weg.',
      },
    ]);
  });

  it('names the columns that the file does not have by our headers', () => {
    expect(problemsOf(read({ waarom: 'x' })).map(({ column, code }) => [column, code])).toEqual([
      ['regio', 'missing-value'],
      ['les', 'missing-value'],
    ]);
  });

  it('refuses text over the limits and repeats only its beginning', () => {
    const outcome = read({
      regio: 'TWE',
      Titel: 't'.repeat(301),
      Les: 'l'.repeat(100_001),
      Waarom: 'w'.repeat(100_000),
      Vrij: `${'v'.repeat(79)}😀${'v'.repeat(100_000)}`,
    });
    expect(
      problemsOf(outcome).map(({ column, value, code, message }) => [column, value, code, message]),
    ).toEqual([
      ['Titel', `${'t'.repeat(80)}…`, 'too-long', 'De tekst heeft 301 tekens en er passen er 300.'],
      ['Les', `${'l'.repeat(80)}…`, 'too-long', 'De tekst heeft 100001 tekens en er passen er 100000.'],
      ['Vrij', `${'v'.repeat(79)}…`, 'too-long', 'De tekst heeft 100081 tekens en er passen er 100000.'],
    ]);
  });

  it('accepts text of exactly the limit', () => {
    expect(read({ regio: 'TWE', titel: 't'.repeat(300), les: 'l'.repeat(100_000) }).kind).toBe('draft');
  });

  it('refuses a code that is none and versions that are not here, each at its own column', () => {
    const outcome = read({
      'mao-code': 'abc',
      regio: 'TWE',
      les: 'x',
      indicatoren: '2.4',
      'mao-kader': '1999',
    });
    expect(problemsOf(outcome).map(({ column, value, code }) => [column, value, code])).toEqual([
      ['mao-code', 'abc', 'unknown-value'],
      ['mao-kader', '1999', 'unknown-value'],
    ]);
  });
});
