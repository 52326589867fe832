import { expect, test } from 'vitest';
import { lessonArgs, newMao } from '../../helpers/commands.ts';
import { ACTIVITY, CYCLE, cycleStory, say, standing } from '../../helpers/cycle-story.ts';

test('each step is done by what is recorded, and the next act follows', async () => {
  const mao = newMao();
  const cycle = await say(mao, ...CYCLE);
  expect(await standing(mao, cycle)).toBe('empty empty empty empty assumption');
  await say(mao, 'cyclus', 'wijzig', cycle, '--aanname', 'Wie belt, ziet kinderen terug.');
  expect(await standing(mao, cycle)).toBe('done empty empty empty check');
  await say(mao, 'check', 'bellen', '--cyclus', cycle);
  expect(await standing(mao, cycle)).toBe('done empty empty empty tag');
  await say(mao, 'cyclus', 'wijzig', cycle, '--indicator', '6');
  expect(await standing(mao, cycle)).toBe('done done empty empty activity');
  const activity = await say(mao, ...ACTIVITY, '--cyclus', cycle);
  expect(await standing(mao, cycle)).toBe('done done done empty lesson');
  const lesson = await say(mao, ...lessonArgs('--cyclus', cycle));
  await say(mao, 'les', 'label', lesson, '--weg', '2.6');
  expect(await standing(mao, cycle)).toBe('done done done begun lessonTag');
  await say(mao, 'les', 'label', lesson, '--indicator', '2.4');
  expect(await standing(mao, cycle)).toBe('done done done begun sharing');
  await say(mao, 'les', 'deel', lesson, '--kanaal', 'factsheet');
  expect(await standing(mao, cycle)).toBe('done done done done close');
  // By its activity it belongs to the cycle as well, and counts once.
  await say(mao, 'les', 'wijzig', lesson, '--activiteit', activity);
  expect(JSON.parse(await say(mao, 'cyclus', 'toon', cycle, '--json')).lessons).toEqual([lesson]);
});

const ALL = 'done done done done close';

test.each<[string, string, (story: Awaited<ReturnType<typeof cycleStory>>) => readonly string[]]>([
  [
    'the assumption emptied',
    'empty done done done assumption',
    ({ cycle }) => ['cyclus', 'wijzig', cycle, '--aanname', ''],
  ],
  [
    'the indicators removed',
    'done empty done done tag',
    ({ cycle }) => ['cyclus', 'wijzig', cycle, '--indicator', ''],
  ],
  // The lesson came from the activity, so it goes with it.
  [
    'the activity withdrawn',
    'done done empty empty check',
    ({ activity }) => ['activiteit', 'intrekken', activity, '--reden', 'Ging niet door.'],
  ],
  [
    'the activity out of the cycle',
    'done done empty empty check',
    ({ activity }) => ['activiteit', 'wijzig', activity, '--cyclus', ''],
  ],
  [
    'the lesson withdrawn',
    'done done done empty lesson',
    ({ lesson }) => ['les', 'intrekken', lesson, '--reden', 'Klopt niet.'],
  ],
  [
    'the lesson untagged',
    'done done done begun lessonTag',
    ({ lesson }) => ['les', 'label', lesson, '--weg', '2.6'],
  ],
  ['the lesson erased', 'done done done empty lesson', ({ lesson }) => ['les', 'wis', lesson, '--ja']],
  [
    'the lesson moved to no activity',
    'done done done empty lesson',
    ({ lesson }) => ['les', 'wijzig', lesson, '--activiteit', 'iets anders'],
  ],
  [
    'the sharing withdrawn',
    'done done done begun sharing',
    ({ sharing }) => ['deling', 'intrekken', sharing, '--reden', 'Niet geplaatst.'],
  ],
  ['the sharing erased', 'done done done begun sharing', ({ sharing }) => ['deling', 'wis', sharing, '--ja']],
])('undone: %s', async (_name, after, undo) => {
  const story = await cycleStory();
  expect(await standing(story.mao, story.cycle)).toBe(ALL);
  await say(story.mao, ...undo(story));
  expect(await standing(story.mao, story.cycle)).toBe(after);
});

test('an activity that moves to another cycle takes its lessons along', async () => {
  const { mao, cycle, activity } = await cycleStory();
  const other = await say(mao, ...CYCLE);
  await say(mao, 'activiteit', 'wijzig', activity, '--cyclus', other);
  expect(await standing(mao, cycle)).toBe('done done empty empty check');
  expect(await standing(mao, other)).toBe('empty empty done done assumption');
});

test('a withdrawn check is no check', async () => {
  const mao = newMao();
  const cycle = await say(mao, ...CYCLE, '--aanname', 'Wie belt, ziet kinderen terug.', '--indicator', '2.6');
  const check = await say(mao, 'check', 'bellen', '--cyclus', cycle, '--json');
  expect(await standing(mao, cycle)).toBe('done done empty empty activity');
  await say(mao, 'check', 'intrekken', JSON.parse(check).check.id, '--reden', 'Hoorde bij een ander plan.');
  expect(await standing(mao, cycle)).toBe('done done empty empty check');
});
