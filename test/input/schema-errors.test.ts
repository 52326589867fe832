import { describe, expect, it } from 'vitest';
import koppeling from '../../schemas/koppeling.schema.json' with { type: 'json' };
import lesInvoer from '../../schemas/les-invoer.schema.json' with { type: 'json' };
import stappen from '../../schemas/stappen.schema.json' with { type: 'json' };
import { compileSchema } from '../../src/input/schema-errors.ts';
import { shippedSteps } from '../../src/input/shipped.ts';

function problemsOf(schema: object, value: unknown) {
  const result = compileSchema(schema)(value);
  return result.ok ? [] : result.problems;
}

const lesson = { region: 'TWE', insight: 'Eén vast gezicht helpt.' };

describe('problems of a schema in Dutch', () => {
  it.each([
    [
      'type',
      { ...lesson, level: 3, insight: null },
      [
        ['insight', 'Hier hoort een tekst te staan, maar er staat null.', 'De les: wat we leerden.'],
        ['level', 'Hier hoort een tekst of null te staan, maar er staat een getal.', 'Het niveau.'],
      ],
    ],
    [
      'type',
      { ...lesson, evidenceLevel: 2.5 },
      [
        [
          'evidenceLevel',
          'Hier hoort een geheel getal of null te staan, maar er staat een getal met een punt.',
          'Het bewijsniveau: een getal van 0 tot en met 4.',
        ],
      ],
    ],
    [
      'required',
      { insight: 'x' },
      [
        [
          '',
          'Het veld "region" ontbreekt.',
          'De regio: een code, een naam of een andere bekende schrijfwijze, zoals TWE of Twente.',
        ],
      ],
    ],
    [
      'required',
      { ...lesson, tags: [{ main: true }] },
      [
        [
          'tags[0]',
          'Het veld "code" ontbreekt.',
          'De code van een element of indicator, zoals "6" of "2.4".',
        ],
      ],
    ],
    [
      'additionalProperties',
      { ...lesson, insigt: 'x', recomendation: 'y' },
      [
        [
          'insigt',
          'Het veld "insigt" is hier niet bekend.',
          `De bekende velden zijn: ${Object.keys(lesInvoer.properties).join(', ')}.`,
        ],
        ['recomendation', 'Het veld "recomendation" is hier niet bekend.', 'Bedoelt u "recommendation"?'],
      ],
    ],
    [
      'enum',
      { ...lesson, direction: 'stimulerent' },
      [
        [
          'direction',
          'De waarde "stimulerent" is hier niet bekend.',
          'Bedoelt u "stimulerend"? Kies uit: stimulerend, belemmerend, gemengd.',
        ],
      ],
    ],
    [
      'enum',
      { ...lesson, perspectives: ['ouder', 'wethouder van financiën'] },
      [
        [
          'perspectives[1]',
          'De waarde "wethouder van financiën" is hier niet bekend.',
          'Kies uit: jongere, ouder, professional, partner, beleid, bestuur, onderzoek.',
        ],
      ],
    ],
    [
      'pattern',
      { ...lesson, learnedOn: '30-03-2022', region: ' ' },
      [
        [
          'region',
          'De tekst is leeg.',
          'De regio: een code, een naam of een andere bekende schrijfwijze, zoals TWE of Twente.',
        ],
        [
          'learnedOn',
          'De tekst "30-03-2022" heeft niet de vorm die hier hoort.',
          'De datum: 2022-03-30, 2022-03 of 2022.',
        ],
      ],
    ],
    [
      'pattern',
      { ...lesson, tags: ['2,4'] },
      [
        [
          'tags[0]',
          'De tekst "2,4" heeft niet de vorm die hier hoort.',
          'Een label: een code zoals "2.4", of een groep velden met code, main en framework.',
        ],
      ],
    ],
    [
      'propertyNames',
      { ...lesson, extra: { ' ': 'x' } },
      [['extra[" "]', 'De naam van dit veld is leeg.', 'Vul de naam in of haal het veld weg.']],
    ],
    [
      'maxLength',
      { ...lesson, title: 'x'.repeat(301) },
      [['title', 'De tekst is langer dan 300 tekens.', 'Maak de tekst korter.']],
    ],
    [
      'minimum',
      { ...lesson, evidenceLevel: -1 },
      [
        [
          'evidenceLevel',
          'Het getal is te laag: minstens 0.',
          'Het bewijsniveau: een getal van 0 tot en met 4.',
        ],
      ],
    ],
    [
      'maximum',
      { ...lesson, evidenceLevel: 7 },
      [
        [
          'evidenceLevel',
          'Het getal is te hoog: hoogstens 4.',
          'Het bewijsniveau: een getal van 0 tot en met 4.',
        ],
      ],
    ],
  ])('%s, of a lesson', (_keyword, value, expected) => {
    expect(problemsOf(lesInvoer, value).map(({ path, message, hint }) => [path, message, hint])).toEqual(
      expected,
    );
  });

  it('minItems and maxItems name how many there are', () => {
    const seven = [...shippedSteps, ...shippedSteps.slice(0, 1)];
    expect(problemsOf(stappen, []).map(({ message }) => message)).toEqual([
      'De lijst is te kort: er staan er 0 in en de grens is 6.',
    ]);
    expect(problemsOf(stappen, seven).map(({ message }) => message)).toEqual([
      'De lijst is te lang: er staan er 7 in en de grens is 6.',
    ]);
  });

  it('minProperties, types and names of a mapping', () => {
    expect(problemsOf(koppeling, {})).toEqual([
      { path: '', message: 'Hier staat niets in.', hint: koppeling.description },
    ]);
    expect(problemsOf(koppeling, { 'Kolom X': 'les', '2': 5 })).toEqual([
      {
        path: '["2"]',
        message: 'Hier hoort een tekst te staan, maar er staat een getal.',
        hint: 'De kop die mao kent, zoals "les" of "wat gebeurde er".',
      },
    ]);
    expect(problemsOf(koppeling, { 'Wat nemen we mee?': 'les' })).toEqual([]);
  });

  it('uniqueItems', () => {
    expect(problemsOf({ type: 'array', uniqueItems: true }, ['a', 'a'])).toEqual([
      { path: '', message: 'In deze lijst staat hetzelfde twee keer.', hint: 'Haal een van de twee weg.' },
    ]);
  });

  it('does not repeat a long text', () => {
    const [problem] = problemsOf(lesInvoer, { ...lesson, direction: 'x'.repeat(500) });
    expect(problem?.message).toBe(`De waarde "${'x'.repeat(80)}…" is hier niet bekend.`);
  });
});
