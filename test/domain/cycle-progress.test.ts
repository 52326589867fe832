import { expect, test } from 'vitest';
import { type CycleFacts, firstOpenStep, nextAct, progressOf } from '../../src/domain/cycle-progress.ts';

const NOTHING: CycleFacts = {
  assumption: false,
  tags: 0,
  checks: 0,
  activities: 0,
  lessons: 0,
  taggedLessons: 0,
  sharedLessons: 0,
  reflections: 0,
  perspectives: 0,
  uptakes: 0,
  outcomes: 0,
};
const ALL: CycleFacts = {
  assumption: true,
  tags: 1,
  checks: 1,
  activities: 1,
  lessons: 1,
  taggedLessons: 1,
  sharedLessons: 1,
  reflections: 1,
  perspectives: 1,
  uptakes: 1,
  outcomes: 1,
};

const stateOf = (facts: Partial<CycleFacts>, key: string) =>
  progressOf({ ...NOTHING, ...facts }).find((step) => step.key === key);

test.each([
  ['assumption', { assumption: true }, ['assumption']],
  ['whatWorks', { tags: 1 }, ['tag']],
  ['doing', { activities: 1 }, ['activity']],
  ['learning', { lessons: 1, taggedLessons: 1, sharedLessons: 1 }, ['lesson', 'lessonTag', 'sharing']],
  ['reflecting', { reflections: 1, perspectives: 1 }, ['reflection', 'perspective']],
  ['applying', { uptakes: 1, outcomes: 1 }, ['uptake', 'outcome']],
])('%s is done by its own facts alone, and says what it misses without', (key, facts, missing) => {
  expect(stateOf(facts, key)).toEqual({ key, state: 'done', missing: [] });
  expect(stateOf({}, key)).toEqual({ key, state: 'empty', missing });
});

test('learning is begun by a lesson, and further by a tag', () => {
  expect(stateOf({ lessons: 2 }, 'learning')).toMatchObject({
    state: 'begun',
    missing: ['lessonTag', 'sharing'],
  });
  expect(stateOf({ lessons: 2, taggedLessons: 1 }, 'learning')).toMatchObject({ missing: ['sharing'] });
});

test('the next act is what the first open step needs first', () => {
  expect(firstOpenStep(progressOf(NOTHING))?.key).toBe('assumption');
  expect(nextAct(NOTHING)).toBe('assumption');
  expect(nextAct({ ...ALL, assumption: false })).toBe('assumption');
  expect(nextAct({ ...ALL, tags: 0 })).toBe('tag');
  expect(nextAct({ ...ALL, activities: 0 })).toBe('activity');
  expect(nextAct({ ...ALL, sharedLessons: 0 })).toBe('sharing');
  expect(nextAct({ ...ALL, reflections: 0, perspectives: 0 })).toBe('reflection');
  expect(nextAct({ ...ALL, perspectives: 0 })).toBe('perspective');
  expect(nextAct({ ...ALL, uptakes: 0, outcomes: 0 })).toBe('uptake');
  expect(nextAct({ ...ALL, outcomes: 0 })).toBe('outcome');
  expect(nextAct(ALL)).toBe('close');
});

test('the network is asked before the first activity or lesson, and not after it', () => {
  expect(nextAct({ ...NOTHING, assumption: true })).toBe('check');
  expect(nextAct({ ...NOTHING, assumption: true, checks: 1 })).toBe('tag');
  expect(nextAct({ ...NOTHING, assumption: true, activities: 1 })).toBe('tag');
  expect(nextAct({ ...NOTHING, assumption: true, lessons: 1 })).toBe('tag');
});
