import { describe, expect, it } from 'vitest';
import {
  COLUMN_FIELDS,
  COLUMN_HEADERS,
  fieldOfHeader,
  normaliseHeader,
  ourHeader,
} from '../../src/input/columns.ts';
import { resolveColumns } from '../../src/input/resolve-columns.ts';

const NONE = new Map<string, string>();
const given = { regionGiven: true };

describe('headers', () => {
  it.each([
    ['  WAT GEBEURDE ER? ', 'watgebeurdeer'],
    ['\uFEFFRégio', 'regio'],
    ['gemeente / regio', 'gemeenteregio'],
    ['voor\u200Bwie\n(verplicht)', 'voorwieverplicht'],
  ])('%j is compared as %j', (header, key) => {
    expect(normaliseHeader(header)).toBe(key);
  });

  it('all stand for one field only, and ours comes first', () => {
    for (const field of COLUMN_FIELDS) {
      for (const header of COLUMN_HEADERS[field])
        expect([header, fieldOfHeader(header)]).toEqual([header, field]);
    }
    expect(ourHeader('insight')).toBe('les');
    expect(COLUMN_FIELDS).toHaveLength(Object.keys(COLUMN_HEADERS).length);
  });
});

describe('columns', () => {
  it('are fields, extras or ignored; empty ones at the end are dropped, others get a name', () => {
    const headers = ['Regio', ' LES ', 'Team', '', 'fout', "'=som", '', ' '];
    const { columns, problems, notices } = resolveColumns(headers, NONE, 3, given);
    expect(columns).toEqual([
      { kind: 'field', field: 'region', header: 'Regio' },
      { kind: 'field', field: 'insight', header: 'LES' },
      { kind: 'extra', header: 'Team' },
      { kind: 'extra', header: 'kolom 4' },
      { kind: 'ignored' },
      { kind: 'extra', header: '=som' },
    ]);
    expect(problems).toEqual([]);
    expect(notices[0]).toEqual({
      line: 3,
      row: null,
      column: 'Team',
      code: 'kept-column',
      message: 'De kolom "Team" is niet bekend en blijft bij de les bewaard.',
    });
    expect(notices.map((notice) => notice.column)).toEqual(['Team', 'kolom 4', '=som']);
  });

  it('that look like a known one are kept with advice', () => {
    const { notices } = resolveColumns(['les', 'aanbeveeling'], NONE, 1, given);
    expect(notices.map((notice) => notice.message)).toEqual([
      'De kolom "aanbeveeling" is niet bekend en blijft bij de les bewaard. Bedoelt u "aanbeveling"? Geef dan --koppel "aanbeveeling=aanbeveling".',
    ]);
  });

  it('are advised by their words before their letters; "nr" is advised as a number', () => {
    const { notices, problems } = resolveColumns(['Gebied', 'Wat geleerd', 'Titel', 'Nr.'], NONE, 1, given);
    expect(notices.map((notice) => notice.message)).toEqual([
      'De kolom "Gebied" is niet bekend en blijft bij de les bewaard.',
      'De kolom "Wat geleerd" is niet bekend en blijft bij de les bewaard. Bedoelt u "wat hebben we geleerd"? Geef dan --koppel "Wat geleerd=les".',
      'De kolom "Nr." is niet bekend en blijft bij de les bewaard. Bedoelt u "nummer"? Geef dan --koppel "Nr.=nummer".',
    ]);
    expect(problems.map(({ hint }) => hint)).toEqual([
      'Gevonden kolommen: "Gebied", "Wat geleerd" (lijkt op "wat hebben we geleerd"), "Titel", "Nr." (lijkt op "nummer"). Zeg welke kolom het is, bijvoorbeeld met --koppel "Wat geleerd=les".',
    ]);
  });

  it('must hold the region, unless it is given, and the lesson', () => {
    const headers = ['Kenmerk', 'Gebied', 'Wanneer speelde het?', 'Het verhaal', 'Wat nemen we mee?'];
    const { problems } = resolveColumns(headers, NONE, 1, { regionGiven: false });
    const found =
      'Gevonden kolommen: "Kenmerk", "Gebied", "Wanneer speelde het?" (lijkt op "wanneer"), "Het verhaal", "Wat nemen we mee?" (lijkt op "wat hebben we geleerd").';
    expect(problems).toEqual([
      {
        line: 1,
        row: null,
        column: 'regio',
        value: null,
        code: 'missing-column',
        message: 'De verplichte kolom "regio" ontbreekt.',
        hint: `${found} Zeg welke kolom het is, met --koppel "<kop>=regio", of geef met --regio de regio van het hele bestand op.`,
      },
      {
        line: 1,
        row: null,
        column: 'les',
        value: null,
        code: 'missing-column',
        message: 'De verplichte kolom "les" ontbreekt.',
        hint: `${found} Zeg welke kolom het is, bijvoorbeeld met --koppel "Wat nemen we mee?=les".`,
      },
    ]);
    expect(resolveColumns(headers, NONE, 1, given).problems.map(({ column }) => column)).toEqual(['les']);
  });

  it('that are one fat column make one think of the separator', () => {
    const { problems } = resolveColumns(['regio#les'], NONE, 1, given);
    expect(problems[0]?.hint).toContain('--scheidingsteken');
  });

  it('may not hold the same twice', () => {
    const headers = ['les', 'Geleerde les', 'Team', 'team', 'LES', 'Score €', '€', '%'];
    const { problems } = resolveColumns(headers, NONE, 2, given);
    const hint = 'Verwijder een van beide kolommen of geef die een andere kop.';
    const problem = { line: 2, row: null, value: null, code: 'duplicate-column', hint };
    expect(problems).toEqual([
      {
        ...problem,
        column: 'Geleerde les',
        message: 'De kolommen "les" en "Geleerde les" staan allebei voor "les".',
      },
      { ...problem, column: 'team', message: 'De kolom "team" komt twee keer voor.' },
      { ...problem, column: 'LES', message: 'De kolommen "les" en "LES" staan allebei voor "les".' },
    ]);
  });
});

describe('a mapping', () => {
  it('goes before what a header is known by', () => {
    const mapping = new Map([
      ['onderwerp', 'Geleerde les'],
      ['fout', 'titel'],
    ]);
    expect(resolveColumns(['Onderwerp', 'Fout'], mapping, 1, given).columns).toEqual([
      { kind: 'field', field: 'insight', header: 'Onderwerp' },
      { kind: 'field', field: 'title', header: 'Fout' },
    ]);
  });

  it('to a column that mao does not have is refused, with the nearest', () => {
    expect(() => resolveColumns(['Kop'], new Map([['Kop', 'titell']]), 1, given)).toThrow(
      expect.objectContaining({
        kind: 'usage',
        code: 'unknown-mapping',
        message: 'De koppeling noemt een onbekende kolom: "titell".',
        hint: 'Bedoelt u "titel"?',
      }),
    );
  });

  it('of a column that the file does not have is refused, with the nearest', () => {
    expect(() =>
      resolveColumns(['Samenvatting', 'les'], new Map([['Samenvating', 'titel']]), 1, given),
    ).toThrow(
      expect.objectContaining({
        code: 'unknown-mapping',
        message: 'De koppeling noemt een kolom die niet in het bestand staat: "Samenvating".',
        hint: 'Bedoelt u "Samenvatting"?',
      }),
    );
  });
});
