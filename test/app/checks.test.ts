import { expect, test } from 'vitest';
import { lessonsSince, searchNetwork } from '../../src/app/checks.ts';
import { requireRecord } from '../../src/app/find-record.ts';
import { CHECK } from '../../src/domain/check.ts';
import { lesson } from '../helpers/report-lessons.ts';
import { networkDeps, record } from '../helpers/report-network.ts';

const LATER = { createdAt: '2024-05-20T09:00:00.000Z' };
const ABOUT_IT = { insight: 'Het zwemdiploma helpt.' };

/** A thing of each kind that speaks of a zwemdiploma, one that does not, and a check of 10 May. */
function network() {
  return networkDeps({
    lessons: [
      lesson('TWE-3333', ABOUT_IT),
      lesson('DRE-3333', { ...ABOUT_IT, ...LATER }),
      lesson('DRE-4444', { insight: 'Iets heel anders.', ...LATER }),
      lesson('DRE-5555', { ...ABOUT_IT, ...LATER, status: 'ingetrokken', statusReason: 'dubbel' }),
    ],
    records: [
      record('actionPerspective', 'HP-34679', { title: 'Zwemdiploma', audience: 'mentor', text: 'Doe het.' }),
      record('cycle', 'CY-34679', { title: 'Zwemdiploma', regions: ['TWE'] }),
      record('activity', 'AC-34679', {
        title: 'Zwemdiploma',
        setting: 'fieldlab',
        heldOn: '2024',
        region: 'TWE',
      }),
      record('question', 'VR-34679', { question: 'Wie heeft een zwemdiploma?', region: 'TWE' }),
      record('reflection', 'RE-34679', { title: 'Zwemdiploma', reflectedOn: '2024', region: 'TWE' }),
      record('bottleneck', 'KN-34679', { title: 'Zwemdiploma', level: 'lokaal', regions: ['TWE'] }),
      record('cycle', 'CY-CDFGH', { title: 'Iets anders', regions: ['TWE'] }),
      record('check', 'CH-34679', {
        ...{ words: 'zwemdiploma', region: 'TWE', checkedOn: '2024-05-10' },
        createdAt: '2024-05-10T09:00:00.000Z',
      }),
    ],
  });
}

const found = async (except: string | null) =>
  (await searchNetwork(await network(), 'zwemdiploma', except)).map(({ noun, id }) => `${noun} ${id}`);

test('the whole network is searched, kind by kind', async () => {
  const hits = await found(null);
  expect(hits.slice(0, 2).sort()).toEqual(['lesson DRE-3333', 'lesson TWE-3333']);
  expect(hits.slice(2)).toEqual([
    'actionPerspective HP-34679',
    'cycle CY-34679',
    'activity AC-34679',
    'question VR-34679',
    'reflection RE-34679',
    'bottleneck KN-34679',
  ]);
});

test('what asks is not found', async () => {
  expect(await found('CY-34679')).not.toContain('cycle CY-34679');
});

test('since a check came what fits it and was recorded after it, without what was withdrawn', async () => {
  const deps = await network();
  const { record: check } = await requireRecord(deps.storage.db, CHECK, 'CH-34679');
  expect((await lessonsSince(deps, check)).map(({ id }) => id)).toEqual(['DRE-3333']);
});
