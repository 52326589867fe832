import { expect, test } from 'vitest';
import { createHistoryWriter, listHistory } from '../../src/storage/history.ts';
import { memoryDeps } from '../helpers/memory-deps.ts';

test('of a lesson only fields that a change can touch come out of its history', async () => {
  const { storage } = await memoryDeps();
  const title = { field: 'title', from: 'Bel', to: 'Bel eerst' };
  const id = { field: 'id', from: 'TWE-9CDF', to: 'TWE-3467' };
  const event = {
    at: '2024-06-01T12:00:00.000Z',
    actor: null,
    action: 'gewijzigd',
    reason: null,
    importId: null,
  };
  await storage.db.transaction().execute(async (trx) => {
    const add = createHistoryWriter(storage, trx);
    for (const noun of ['lesson', 'region']) add(noun, 'TWE-3467', { ...event, changes: [title, id] });
  });
  expect(await listHistory(storage.db, 'lesson', 'TWE-3467')).toEqual([{ ...event, changes: [title] }]);
  expect(await listHistory(storage.db, 'region', 'TWE-3467')).toEqual([{ ...event, changes: [title, id] }]);
});
