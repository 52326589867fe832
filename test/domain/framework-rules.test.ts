import { describe, expect, it } from 'vitest';
import type { Element, Framework, Indicator } from '../../src/domain/framework.ts';
import { checkFramework, FRAMEWORK_RULES } from '../../src/domain/framework-rules.ts';

function indicator(code: string, label: string, formerLabels: readonly string[] = []): Indicator {
  return { code, label, explanation: 'Toelichting.', source: 'Bron', formerLabels };
}

function element(code: string, label: string, ...indicators: Indicator[]): Element {
  return { ...indicator(code, label), indicators };
}

function framework(...elements: Element[]): Framework {
  return { version: 'proef', title: 'Proefkader', source: 'Bron', elements };
}

describe('the rules of a framework', () => {
  it('find nothing in a sound one', () => {
    const sound = framework(
      element('1', 'Visie', indicator('1.2', 'Verhaal'), indicator('1.10', 'Aansluiten', ['Meedoen'])),
      element('2', 'Cultuur', indicator('2.1', 'Vertrouwen')),
    );
    expect(checkFramework(sound)).toEqual([]);
  });

  it('unique-codes: a code stands for one thing', () => {
    const found = checkFramework(
      framework(element('1', 'Visie', indicator('1.1', 'Verhaal'), indicator('1.1', 'Aansluiten'))),
    );
    expect(found).toEqual([
      {
        level: 'error',
        rule: 'unique-codes',
        path: 'elements[0].indicators[1].code',
        message: 'De code 1.1 komt meer dan eens voor.',
        hint: 'Geef elk element en elke indicator een eigen code.',
      },
    ]);
  });

  it('indicator-under-its-element: 11.1 does not stand under 1', () => {
    expect(checkFramework(framework(element('1', 'Visie', indicator('11.1', 'Verhaal'))))).toEqual([
      {
        level: 'error',
        rule: 'indicator-under-its-element',
        path: 'elements[0].indicators[0].code',
        message: 'Indicator 11.1 staat bij element 1.',
        hint: 'Begin de code met "1." of zet de indicator bij een ander element.',
      },
    ]);
  });

  it('codes-in-order: by number, among elements and within an element', () => {
    const found = checkFramework(
      framework(
        element('2', 'Cultuur', indicator('2.10', 'Taal'), indicator('2.9', 'Vertrouwen')),
        element('1', 'Visie', indicator('1.1', 'Verhaal')),
      ),
    );
    expect(found).toEqual([
      {
        level: 'error',
        rule: 'codes-in-order',
        path: 'elements[1].code',
        message: 'De code 1 staat na 2.',
        hint: 'Zet elementen en indicatoren op volgorde van hun code.',
      },
      {
        level: 'error',
        rule: 'codes-in-order',
        path: 'elements[0].indicators[1].code',
        message: 'De code 2.9 staat na 2.10.',
        hint: 'Zet elementen en indicatoren op volgorde van hun code.',
      },
    ]);
  });

  it('unique-labels: as import compares them, former names of others included', () => {
    const found = checkFramework(
      framework(
        element(
          '1',
          'Visie',
          indicator('1.1', 'Eén verhaal'),
          indicator('1.2', 'EEN VERHAAL (ook van ouders)'),
        ),
        element('2', 'Cultuur', indicator('2.1', 'Vertrouwen', ['visie'])),
      ),
    );
    const hint =
      'Geef een van de twee een andere naam; hoofdletters en leestekens tellen niet mee, en wat tussen haakjes staat mag ontbreken.';
    expect(found).toEqual([
      {
        level: 'error',
        rule: 'unique-labels',
        path: 'elements[0].indicators[1].label',
        message:
          'De naam "EEN VERHAAL (ook van ouders)" van 1.2 is ook de naam van 1.1, nu of in een eerdere versie.',
        hint,
      },
      {
        level: 'error',
        rule: 'unique-labels',
        path: 'elements[1].indicators[0].formerLabels[0]',
        message: 'De naam "visie" van 2.1 is ook de naam van 1, nu of in een eerdere versie.',
        hint,
      },
    ]);
  });

  it('unique-labels: brackets alone tell no two labels apart', () => {
    const found = checkFramework(
      framework(
        element(
          '1',
          'Visie',
          indicator('1.1', 'Samen werken (lokaal)'),
          indicator('1.2', 'Samen werken lokaal'),
        ),
      ),
    );
    expect(found.map(({ rule, path, message }) => [rule, path, message])).toEqual([
      [
        'unique-labels',
        'elements[0].indicators[1].label',
        'De naam "Samen werken lokaal" van 1.2 is ook de naam van 1.1, nu of in een eerdere versie.',
      ],
    ]);
  });

  it('unique-labels: an item may have had its own name before', () => {
    expect(
      checkFramework(framework(element('1', 'Visie', indicator('1.1', 'Verhaal', ['verhaal'])))),
    ).toEqual([]);
  });

  it('no-code-in-label: a warning', () => {
    expect(checkFramework(framework(element('1', 'Visie', indicator('1.1', '1.1 Verhaal'))))).toEqual([
      {
        level: 'warning',
        rule: 'no-code-in-label',
        path: 'elements[0].indicators[0].label',
        message: 'De naam "1.1 Verhaal" begint met een code.',
        hint: 'Laat de code weg uit de naam; die staat al in het veld "code".',
      },
    ]);
  });

  it('has-indicators: a warning, for it may be by choice', () => {
    expect(checkFramework(framework(element('6', 'Ecosysteem')))).toEqual([
      {
        level: 'warning',
        rule: 'has-indicators',
        path: 'elements[0].indicators',
        message: 'Bij element 6 zijn geen indicatoren vastgesteld.',
        hint: 'Is dat de bedoeling, dan hoeft u niets te doen: lessen krijgen dan het element zelf als label.',
      },
    ]);
  });

  it('are six, each with a test above', () => {
    expect(FRAMEWORK_RULES).toEqual([
      'unique-codes',
      'indicator-under-its-element',
      'codes-in-order',
      'unique-labels',
      'no-code-in-label',
      'has-indicators',
    ]);
  });
});
