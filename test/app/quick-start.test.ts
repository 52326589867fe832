import { describe, expect, test } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import type { ColumnField } from '../../src/app/lesson-fields.ts';
import { type OwnSettings, startingFields } from '../../src/app/quick-start.ts';
import { recordLessons } from '../../src/app/record-lessons.ts';
import { drafts, lessonJson, memoryDeps } from '../helpers/memory-deps.ts';

const NOTHING: OwnSettings = { region: null, coalition: null };

async function starting(deps: Deps, given: [ColumnField, string][] = [], own = NOTHING) {
  return Object.fromEntries(await startingFields(deps, new Map(given), own));
}

/** The same world on another day. */
const onDay = (deps: Deps, day: string): Deps => ({
  ...deps,
  clock: { now: () => `${day}T09:00:00.000Z`, today: () => day },
});

describe('a new lesson starts', () => {
  test('today, when nothing was recorded yet', async () => {
    expect(await starting(await memoryDeps())).toEqual({ learnedOn: '2024-06-01' });
  });

  test('from the last lesson of today, its date included', async () => {
    const deps = await memoryDeps();
    const last = {
      region: 'Drenthe',
      coalition: 'Noord',
      perspectives: ['ouder', 'jongere'],
      learnedOn: '2024-05',
    };
    await recordLessons(deps, await drafts(deps, lessonJson(), lessonJson(last)));
    const expected = {
      region: 'DRE',
      coalition: 'Noord',
      perspectives: 'jongere, ouder',
      learnedOn: '2024-05',
    };
    expect(await starting(deps)).toEqual(expected);
  });

  test('from that of another day without its date', async () => {
    const deps = await memoryDeps();
    await recordLessons(deps, await drafts(deps, lessonJson({ learnedOn: '2024-05' })));
    expect(await starting(onDay(deps, '2024-06-02'))).toEqual({ region: 'TWE', learnedOn: '2024-06-02' });
  });

  test('from what was given, also when that is empty, and a region by its code', async () => {
    const deps = await memoryDeps();
    await recordLessons(deps, await drafts(deps, lessonJson({ coalition: 'Noord' })));
    const given: [ColumnField, string][] = [
      ['region', 'regio NO-Friesland'],
      ['coalition', ''],
      ['learnedOn', '2020'],
    ];
    expect(await starting(deps, given)).toEqual({ region: 'NOF', coalition: '', learnedOn: '2020' });
  });

  test('from the last lesson when the region that was set does not exist', async () => {
    const deps = await memoryDeps();
    await recordLessons(deps, await drafts(deps, lessonJson({})));
    const own = { region: 'Atlantis', coalition: null };
    expect(await starting(deps, [], own)).toMatchObject({ region: 'TWE' });
  });
});
