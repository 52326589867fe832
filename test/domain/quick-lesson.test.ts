import { expect, test } from 'vitest';
import { completeQuickLesson } from '../../src/domain/quick-lesson.ts';

const nothing = { works: undefined, stuck: undefined, title: undefined, direction: undefined };

test.each([
  ['only what works', { works: 'Bellen helpt.' }, ['Bellen helpt.', 'Bellen helpt.', 'stimulerend']],
  [
    'only what is stuck',
    { stuck: 'Brieven schrikken af.' },
    ['Brieven schrikken af.', 'Brieven schrikken af.', 'belemmerend'],
  ],
  [
    'both',
    { works: 'Bellen helpt.', stuck: 'Brieven schrikken af.' },
    ['Bellen helpt.', 'Brieven schrikken af.', 'gemengd'],
  ],
  [
    'white space is no answer',
    { works: ' \n', stuck: ' Brieven schrikken af. ' },
    ['Brieven schrikken af.', 'Brieven schrikken af.', 'belemmerend'],
  ],
])('%s', (_name, answers, [insight, observation, direction]) => {
  expect(completeQuickLesson({ ...nothing, ...answers })).toEqual({
    title: insight,
    insight,
    observation,
    direction,
  });
});

test('a title and a direction that were given stay', () => {
  const given = { works: 'Bellen helpt.', stuck: undefined, title: 'Bellen', direction: 'gemengd' };
  expect(completeQuickLesson(given)).toMatchObject({ title: 'Bellen', direction: 'gemengd' });
});

test('nothing makes nothing', () => {
  expect(completeQuickLesson(nothing)).toEqual({ title: '', insight: '', observation: '', direction: '' });
});

test('a long lesson gives the title its first words', () => {
  const works =
    'Wie ouders op de tweede dag van het verzuim belt, heeft in een maand meer gewonnen dan met brieven.';
  expect(completeQuickLesson({ ...nothing, works }).title).toBe(
    'Wie ouders op de tweede dag van het verzuim belt, heeft in een maand meer…',
  );
});
