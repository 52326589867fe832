import { expect, test } from 'vitest';
import { buildProgressReport } from '../../src/app/report-progress.ts';
import type { ScopeTexts } from '../../src/app/report-scope.ts';
import type { ReportTextOptions } from '../../src/app/report-sources.ts';
import { EVERYTHING } from '../helpers/report-lessons.ts';
import { networkDeps, record, SMALL_NETWORK, WHOLE } from '../helpers/report-network.ts';
import { errorsOf } from '../helpers/schemas.ts';

const ALL = { ...EVERYTHING, ...WHOLE };

async function report(options: Partial<ReportTextOptions & ScopeTexts> = {}) {
  return buildProgressReport(await networkDeps(SMALL_NETWORK), { ...ALL, ...options });
}

test('each cycle waits at its first step that is not done, and says what that step needs', async () => {
  const { running, closed } = await report({ recordedUntil: '2024-06-01' });
  expect(running.map(({ id, waitsAt, missing }) => [id, waitsAt, missing])).toEqual([
    ['CY-XY346', 'learning', ['lessonTag', 'sharing']],
    ['CY-CDFGH', 'whatWorks', ['tag']],
    ['CY-JKMNP', 'doing', ['activity']],
    expect.arrayContaining(['CY-34679', 'reflecting']),
  ]);
  expect(closed.map(({ id }) => id)).toEqual(['CY-QRTVW']);
});

test('the steps count running cycles, also those that are ahead of the step where they wait', async () => {
  const { steps, totals } = await report({ recordedUntil: '2024-06-01' });
  expect(totals).toEqual({ running: 4, finished: 0, closed: 1 });
  expect(
    steps.map(({ key, states, waiting }) => [key, states.done, states.begun, states.empty, waiting]),
  ).toEqual([
    ['assumption', 4, 0, 0, 0],
    ['whatWorks', 3, 0, 1, 1],
    ['doing', 2, 0, 2, 1],
    ['learning', 1, 1, 2, 1],
    ['reflecting', 0, 0, 4, 1],
    ['applying', 0, 0, 4, 0],
  ]);
});

test('what is missing most often comes first', async () => {
  const twice = { regions: ['TWE'], assumption: 'Zo is het.' };
  const deps = await networkDeps({
    lessons: [],
    records: [
      record('cycle', 'CY-34679', { ...twice, title: 'een' }),
      record('cycle', 'CY-CDFGH', { ...twice, title: 'twee' }),
      record('cycle', 'CY-JKMNP', { title: 'drie', regions: ['TWE'] }),
    ],
  });
  expect((await buildProgressReport(deps, ALL)).missing).toEqual([
    { step: 'whatWorks', what: 'tag', cycles: 2 },
    { step: 'assumption', what: 'assumption', cycles: 1 },
  ]);
});

test.each([
  [{ regions: ['Almere'] }, ['CY-XY346', 'CY-34679']],
  [{ elements: ['5'] }, ['CY-JKMNP', 'CY-34679']],
  [{ coalitions: ['samen aan tafel'] }, ['CY-34679']],
  [{ ambitions: ['3'] }, ['CY-34679']],
  [{ from: '2024' }, ['CY-XY346', 'CY-34679']],
  [{ until: '2023' }, ['CY-JKMNP']],
])('%j chooses cycles', async (options, expected) => {
  const { running } = await report(options);
  expect(running.map(({ id }) => id)).toEqual(expected);
});

test('a peildatum leaves out cycles and everything in them that was recorded later', async () => {
  const { running } = await report({ recordedUntil: '2024-05-19' });
  expect(running.map(({ id, waitsAt, missing }) => [id, waitsAt, missing])).toEqual([
    ['CY-34679', 'learning', ['sharing']],
  ]);
});

test.each([
  [{ coalitions: ['Bestaat niet'] }, 'unknown-coalition'],
  [{ ambitions: ['99'] }, 'unknown-ambition'],
])('%j is refused', async (options, code) => {
  await expect(report(options)).rejects.toMatchObject({ kind: 'not-found', code });
});

test('the report follows its schema, with and without cycles', async () => {
  for (const network of [SMALL_NETWORK, { lessons: [], records: [] }]) {
    const made = await buildProgressReport(await networkDeps(network), ALL);
    expect(errorsOf('rapport-voortgang', JSON.parse(JSON.stringify(made)))).toEqual([]);
  }
  expect(errorsOf('rapport-voortgang', { ...(await report()), extra: 1 })).not.toEqual([]);
});
