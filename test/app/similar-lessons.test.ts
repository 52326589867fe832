import { expect, test } from 'vitest';
import { closelySimilar, similarLessons } from '../../src/app/similar-lessons.ts';
import { memoryDeps, record } from '../helpers/memory-deps.ts';

const KITCHEN = {
  title: 'Samen aan de keukentafel',
  observation: null,
  insight: 'Ouders vertellen thuis meer dan in een spreekkamer vol deskundigen.',
};
const CANTEEN = {
  title: 'Koffie in de kantine',
  observation: null,
  insight: 'De wijkagent drinkt elke dinsdag koffie met leerlingen.',
};

async function network() {
  const deps = await memoryDeps();
  await record(deps, KITCHEN, CANTEEN);
  const about = (insight: string) => ({ title: null, observation: null, explanation: null, insight });
  return {
    titles: async (insight: string) => (await closelySimilar(deps, about(insight))).map(({ title }) => title),
    scores: async (insight: string) => {
      const hits = await similarLessons(deps, about(insight), { filter: {}, limit: 9 });
      return hits.map(({ lesson, score }) => [lesson.title, score]);
    },
  };
}

test('a lesson told again in part is closely similar', async () => {
  const { titles } = await network();
  expect(await titles('Ouders vertellen thuis meer dan in een spreekkamer, met koffie erbij.')).toEqual([
    'Samen aan de keukentafel',
  ]);
});

test('a lesson that shares a third of what it says is not', async () => {
  const { titles, scores } = await network();
  const other = 'Ouders vertellen thuis over zwemlessen en hockeytrainingen.';
  expect(await scores(other)).toEqual([['Samen aan de keukentafel', 0.3672]]);
  expect(await titles(other)).toEqual([]);
});

test('of too few words nothing can be said, also when another lesson has each of them', async () => {
  const { titles } = await network();
  expect(await titles('Wijkagent drinkt koffie.')).toEqual([]);
  expect(await titles('Wijkagent drinkt dinsdag koffie.')).toEqual(['Koffie in de kantine']);
});
