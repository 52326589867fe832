import { describe, expect, it } from 'vitest';
import { indexFramework } from '../../src/input/framework-index.ts';
import { shippedFramework } from '../../src/input/shipped.ts';
import { parseTags } from '../../src/input/tags.ts';

const index = indexFramework(shippedFramework);
const EXCEL =
  'Excel maakt van een code als 2.4 soms 2,4, 2-apr of 4-feb: geef de kolom de celeigenschap Tekst en typ de code opnieuw.';
const SEE_ALL = 'Met "mao kader toon" ziet u alle elementen en indicatoren.';

/** The codes in their order, the main one with a star. */
function codes(text: string): string {
  const { value, problems } = parseTags(text, index);
  expect(problems).toEqual([]);
  return value.map(({ code, main }) => (main ? `*${code}` : code)).join(' ');
}

function problems(text: string) {
  return parseTags(text, index).problems;
}

describe('parseTags', () => {
  it('gives code, main and the version', () => {
    expect(parseTags('2.4', index)).toEqual({
      value: [{ code: '2.4', main: true, framework: '2022' }],
      problems: [],
      emptied: false,
    });
  });

  it.each([
    ['6', '*6'],
    ['2.4.', '*2.4'],
    ['element 3', '*3'],
    ['Werkzaam element 3', '*3'],
    ['indicator 2.4', '*2.4'],
    ['2.4|2.1', '*2.4 2.1'],
    ['2.4;2.1', '*2.4 2.1'],
    ['2.4,2.1', '*2.4 2.1'],
    ['2.4\n2.1', '*2.4 2.1'],
    [' 2.4 ;; 2.1 ; ', '*2.4 2.1'],
    ['1, 2', '*1 2'],
    ['1,2,3', '*1 2 3'],
    ['2.4,6', '*2.4 6'],
    ['2.4,1,2', '*2.4 1 2'],
    ['1, 2, 3', '*1 2 3'],
    ['6;5.1;3;1.2', '*6 1.2 3 5.1'],
  ])('reads the codes in %j', (text, expected) => {
    expect(codes(text)).toBe(expected);
  });

  it.each([
    ['Gedeelde taal', '*2.5'],
    ['gedeelde TAAL.', '*2.5'],
    ['een verhaal', '*1.1'],
    ['Proactiviteit is een basishouding', '*2.6'],
    ['Pro activiteit is een basishouding', '*2.6'],
    ['Kennis van elkaars taken, rollen en verantwoordelijkheden (ook van ouders)', '*2.3'],
    ['Kennis van elkaars taken, rollen en verantwoordelijkheden', '*2.3'],
    ['Samen veranderen in één ecosysteem', '*6'],
    ['Terugdringen van vrijstellingen 5a', '*5.3'],
    ['2.5 Gedeelde taal', '*2.5'],
    ['2.5 - Gedeelde taal', '*2.5'],
    ['2.5: gedeelde taal', '*2.5'],
    ['2.5. Gedeelde taal', '*2.5'],
    ['2.5, Gedeelde taal', '*2.5'],
    ['5.1 Gebundelde financiering: budgetten met poreuze randen', '*5.1'],
    ['Element 1 Gedeelde visie en urgentie onderwijs-zorg-jeugd', '*1'],
    ['3.1 Samenwerkingsafspraken tussen gemeenten,\nonderwijs en jeugd', '*3.1'],
    [
      'Datagedreven werken, Samenwerkingsafspraken tussen gemeenten, onderwijs en jeugd, Gedeelde taal',
      '*4.2 2.5 3.1',
    ],
    ['2.3 Kennis van elkaars taken, rollen en verantwoordelijkheden, 2.4', '*2.3 2.4'],
  ])('reads the labels in %j', (text, expected) => {
    expect(codes(text)).toBe(expected);
  });

  it.each([
    ['2.4|*2.1', '*2.1 2.4'],
    ['2.4 | 2.1*', '*2.1 2.4'],
    ['2.4 | * 2.1', '*2.1 2.4'],
    ['2.4, *2.1 Onderling vertrouwen', '*2.1 2.4'],
    ['6|*Samenwerkingsafspraken tussen gemeenten, onderwijs en jeugd', '*3.1 6'],
    ['6|Samenwerkingsafspraken tussen gemeenten, onderwijs en jeugd *', '*3.1 6'],
    ['2.4|2.4', '*2.4'],
    ['1.1|2.4|*2.4', '*2.4 1.1'],
    ['*2.4|2.4*', '*2.4'],
    ['*2.4*', '*2.4'],
  ])('takes the main one and each tag once from %j', (text, expected) => {
    expect(codes(text)).toBe(expected);
  });

  it('refuses two stars', () => {
    expect(problems('*2.4|*2.1')).toEqual([
      {
        code: 'unknown-value',
        value: '*2.4|*2.1',
        message: 'Er staat bij meer dan één indicator een ster; er is maar één de belangrijkste.',
        hint: 'Laat de ster staan bij de indicator waar het vooral om gaat.',
      },
    ]);
  });

  it.each([
    ['2,4', `Bedoelt u 2.4? ${EXCEL}`],
    ['1,2', `Bedoelt u 1.2? ${EXCEL}`],
    ['9,9', EXCEL],
    ['2-apr', `Bedoelt u 2.4 of 4.2? ${EXCEL}`],
    ['4-feb', `Bedoelt u 4.2 of 2.4? ${EXCEL}`],
    ['2-mei', `Bedoelt u 2.5 of 5.2? ${EXCEL}`],
    ['2-4-2022', `Bedoelt u 2.4 of 4.2? ${EXCEL}`],
  ])('says what Excel makes of a code for %j', (text, hint) => {
    const message = `"${text}" is geen element of indicator van het reflectiekader 2022.`;
    expect(problems(text)).toEqual([{ code: 'unknown-tag', value: text, message, hint }]);
    expect(problems(`*${text}`)).toEqual([{ code: 'unknown-tag', value: text, message, hint }]);
  });

  it('finds each code that Excel spoiled in a list', () => {
    expect(problems('2,4;2.1;4-feb').map(({ value }) => value)).toEqual(['2,4', '4-feb']);
    expect(problems('2,4, 2,1').map(({ value }) => value)).toEqual(['2,4', '2,1']);
  });

  it.each([
    ['9.9', SEE_ALL],
    ['2.7', `Element 2 heeft de indicatoren 2.1 tot en met 2.6. ${SEE_ALL}`],
    ['6.1', 'Bij element 6 zijn geen indicatoren vastgesteld: gebruik 6.'],
    ['Gedeelde tal', 'Bedoelt u 2.5 Gedeelde taal?'],
    ['2.5 Gedeelde tal', 'Bedoelt u 2.5 Gedeelde taal?'],
    ['2.9 Gedeelde taal', 'Bedoelt u 2.5 Gedeelde taal?'],
    ['verkeerslichten', `Geef een code, zoals 2.4, of een naam. ${SEE_ALL}`],
    ['*', `Geef een code, zoals 2.4, of een naam. ${SEE_ALL}`],
  ])('names %j as unknown with a remedy', (text, hint) => {
    expect(problems(text)).toEqual([
      {
        code: 'unknown-tag',
        value: text,
        message: `"${text}" is geen element of indicator van het reflectiekader 2022.`,
        hint,
      },
    ]);
  });

  it('gives one problem for each unknown piece and no tags', () => {
    const outcome = parseTags('4.2|9.9|foo', index);
    expect(outcome.problems.map(({ value }) => value)).toEqual(['9.9', 'foo']);
    expect(outcome.value).toEqual([]);
  });

  it.each([
    ['2.4 Gedeelde taal', '2.4 Brede interprofessionele samenwerking op de werkvloer', '2.5 Gedeelde taal'],
    [
      '2.3 Samenwerkingsafspraken tussen gemeenten, onderwijs en jeugd',
      '2.3 Kennis van elkaars taken, rollen en verantwoordelijkheden (ook van ouders)',
      '3.1 Samenwerkingsafspraken tussen gemeenten, onderwijs en jeugd',
    ],
  ])('refuses a code and a label that contradict each other: %j', (text, first, second) => {
    expect(problems(text)).toEqual([
      {
        code: 'unknown-tag',
        value: text,
        message: `In "${text}" horen de code en de naam niet bij elkaar.`,
        hint: `Bedoelt u ${first} of ${second}?`,
      },
    ]);
  });

  it.each(['nvt', 'n.v.t.', 'Onbekend', '-', '?'])('reads %j as no tags', (text) => {
    expect(parseTags(text, index)).toEqual({ value: [], problems: [], emptied: true });
  });

  it('stays quick for a cell of the greatest length', () => {
    const start = performance.now();
    expect(problems(`${'x'.repeat(100)}${' '.repeat(99_000)}y`)).toHaveLength(1);
    expect(problems('*'.repeat(100_000))).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
