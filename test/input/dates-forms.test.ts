import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/input/dates.ts';

const TODAY = '2026-03-15';
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'jan'],
  ['februari', 'febr', 'feb'],
  ['maart', 'mrt', 'maa'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['augustus', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
];

function dateOf(text: string): string {
  const outcome = parseDate(text, TODAY);
  return outcome.ok ? outcome.value : outcome.code;
}

describe('every form of a date', () => {
  it.each(
    MONTHS.flatMap((names, month) =>
      names.map((name): [string, string] => [name, String(month + 1).padStart(2, '0')]),
    ),
  )('knows the month %j', (name, month) => {
    expect(dateOf(`5 ${name} 2021`)).toBe(`2021-${month}-05`);
    expect(dateOf(`${name.toUpperCase()}. 2021`)).toBe(`2021-${month}`);
  });

  it('gives the same day for every way of writing it', () => {
    const day = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2026-03-15T00:00:00Z'),
      noInvalidDate: true,
    });
    const weekday = fc.constantFrom('', 'ma ', 'Dinsdag ', 'wo. ', 'donderdag, ', 'VR ', 'za, ', 'zondag ');
    const time = fc.constantFrom('', ' 9:00', ' 23:59:59', ', 14.30 uur', ' om 8 uur', ' 10:00 +01:00');
    fc.assert(
      fc.property(day, weekday, time, fc.nat(), (date, before, behind, choice) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const names = MONTHS[Number(month) - 1] ?? [];
        const name = names[choice % names.length] ?? '';
        const [d, m] = [String(Number(dayOfMonth)), String(Number(month))];
        const forms = [
          iso,
          iso.replaceAll('-', '/'),
          `${dayOfMonth}-${month}-${year}`,
          `${d}-${m}-${year}`,
          `${d}/${m}/${year}`,
          `${dayOfMonth}.${month}.${year}`,
          `${d} ${name} ${year}`,
          `${d} ${name.toUpperCase()}. ${year}`,
          `${d}-${name}-${year}`,
          ...(year.startsWith('20') ? [`${d}-${m}-${year.slice(2)}`, `${d}-${name}-${year.slice(2)}`] : []),
        ];
        for (const form of forms) expect(dateOf(before + form + behind)).toBe(iso);
        for (const form of [`${name} ${year}`, `${year}-${month}`, `${month}-${year}`])
          expect(dateOf(form)).toBe(iso.slice(0, 7));
      }),
    );
  });
});
