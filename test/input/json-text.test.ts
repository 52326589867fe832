import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readablePath } from '../../src/input/json-path.ts';
import { readJson } from '../../src/input/json-text.ts';

const TWICE = 'Dit veld staat twee keer in dezelfde groep.';

function parsed(text: string): unknown {
  const read = readJson(text);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

describe('reading JSON', () => {
  it('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(!text.includes('\\u0000'));
        expect(parsed(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('accepts what the platform accepts, and nothing else', () => {
    const characters = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'a',
      '1',
      '-',
      '.',
      'e',
      'true',
      'null',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const read = readJson(text);
        if (read.ok) expect(read.value).toEqual(JSON.parse(text));
        // Of what the platform accepts, only the same field twice is refused.
        else if (read.message !== TWICE) expect(() => JSON.parse(text)).toThrow(SyntaxError);
      }),
      { numRuns: 5000 },
    );
  });

  it('skips a byte order mark and keeps __proto__ a plain field', () => {
    expect(parsed('\uFEFF[1]')).toEqual([1]);
    expect(Object.keys(Object(parsed('{"__proto__": 1}')))).toEqual(['__proto__']);
  });

  it('knows where everything stands', () => {
    const read = readJson('{\r\n  "a": [1,\r\n    {"Kolom X": true}]\r\n}');
    if (!read.ok) throw new Error(read.message);
    expect(['', 'a', 'a[0]', 'a[1]["Kolom X"]', 'b'].map(read.placeOf)).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 3 },
      { line: 2, column: 9 },
      { line: 3, column: 6 },
      null,
    ]);
  });

  const look = 'Kijk of er net hiervoor een teken ontbreekt of te veel staat.';
  it.each([
    [
      '',
      1,
      1,
      'Het bestand houdt hier op, maar er hoort een waarde te staan.',
      'Kijk of het bestand volledig is en of elke { en [ is afgesloten.',
    ],
    [
      '{"a": 1',
      1,
      8,
      'Het bestand houdt hier op, maar er hoort een } te staan.',
      'Kijk of het bestand volledig is en of elke { en [ is afgesloten.',
    ],
    ['[1\n 2]', 2, 2, 'Hier staat 2, maar er hoort een komma of een sluitend haakje te staan.', look],
    ['{"a" 1}', 1, 6, 'Hier staat 1, maar er hoort een dubbele punt te staan.', look],
    [
      '{a: 1}',
      1,
      2,
      'Hier staat a, en dat kan hier niet.',
      'Zet een tekst of een naam tussen dubbele aanhalingstekens; true, false en null schrijft u klein.',
    ],
    ['[1,]', 1, 4, 'Na de laatste komma komt niets meer voor ].', 'Haal die komma weg.'],
    ['[“a”]', 1, 2, 'Hier staat “, en dat kan hier niet.', 'Gebruik rechte dubbele aanhalingstekens: ".'],
    [
      '[1] // klaar',
      1,
      5,
      'Hier staat een opmerking.',
      'Haal de opmerking weg; die kan in een JSON-bestand niet.',
    ],
    ['[\u0007]', 1, 2, 'Hier staat het teken U+0007, en dat kan hier niet.', 'Haal dit teken weg.'],
    ['[01]', 1, 3, 'Hier staat 1, maar er hoort een komma of een sluitend haakje te staan.', look],
    ['[1.]', 1, 2, 'Dit getal is niet af.', 'Schrijf het als 3 of als 3.5.'],
    [
      '{1: 2}',
      1,
      2,
      'Hier staat 1, maar er hoort de naam van een veld tussen aanhalingstekens te staan.',
      look,
    ],
    ['[1] 2', 1, 5, 'Hier staat 2, maar er hoort niets meer te staan.', look],
    ['{"a": 1,}', 1, 9, 'Na de laatste komma komt niets meer voor }.', 'Haal die komma weg.'],
    [
      '# x\n{}',
      1,
      1,
      'Hier staat een opmerking.',
      'Haal de opmerking weg; die kan in een JSON-bestand niet.',
    ],
    [
      '{"a\\u0000": 1}',
      1,
      2,
      'Deze tekst bevat een teken dat niet kan worden bewaard.',
      'Haal dat teken weg.',
    ],
    [
      '["a\nb"]',
      1,
      2,
      'Deze tekst is niet op dezelfde regel met een " afgesloten.',
      'Zet een " achter de tekst, en schrijf een nieuwe regel in een tekst als \\n.',
    ],
    [
      '["C:\\map"]',
      1,
      2,
      'In deze tekst staat een teken dat daar niet kan.',
      'Schrijf een \\ als \\\\ en een tab als \\t.',
    ],
    ['["\\u0000"]', 1, 2, 'Deze tekst bevat een teken dat niet kan worden bewaard.', 'Haal dat teken weg.'],
    ['["\\ud800"]', 1, 2, 'Deze tekst bevat een teken dat niet kan worden bewaard.', 'Haal dat teken weg.'],
    ['{"a": 1,\n "a": 2}', 2, 2, 'Dit veld staat twee keer in dezelfde groep.', 'Haal een van de twee weg.'],
  ])('says what is wrong with %j', (text, line, column, message, hint) => {
    expect(readJson(text)).toEqual({ ok: false, place: { line, column }, message, hint });
  });

  it('refuses what is nested too deep instead of running out of stack', () => {
    const fault = { ok: false, place: { line: 1 }, message: 'Het bestand is te diep genest.' };
    expect(readJson('['.repeat(200_000))).toMatchObject({ ...fault, place: { line: 1, column: 101 } });
    expect(readJson('{"a":'.repeat(200_000))).toMatchObject(fault);
    expect(readJson(`${'['.repeat(100)}${']'.repeat(100)}`)).toMatchObject({ ok: true });
  });
});

describe('a readable path', () => {
  it('quotes what is no plain name', () => {
    expect(readablePath([])).toBe('');
    expect(readablePath(['elements', 2, 'code'])).toBe('elements[2].code');
    expect(readablePath(['extra', 'Wijk of "dorp"', ''])).toBe('extra["Wijk of \\"dorp\\""][""]');
  });
});
