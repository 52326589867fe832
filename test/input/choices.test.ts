import { describe, expect, it } from 'vitest';
import { type Choices, indexChoices, parseChoice, parsePerspectives } from '../../src/input/choices.ts';
import { shippedAmbitions, shippedValues } from '../../src/input/shipped.ts';

const choices = indexChoices(shippedValues, shippedAmbitions);
const EVIDENCE = [
  '0 Impliciete kennis',
  '1 Goed beschreven',
  '2 Goed onderbouwd',
  '3 In de praktijk gemeten',
  '4 Onderzocht of het resultaat eraan toe te schrijven is',
].join(', ');

function read<T>(text: string, list: Choices<T>): T | null {
  const outcome = parseChoice(text, list);
  expect(outcome.problems).toEqual([]);
  return outcome.value;
}

function problem<T>(text: string, list: Choices<T>) {
  const { problems } = parseChoice(text, list);
  expect(problems).toHaveLength(1);
  return problems[0];
}

describe('direction', () => {
  it.each([
    ['stimulerend', 'stimulerend'],
    ['STIMULEREND.', 'stimulerend'],
    ['+', 'stimulerend'],
    ['werkt', 'stimulerend'],
    ['ja', 'stimulerend'],
    ['belemmerend', 'belemmerend'],
    ['-', 'belemmerend'],
    ['–', 'belemmerend'],
    ['Werkt niet', 'belemmerend'],
    ['nee', 'belemmerend'],
    ['gemengd', 'gemengd'],
    ['+/-', 'gemengd'],
    ['+ / –', 'gemengd'],
    ['±', 'gemengd'],
    ['Deels', 'gemengd'],
  ])('reads %j as %s', (text, direction) => {
    expect(read(text, choices.direction)).toBe(direction);
  });

  it.each(['nvt', 'N.V.T.', 'onbekend', '?'])('reads %j as none', (text) => {
    expect(parseChoice(text, choices.direction)).toEqual({ value: null, problems: [], emptied: true });
  });

  it('names what is accepted, and what it resembles', () => {
    expect(problem('soms', choices.direction)).toEqual({
      code: 'unknown-value',
      value: 'soms',
      message: '"soms" is geen bekende richting.',
      hint: 'Kies uit: stimulerend, belemmerend, gemengd.',
    });
    expect(problem('stimulernd', choices.direction)?.hint).toBe(
      'Bedoelt u "stimulerend"? Kies uit: stimulerend, belemmerend, gemengd.',
    );
    expect(problem('2 deels', choices.direction)?.value).toBe('2 deels');
    // Not "nee", which means the opposite.
    expect(problem('wel', choices.direction)?.hint).toBe('Kies uit: stimulerend, belemmerend, gemengd.');
  });
});

describe('evidence level', () => {
  it.each([
    ['0', 0],
    ['3', 3],
    ['niveau 3', 3],
    ['Bewijsniveau 3', 3],
    ['in de praktijk gemeten', 3],
    ['Impliciete kennis', 0],
    ['3 in de praktijk gemeten', 3],
    ['niveau 3: in de praktijk gemeten', 3],
    ['3 - In de praktijk gemeten.', 3],
    ['1. goed beschreven', 1],
    ['Onderzocht of het resultaat eraan toe te schrijven is', 4],
  ])('reads %j as %i', (text, level) => {
    expect(read(text, choices.evidenceLevel)).toBe(level);
  });

  it.each(['7', '-1', '1-2', '3.5', '3 goed beschreven', '33'])('refuses %j', (text) => {
    expect(problem(text, choices.evidenceLevel)).toMatchObject({
      code: 'unknown-value',
      value: text,
      message: `"${text}" is geen bekend bewijsniveau.`,
    });
  });

  it('lists the levels in the hint', () => {
    expect(problem('7', choices.evidenceLevel)?.hint).toBe(`Kies uit: ${EVIDENCE}.`);
    expect(parseChoice('-', choices.evidenceLevel)).toEqual({ value: null, problems: [], emptied: true });
  });
});

describe('other choices', () => {
  it.each([
    ['4', 'Interprofessioneel samenwerken'],
    ['ambitie 4', 'Interprofessioneel samenwerken'],
    ['interprofessioneel  Samenwerken.', 'Interprofessioneel samenwerken'],
    ['4 Interprofessioneel samenwerken', 'Interprofessioneel samenwerken'],
    ['6: schone lei', 'Schone Lei'],
  ])('reads the ambition %j', (text, ambition) => {
    expect(read(text, choices.ambition)).toBe(ambition);
  });

  it('refuses an unknown ambition, and a number with the name of another', () => {
    expect(problem('Schone ley', choices.ambition)?.hint).toMatch(
      /^Bedoelt u "6 Schone Lei"\? Kies uit: 1 De samenwerking /,
    );
    expect(problem('5 Schone Lei', choices.ambition)?.message).toBe(
      '"5 Schone Lei" is geen bekende ambitie.',
    );
  });

  it('reads level, visibility and status', () => {
    expect(read('Beleid', choices.level)).toBe('beleid');
    expect(read('eigen-regio', choices.visibility)).toBe('eigen regio');
    expect(read('VASTGESTELD', choices.status)).toBe('vastgesteld');
    expect(problem('provincie', choices.level)?.message).toBe('"provincie" is geen bekend niveau.');
    expect(problem('geheim', choices.visibility)?.message).toBe('"geheim" is geen bekende zichtbaarheid.');
    expect(problem('af', choices.status)?.message).toBe('"af" is geen bekende status.');
  });

  it('never repeats a long text', () => {
    expect(problem('x'.repeat(100_000), choices.level)).toEqual({
      code: 'unknown-value',
      value: `${'x'.repeat(80)}…`,
      message: `"${'x'.repeat(80)}…" is geen bekend niveau.`,
      hint: 'Kies uit: uitvoering, beleid, bestuur.',
    });
  });
});

describe('perspectives', () => {
  it.each([
    ['professional, ouder', ['ouder', 'professional']],
    ['Ouders|JONGEREN', ['jongere', 'ouder']],
    ['professionals; partners;\npartner', ['professional', 'partner']],
    ['beleid|bestuur|onderzoek', ['beleid', 'bestuur', 'onderzoek']],
  ])('reads %j once each, in the order of the list', (text, perspectives) => {
    expect(parsePerspectives(text, choices.perspective)).toEqual({
      value: perspectives,
      problems: [],
      emptied: false,
    });
  });

  it('gives one problem for each unknown word', () => {
    const { value, problems } = parsePerspectives('ouder, tovenaar, oudrs', choices.perspective);
    const words = 'jongere, ouder, professional, partner, beleid, bestuur, onderzoek';
    expect(value).toEqual([]);
    expect(problems).toEqual([
      {
        code: 'unknown-value',
        value: 'tovenaar',
        message: '"tovenaar" is geen bekend perspectief.',
        hint: `Kies uit: ${words}.`,
      },
      {
        code: 'unknown-value',
        value: 'oudrs',
        message: '"oudrs" is geen bekend perspectief.',
        hint: `Bedoelt u "ouder"? Kies uit: ${words}.`,
      },
    ]);
  });

  it('reads "n.v.t." as none', () => {
    expect(parsePerspectives('n.v.t.', choices.perspective)).toEqual({
      value: [],
      problems: [],
      emptied: true,
    });
  });
});
