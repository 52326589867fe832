import { expect, test } from 'vitest';
import { withdrawLesson } from '../../src/app/lesson-status.ts';
import { QUESTION } from '../../src/domain/question.ts';
import type { AnyRecord, NounDefinition } from '../../src/domain/record.ts';
import { SHARING } from '../../src/domain/sharing.ts';
import { regionCounts } from '../../src/storage/exchange.ts';
import { sharedThings } from '../../src/storage/news.ts';
import { storeRecords } from '../helpers/any-records.ts';
import { memoryDeps, recordOne } from '../helpers/memory-deps.ts';

/** A record that was recorded at a moment. */
function recorded(
  { prefix, statuses }: NounDefinition,
  createdAt: string,
  content: Readonly<Record<string, unknown>>,
): AnyRecord {
  const kept = { id: `${prefix}-34679`, status: statuses[0], statusReason: null, createdBy: null };
  return { ...kept, importId: null, createdAt, updatedAt: createdAt, ...content };
}

test('a question that was recorded after the peildatum was not asked by then', async () => {
  const deps = await memoryDeps();
  const question = recorded(QUESTION, '2024-05-02T10:00:00.000Z', {
    ...{ question: 'Hoe?', region: 'TWE', background: null, tags: [], askedOn: '2024-01' },
    ...{ coalition: null, cycle: null, answers: [] },
  });
  await storeRecords(deps, [[QUESTION, question]]);
  const asked = async (day: string | null) =>
    (await regionCounts(deps.storage.db, { elements: [], recordedUntil: day })).questions;
  expect(await asked('2024-05-01')).toEqual(new Map());
  const one = new Map([['TWE', { asked: 1, answered: 0 }]]);
  expect(await asked('2024-05-02')).toEqual(one);
  expect(await asked(null)).toEqual(one);
});

test('that a lesson was shared is no news once it was withdrawn', async () => {
  const deps = await memoryDeps();
  const { id } = await recordOne(deps);
  const sharing = recorded(SHARING, '2024-05-02T10:00:00.000Z', {
    ...{ subject: id, channel: 'website', sharedOn: '2024-05-02', link: null },
  });
  await storeRecords(deps, [[SHARING, sharing]]);
  const shared = () => sharedThings(deps.storage.db, {}, { since: '2024-05', until: '2024-05' }, 10);
  expect(await shared()).toMatchObject({ total: 1, shown: [{ subject: id, channel: 'website' }] });
  await withdrawLesson(deps, id, 'Klopt niet.');
  expect(await shared()).toEqual({ total: 0, shown: [] });
});
