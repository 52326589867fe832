import { describe, expect, it } from 'vitest';
import { CYCLE_STEP_KEYS } from '../../src/domain/cycle-step.ts';
import { checkFramework } from '../../src/domain/framework-rules.ts';
import { indexRegions, regionKey } from '../../src/domain/region.ts';
import {
  DIRECTIONS,
  EVIDENCE_LEVELS,
  LEVELS,
  PERSPECTIVES,
  STATUSES,
  VISIBILITIES,
} from '../../src/domain/values.ts';
import {
  shippedAmbitions,
  shippedFramework,
  shippedRegions,
  shippedSteps,
  shippedValues,
} from '../../src/input/shipped.ts';

describe('the shipped framework', () => {
  it('has the elements and indicators of 2022', () => {
    expect(shippedFramework.version).toBe('2022');
    expect(shippedFramework.elements.map(({ code, indicators }) => [code, indicators.length])).toEqual([
      ['1', 3],
      ['2', 6],
      ['3', 4],
      ['4', 3],
      ['5', 5],
      ['6', 0],
    ]);
  });

  it('keeps the name element 6 had in March 2021', () => {
    expect(shippedFramework.elements[5]).toMatchObject({
      label: 'Werken in één ecosysteem',
      formerLabels: ['Samen veranderen in één ecosysteem'],
    });
  });

  it('breaks no rule; element 6 without indicators is the only warning', () => {
    expect(checkFramework(shippedFramework).map(({ level, rule, path }) => ({ level, rule, path }))).toEqual([
      { level: 'warning', rule: 'has-indicators', path: 'elements[5].indicators' },
    ]);
  });
});

describe('the shipped regions', () => {
  it('are 23, eleven of them since 2019', () => {
    expect(shippedRegions).toHaveLength(23);
    expect(shippedRegions.filter(({ since }) => since === 2019)).toHaveLength(11);
    expect(shippedRegions.filter(({ ring }) => ring === null).map(({ code }) => code)).toEqual([
      'ZKE',
      'UTR',
    ]);
  });

  it.each([
    ['Regio NO-Friesland', 'NOF'],
    ['De Meijerij', 'MEI'],
    ['de Meierij', 'MEI'],
    ['Meierij', 'MEI'],
    ['Foodvalley', 'FOO'],
    ['Food Valley', 'FOO'],
    ['Holland Rijnland', 'HOR'],
    ['rotterdam rijnmond', 'RRM'],
    ['wbw', 'WBW'],
  ])('are found as %s', (spelling, code) => {
    expect(indexRegions(shippedRegions).find(spelling)?.code).toBe(code);
  });

  it('have no two spellings that mean the same', () => {
    const keys = shippedRegions.flatMap(({ code, name, aliases }) => [code, name, ...aliases].map(regionKey));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the shipped ambitions and steps', () => {
  it('are the seven ambitions in three lines', () => {
    expect(shippedAmbitions.map(({ code, line }) => `${code} ${line}`)).toEqual([
      '1 Bewegen',
      '2 Bewegen',
      '3 Leren',
      '4 Leren',
      '5 Leren',
      '6 Leren',
      '7 Agenderen',
    ]);
  });

  it('are the six steps of the cycle', () => {
    expect(shippedSteps.map(({ number, key }) => [number, key])).toEqual(
      CYCLE_STEP_KEYS.map((key, index) => [index + 1, key]),
    );
    expect(shippedSteps.map(({ name }) => name)).toEqual([
      'Aanname',
      'Wat werkt?',
      'Met Andere Ogen Doen',
      'Met Andere Ogen Leren',
      'Met Andere Ogen Reflecteren',
      'Leren en Doen',
    ]);
  });
});

describe('the shipped lists of values', () => {
  it.each([
    ['directions', DIRECTIONS],
    ['perspectives', PERSPECTIVES],
    ['levels', LEVELS],
    ['evidenceLevels', EVIDENCE_LEVELS],
    ['visibilities', VISIBILITIES],
    ['statuses', STATUSES],
  ] as const)('have in %s exactly the codes of the domain', (name, codes) => {
    expect(shippedValues[name].map(({ code }) => code)).toEqual(codes);
  });

  it('give every spelling of a list to one choice only', () => {
    for (const items of Object.values(shippedValues)) {
      const spellings = items.flatMap(({ label, synonyms }: { label: string; synonyms: readonly string[] }) =>
        [label, ...synonyms].map((text) => text.toLowerCase()),
      );
      expect(new Set(spellings).size).toBe(spellings.length);
    }
  });

  it('know the ways in which regions write a direction', () => {
    expect(shippedValues.directions.map(({ code, synonyms }) => [code, synonyms])).toEqual([
      ['stimulerend', ['+', 'ja', 'werkt']],
      ['belemmerend', ['-', '–', '−', 'nee', 'werkt niet']],
      ['gemengd', ['+/-', '±', 'deels']],
    ]);
  });
});
