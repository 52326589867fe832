import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFrameworkFile } from '../../src/input/framework-file.ts';
import { shippedFramework } from '../../src/input/shipped.ts';

const shipped = readFileSync(new URL('../../fixtures/reflectiekader-2022.json', import.meta.url), 'utf8');

describe('checking a framework file', () => {
  it('accepts the shipped one, with a warning and its place', () => {
    const { value: framework, findings } = checkFrameworkFile(shipped);
    const line = shipped.split('\n').findIndex((text) => text.includes('"indicators": []')) + 1;
    expect(framework).toEqual(shippedFramework);
    expect(findings).toEqual([
      {
        level: 'warning',
        rule: 'has-indicators',
        path: 'elements[5].indicators',
        place: { line, column: 7 },
        message: 'Bij element 6 zijn geen indicatoren vastgesteld.',
        hint: 'Is dat de bedoeling, dan hoeft u niets te doen: lessen krijgen dan het element zelf als label.',
      },
    ]);
  });

  it('stops at JSON that cannot be read', () => {
    expect(checkFrameworkFile('{\n  "version": 2022,\n}')).toEqual({
      value: null,
      findings: [
        {
          level: 'error',
          rule: 'json',
          path: '',
          place: { line: 3, column: 1 },
          message: 'Na de laatste komma komt niets meer voor }.',
          hint: 'Haal die komma weg.',
        },
      ],
    });
  });

  it('gives every error of the schema, in the order of the file', () => {
    const text = shipped
      .replace('"version": "2022"', '"version": 2022')
      .replace('"code": "1.2"', '"code": "1,2"')
      .replace('"indicators": []', '"indicatoren": []');
    const lines = text.split('\n');
    const lineOf = (part: string) => lines.findIndex((line) => line.includes(part)) + 1;
    const { value: framework, findings } = checkFrameworkFile(text);
    expect(framework).toBeNull();
    expect(
      findings.map(({ rule, path, place, message, hint }) => [rule, path, place?.line, message, hint]),
    ).toEqual([
      [
        'schema',
        'version',
        2,
        'Hier hoort een tekst te staan, maar er staat een getal.',
        'De versie: letters, cijfers, punten en streepjes, zoals 2022.',
      ],
      [
        'schema',
        'elements[0].indicators[1].code',
        lineOf('"1,2"'),
        'De tekst "1,2" heeft niet de vorm die hier hoort.',
        'De code van een indicator: de code van het element, een punt en een getal vanaf 1, zoals "2.4".',
      ],
      [
        'schema',
        'elements[5]',
        lineOf('"code": "6"') - 1,
        'Het veld "indicators" ontbreekt.',
        'De indicatoren, op volgorde van hun code; een lege lijst als er geen indicatoren zijn vastgesteld.',
      ],
      [
        'schema',
        'elements[5].indicatoren',
        lineOf('"indicatoren"'),
        'Het veld "indicatoren" is hier niet bekend.',
        'Bedoelt u "indicators"?',
      ],
    ]);
  });

  it('gives errors of the rules in the order of the file, and then no framework', () => {
    const text = shipped
      .replace('"label": "Gedeelde taal"', '"label": "Eén verhaal"')
      .replace('"code": "3.4"', '"code": "3.3"');
    const { value: framework, findings } = checkFrameworkFile(text);
    expect(framework).toBeNull();
    expect(findings.map(({ level, rule, path }) => [level, rule, path])).toEqual([
      ['error', 'unique-labels', 'elements[1].indicators[4].label'],
      ['error', 'unique-codes', 'elements[2].indicators[3].code'],
      ['warning', 'has-indicators', 'elements[5].indicators'],
    ]);
  });
});
