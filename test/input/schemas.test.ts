import { describe, expect, it } from 'vitest';
import { CYCLE_STEP_KEYS } from '../../src/domain/cycle-step.ts';
import { NOTICE_CODES, type Notice, PROBLEM_CODES, type Problem } from '../../src/domain/import.ts';
import { errorsOf, readJsonFile, schemaNames } from '../helpers/schemas.ts';

describe('the schemas', () => {
  it.each(schemaNames)('%s: compiles, and says in Dutch what it is for', (name) => {
    const schema = readJsonFile(`schemas/${name}.schema.json`);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`urn:mao:${name}`);
    expect(schema.title).toMatch(/^[A-Z]/);
    expect(schema.description).toMatch(/\.$/);
    expect(() => errorsOf(name, null)).not.toThrow();
  });

  it.each([
    ['reflectiekader', 'reflectiekader-2022'],
    ['regios', 'regios'],
    ['ambities', 'ambities'],
    ['stappen', 'stappen'],
    ['waardelijsten', 'waardelijsten'],
    ['zoekwoorden', 'zoekwoorden'],
  ])('%s: the shipped file is valid', (schema, fixture) => {
    expect(errorsOf(schema, readJsonFile(`fixtures/${fixture}.json`))).toEqual([]);
  });
});

describe('the other schemas of output', () => {
  const problem: Problem = {
    line: 7,
    row: 6,
    column: 'Datum',
    value: '31-02-2022',
    code: 'invalid-date',
    message: 'De datum "31-02-2022" bestaat niet.',
    hint: 'Schrijf de datum als 2022-03-30.',
  };
  const notice: Notice = {
    line: 1,
    row: null,
    column: 'Wijk',
    code: 'kept-column',
    message: 'De kolom blijft bewaard.',
  };
  const file = { file: 'a.csv', rows: 12, new: 9, updated: 0, unchanged: 1, conflicts: 0, rejected: 2 };
  const outcome = {
    importId: null,
    written: false,
    files: [{ ...file, problems: [problem], notices: [notice] }],
  };

  it('import-uitkomst: describes an outcome and has the codes of the domain', () => {
    const part = readJsonFile('schemas/import-uitkomst.schema.json').properties.files.items.properties;
    expect(errorsOf('import-uitkomst', outcome)).toEqual([]);
    expect(part.problems.items.properties.code.enum).toEqual(PROBLEM_CODES);
    expect(part.notices.items.properties.code.enum).toEqual(NOTICE_CODES);
  });

  it('import-uitkomst: counts are no less than nothing', () => {
    const broken = {
      ...outcome,
      files: [{ ...file, rejected: -1, problems: [{ ...problem, line: 0 }], notices: [] }],
    };
    expect(errorsOf('import-uitkomst', broken)).toEqual([
      '/files/0/rejected minimum',
      '/files/0/problems/0/line minimum',
    ]);
  });

  it('regio-lijst: describes regions', () => {
    expect(errorsOf('regio-lijst', [{ code: 'TWE', name: 'Twente', aliases: [], ring: null }])).toEqual([]);
    expect(errorsOf('regio-lijst', [{ code: 'twe', name: 'Twente', aliases: [] }])).toEqual([
      '/0 required',
      '/0/code pattern',
    ]);
  });

  it('fout: describes an error', () => {
    expect(
      errorsOf('fout', { error: { code: 'not-found', message: 'Die les is er niet.', hint: null } }),
    ).toEqual([]);
    expect(errorsOf('fout', { error: { code: 'Not found', message: '' } })).toEqual([
      '/error required',
      '/error/code pattern',
      '/error/message pattern',
    ]);
  });

  it('stappen: has the keys of the domain', () => {
    expect(readJsonFile('schemas/stappen.schema.json').items.properties.key.enum).toEqual(CYCLE_STEP_KEYS);
  });
});
