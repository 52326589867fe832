import { expect, test } from 'vitest';
import { listDrafts, removeDraft, saveDraft } from '../../src/storage/drafts.ts';
import { memoryDeps } from '../helpers/memory-deps.ts';

test('the number of a draft is never that of another one, also when it is gone', async () => {
  const { storage } = await memoryDeps();
  const save = (nr: number | null, title: string) =>
    saveDraft(storage.db, nr, new Map([['title', title]]), '2024-06-01T12:00:00.000Z');
  const first = await save(null, 'Van het ene venster');
  await removeDraft(storage.db, first);
  const second = await save(null, 'Van het andere venster');
  expect(second).not.toBe(first);
  // The first window goes on with what it still shows.
  expect(await save(first, 'Toch weer')).toBe(first);
  const kept = await listDrafts(storage.db);
  expect(kept.map(({ nr, answers }) => [nr, answers.get('title')]).sort()).toEqual([
    [first, 'Toch weer'],
    [second, 'Van het andere venster'],
  ]);
});
