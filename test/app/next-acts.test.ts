import { expect, test } from 'vitest';
import { nextActs } from '../../src/app/next-acts.ts';
import { networkDeps, record } from '../helpers/report-network.ts';

type Texts = Parameters<typeof nextActs>[1];

async function acts(texts: Partial<Texts> = {}): Promise<string[]> {
  const cycle = (id: string, content: object) =>
    record('cycle', id, { title: id, regions: ['TWE'], ...content });
  const deps = await networkDeps({
    lessons: [],
    records: [
      record('coalition', 'CO-34679', { name: 'Samen aan tafel', ambition: 'Schone Lei', regions: ['TWE'] }),
      cycle('CY-34679', { startedOn: '2024-03', assumption: 'Bellen helpt.' }),
      cycle('CY-CDFGH', { startedOn: '2023' }),
      cycle('CY-JKMNP', { startedOn: null, coalition: 'CO-34679' }),
      cycle('CY-QRTVW', { startedOn: '2023', coalition: 'CO-34679', regions: ['DRE'] }),
      cycle('CY-XY346', {
        startedOn: '2022',
        status: 'gesloten',
        statusReason: 'klaar',
        coalition: 'CO-34679',
      }),
    ],
  });
  const found = await nextActs(deps, { regions: [], coalitions: [], ...texts });
  return found.map(({ cycle: id, coalition, act }) => [id, coalition ?? '-', act].join(' '));
}

test('every running cycle, first begun first, without a date last; none that is closed', async () => {
  expect(await acts()).toEqual([
    'CY-CDFGH - assumption',
    'CY-QRTVW Samen aan tafel assumption',
    'CY-34679 - check',
    'CY-JKMNP Samen aan tafel assumption',
  ]);
});

test.each<[Partial<Texts>, string[]]>([
  [{ coalitions: ['Samen aan tafel'] }, ['CY-QRTVW', 'CY-JKMNP']],
  [{ regions: ['Drenthe'] }, ['CY-QRTVW']],
  [{ coalitions: ['CO-34679'], regions: ['Twente'] }, ['CY-JKMNP']],
])('%j narrows it', async (texts, expected) => {
  const found = await acts(texts);
  expect(found.map((line) => line.split(' ', 1)[0])).toEqual(expected);
});
