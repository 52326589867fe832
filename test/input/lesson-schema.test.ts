import { describe, expect, it } from 'vitest';
import { CONTENT_FIELDS, type Lesson, MAX_TEXT, MAX_TITLE } from '../../src/domain/lesson.ts';
import { DIRECTIONS, LEVELS, PERSPECTIVES, STATUSES, VISIBILITIES } from '../../src/domain/values.ts';
import { errorsOf, readJsonFile } from '../helpers/schemas.ts';

const lesson: Lesson = {
  id: 'TWE-7K3Q',
  externalId: '12',
  region: 'TWE',
  learnedOn: '2022-03',
  title: 'Een vast gezicht',
  observation: 'Er kwam een vaste hulpverlener op school.',
  explanation: null,
  insight: 'Nabijheid doet meer dan een verwijzing.',
  recommendation: null,
  direction: 'stimulerend',
  audience: null,
  limits: null,
  outcome: null,
  evidence: null,
  evidenceLevel: 0,
  perspectives: ['ouder', 'professional'],
  level: 'uitvoering',
  tags: [{ code: '2.4', main: true, framework: '2022' }],
  coalition: null,
  ambition: 'Interprofessioneel samenwerken',
  activity: null,
  source: null,
  cycle: 'CY-7K3QD',
  visibility: 'netwerk',
  extra: { 'Onbekende kolom': 'inhoud' },
  status: 'concept',
  statusReason: null,
  createdAt: '2022-03-31T09:15:00.000Z',
  updatedAt: '2022-03-31T09:15:00.000Z',
  createdBy: null,
  importId: null,
  links: [],
};

describe('the schema of a lesson', () => {
  const { properties, required } = readJsonFile('schemas/les.schema.json');

  it('has exactly the fields of the domain, all of them required', () => {
    const fields = [
      'id',
      ...CONTENT_FIELDS,
      'status',
      'statusReason',
      'createdAt',
      'updatedAt',
      'createdBy',
      'importId',
    ];
    expect(Object.keys(properties)).toEqual([...fields, 'network']);
    expect(required).toEqual(fields);
    expect(Object.keys(lesson).sort()).toEqual([...fields].sort());
  });

  it('has the lists and limits of the domain', () => {
    expect(properties.direction.enum).toEqual([...DIRECTIONS, null]);
    expect(properties.level.enum).toEqual([...LEVELS, null]);
    expect(properties.visibility.enum).toEqual([...VISIBILITIES, null]);
    expect(properties.perspectives.items.enum).toEqual(PERSPECTIVES);
    expect(properties.status.enum).toEqual(STATUSES);
    expect(properties.title.maxLength).toBe(MAX_TITLE);
    expect(properties.insight.maxLength).toBe(MAX_TEXT);
  });

  it('accepts a lesson, alone and in a list', () => {
    expect(errorsOf('les', lesson)).toEqual([]);
    expect(errorsOf('lessen', [lesson])).toEqual([]);
    expect(errorsOf('lessen', [])).toEqual([]);
  });

  it('refuses a lesson with a field too few, too many or wrong', () => {
    const { createdBy: _, ...without } = lesson;
    expect(errorsOf('les', without)).toEqual([' required']);
    expect(errorsOf('les', { ...lesson, extra: { k: 1 }, note: 'x' })).toEqual([
      ' additionalProperties',
      '/extra/k type',
    ]);
    expect(errorsOf('lessen', [{ ...lesson, learnedOn: '31-03-2022' }])).toEqual(['/0/learnedOn pattern']);
  });
});

describe('the schema of a lesson as input', () => {
  it('accepts what mao itself writes', () => {
    expect(errorsOf('les-invoer', lesson)).toEqual([]);
  });

  it('accepts region and lesson alone, and null for whatever is absent', () => {
    const least = { region: 'Twente', insight: 'Samen eten helpt.' };
    const absent = Object.fromEntries(Object.keys(lesson).map((field) => [field, null]));
    expect(errorsOf('les-invoer', least)).toEqual([]);
    expect(errorsOf('les-invoer', { ...absent, ...least })).toEqual([]);
  });

  it('accepts a tag as a code or with its details', () => {
    const tags = ['2.4', { code: '6' }, { code: '1.1', main: true, framework: '2022' }];
    expect(errorsOf('les-invoer', { region: 'TWE', insight: 'x', tags })).toEqual([]);
  });

  it('knows the same fields as the output', () => {
    const fields = (name: string) => Object.keys(readJsonFile(`schemas/${name}.schema.json`).properties);
    // What the network did with a lesson is told, and cannot be given.
    expect([...fields('les-invoer'), 'network']).toEqual(fields('les'));
  });
});
