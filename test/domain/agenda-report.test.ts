import { expect, test } from 'vitest';
import { type AgendaItem, longestFirst } from '../../src/domain/agenda-report.ts';

function item(id: string, signalledOn: string | null): AgendaItem {
  return {
    ...{
      id,
      title: id,
      description: null,
      level: 'lokaal',
      status: 'gesignaleerd',
      statusSince: signalledOn,
    },
    ...{ signalledOn, openFor: null, answers: [], regions: [], lessons: [], tags: [] },
  };
}

test('what is open longest comes first, what has no date last, and the code decides between equals', () => {
  const items = [
    item('KN-3', null),
    item('KN-5', '2023-05'),
    item('KN-1', '2023'),
    item('KN-4', '2023-05'),
    item('KN-2', null),
  ];
  expect(items.sort(longestFirst).map(({ id }) => id)).toEqual(['KN-1', 'KN-4', 'KN-5', 'KN-2', 'KN-3']);
});
