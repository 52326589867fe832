import { describe, expect, it } from 'vitest';
import { parseDate, parseLearnedOn, parsePeriodBound } from '../../src/input/dates.ts';

const TODAY = '2026-03-15';
const FORMS = 'Schrijf de datum als 2022-03-30, 30-03-2022, maart 2022 of 2022.';
function dateOf(text: string): string {
  const outcome = parseDate(text, TODAY);
  return outcome.ok ? outcome.value : outcome.code;
}

describe('parseDate', () => {
  it.each([
    '2022-03-30',
    '2022/03/30',
    '2022.3.30',
    '30-03-2022',
    '30-3-22',
    '30/3/2022',
    '30.03.2022',
    '30. 3. 2022',
    '30 03 2022',
    '30 – 03 – 2022',
    '30 maart 2022',
    '30 Mrt. 2022',
    '30-mrt-22',
    '30 MAA 2022',
    'woensdag 30 maart 2022',
    'wo 30-3-2022',
    'Wo. 30 mrt 2022',
    'woensdag, 30 maart 2022',
    '2022-03-30T10:00:00Z',
    '2022-03-30T10:00:00.123+02:00',
    '2022-03-30 10:00',
    '30-3-2022 9:05:07',
    '30-03-2022 14.30 uur',
    '30 maart 2022, 14:30 uur',
    '30 maart 2022 om 14 uur',
    '2022/03/30 4:17:07 p.m. CET',
    '  30\u00a0maart\n2022. ',
  ])('reads %j as a day', (text) => {
    expect(parseDate(text, TODAY)).toEqual({ ok: true, value: '2022-03-30' });
  });

  it.each([
    ['maart 2022', '2022-03'],
    ['Mrt 2022', '2022-03'],
    ['mrt-22', '2022-03'],
    ['mrt.22', '2022-03'],
    ["mrt '22", '2022-03'],
    ['sept. 2021', '2021-09'],
    ['2022-03', '2022-03'],
    ['2022/3', '2022-03'],
    ['03-2022', '2022-03'],
    ['3/2022', '2022-03'],
    ['2022', '2022'],
    ['1990', '1990'],
  ])('keeps %j as precise as it is: %j', (text, value) => {
    expect(dateOf(text)).toBe(value);
  });

  it.each([
    '31-02-2022',
    '29-02-2021',
    '31 april 2022',
    '0-3-2022',
    '30-0-2022',
    '00-2022',
    '13-2022',
    '2022-00',
    '32-1-2022',
  ])('says that %j does not exist', (text) => {
    expect(parseDate(text, TODAY)).toEqual({
      ok: false,
      code: 'invalid-date',
      message: `De datum "${text}" bestaat niet.`,
      hint: FORMS,
    });
  });

  it('knows leap years', () => {
    expect(['29-02-2024', '29-02-2000', '28-02-2023'].map(dateOf)).toEqual([
      '2024-02-29',
      '2000-02-29',
      '2023-02-28',
    ]);
  });

  it.each([
    'soms',
    '22',
    '30 maart',
    'maart',
    'voorjaar 2022',
    '30-03/2022',
    '03-22',
    '20220330',
    '30 foo 2022',
    '30-03-022',
    '30-03-2022 25:00',
  ])('does not guess at %j', (text) => {
    expect(parseDate(text, TODAY)).toEqual({
      ok: false,
      code: 'invalid-date',
      message: `"${text}" is geen datum die mao kan lezen.`,
      hint: FORMS,
    });
  });

  it('does not look at a long text and does not repeat it', () => {
    const outcome = parseDate(`30-03-2022 ${'x'.repeat(100_000)}`, TODAY);
    expect(outcome).toMatchObject({
      message: `"30-03-2022 ${'x'.repeat(69)}…" is geen datum die mao kan lezen.`,
    });
  });

  it.each(['44650', '44650,5', '44650.25'])('takes the Excel serial number %j for no date', (text) => {
    expect(parseDate(text, TODAY)).toEqual({
      ok: false,
      code: 'invalid-date',
      message: `"${text}" is geen datum; het lijkt een volgnummer waarmee Excel een datum bewaart.`,
      hint: 'Geef de kolom in Excel de celeigenschap Datum (30-03-2022) en sla het bestand opnieuw op als CSV.',
    });
  });

  it('refuses a month before the day, with the day put first in the hint', () => {
    expect(parseDate('3/30/2022', TODAY)).toEqual({
      ok: false,
      code: 'invalid-date',
      message: 'De datum "3/30/2022" bestaat niet: er is geen maand 30.',
      hint: 'Schrijf de dag vóór de maand, zoals 30-3-2022.',
    });
  });

  it.each(['31-12-1989', 'december 1989', '1989', '0022'])('refuses %j as before 1990', (text) => {
    expect(parseDate(text, TODAY)).toEqual({
      ok: false,
      code: 'invalid-date',
      message: `De datum "${text}" ligt voor 1990.`,
      hint: `Controleer het jaartal. ${FORMS}`,
    });
  });

  it.each(['16-03-2026', 'april 2026', '2027', '24-05-2099', 'mrt-30'])(
    'refuses %j as in the future',
    (text) => {
      expect(parseDate(text, TODAY)).toEqual({
        ok: false,
        code: 'future-date',
        message: `De datum "${text}" ligt in de toekomst.`,
        hint: 'Controleer dag, maand en jaar: het is vandaag 2026-03-15.',
      });
    },
  );

  it('compares with today at its own precision', () => {
    expect(['15-03-2026', 'maart 2026', '2026'].map(dateOf)).toEqual(['2026-03-15', '2026-03', '2026']);
  });
});

describe('parsePeriodBound', () => {
  it('accepts the future and every form of a date', () => {
    expect(parsePeriodBound('31-12-2099')).toEqual({ ok: true, value: '2099-12-31' });
    expect(parsePeriodBound('mrt 2031')).toEqual({ ok: true, value: '2031-03' });
  });

  it('refuses what is no date', () => {
    expect(parsePeriodBound('31-02-2022')).toEqual({
      ok: false,
      code: 'invalid-date',
      message: 'De datum "31-02-2022" bestaat niet.',
      hint: FORMS,
    });
  });
});

describe('parseLearnedOn', () => {
  it.each(['nvt', 'N.v.t.', 'n.v.t', 'Onbekend', '-', '–', '?'])('reads %j as no date', (text) => {
    expect(parseLearnedOn(text, TODAY)).toEqual({ value: null, problems: [], emptied: true });
  });

  it('gives the value with the problem', () => {
    expect(parseLearnedOn('31-02-2022', TODAY).problems).toEqual([
      {
        code: 'invalid-date',
        value: '31-02-2022',
        message: 'De datum "31-02-2022" bestaat niet.',
        hint: FORMS,
      },
    ]);
  });
});
