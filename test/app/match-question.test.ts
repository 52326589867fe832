import { expect, test } from 'vitest';
import { listLessons } from '../../src/app/list-lessons.ts';
import { matchQuestion } from '../../src/app/match-question.ts';
import type { Question } from '../../src/domain/question.ts';
import { newMao } from '../helpers/commands.ts';
import { lessonOf, recorded } from '../helpers/loop-network.ts';
import { lesson, tags } from '../helpers/report-lessons.ts';
import { networkDeps, record } from '../helpers/report-network.ts';

/** Words that no other lesson has, so that only they find it. */
const WORDS = 'Hoe bespreken wij zwemdiploma met grootouders?';
const ABOUT_IT = { insight: 'Een zwemdiploma bespreek je met grootouders.' };

/** Zuid-Limburg has three lessons on 2.1, of which one also holds the words, and two that only hold the words. */
const LESSONS = [
  lesson('ZLI-3333', { ...ABOUT_IT, tags: tags('2.1'), learnedOn: '2024-02' }),
  lesson('ZLI-4444', { insight: 'Hier staat iets anders.', tags: tags('3.1', '2.1'), learnedOn: '2024-01' }),
  lesson('ZLI-5555', { ...ABOUT_IT, tags: tags('2.2') }),
  lesson('ZLI-6666', ABOUT_IT),
  lesson('ZLI-7777', { ...ABOUT_IT, tags: tags('2.1'), status: 'ingetrokken', statusReason: 'dubbel' }),
  lesson('DRE-3333', { insight: 'Nog iets anders.', tags: tags('2.1'), learnedOn: '2023' }),
  lesson('ALM-3333', ABOUT_IT),
  lesson('TWE-3333', { ...ABOUT_IT, tags: tags('2.1') }),
  lesson('UTR-3333', { insight: 'Dit gaat nergens over.', tags: tags('5.1') }),
];

async function matched(question: Partial<Question>) {
  const asked = record('question', 'VR-34679', { question: WORDS, region: 'TWE', ...question });
  const deps = await networkDeps({ lessons: LESSONS, records: [asked] });
  return { deps, ...(await matchQuestion(deps, 'VR-34679', 9)) };
}

test('first what is found by words and by tag, then by turns; nothing of the own region', async () => {
  const { lessons } = await matched({ tags: tags('2.1') });
  expect(lessons.map(({ lesson: { id }, words, codes }) => [id, words.length > 0, codes])).toEqual([
    ['ZLI-3333', true, ['2.1']],
    ['ZLI-4444', false, ['2.1']],
    ['ZLI-5555', true, []],
    ['DRE-3333', false, ['2.1']],
    ['ALM-3333', true, []],
    ['ZLI-6666', true, []],
  ]);
});

test('a region tells how many of its lessons share a tag, which is what the list has', async () => {
  const { deps, regions } = await matched({ tags: tags('2.1') });
  expect(regions).toEqual([
    { code: 'ZLI', name: 'Zuid-Limburg', lessons: 4, tagged: 2, codes: ['2.1'] },
    { code: 'ALM', name: 'Almere', lessons: 1, tagged: 0, codes: [] },
    { code: 'DRE', name: 'Drenthe', lessons: 1, tagged: 1, codes: ['2.1'] },
  ]);
  const filter = { regions: ['ZLI'], indicators: ['2.1'], withdrawn: false };
  expect((await listLessons(deps, filter, 99)).total).toBe(2);
});

test('who asks about an element means its indicators too', async () => {
  const { regions } = await matched({ tags: tags('2') });
  expect(regions).toEqual([
    { code: 'ZLI', name: 'Zuid-Limburg', lessons: 4, tagged: 3, codes: ['2.1', '2.2'] },
    { code: 'ALM', name: 'Almere', lessons: 1, tagged: 0, codes: [] },
    { code: 'DRE', name: 'Drenthe', lessons: 1, tagged: 1, codes: ['2.1'] },
  ]);
});

test('more lessons under a tag than are looked at are counted all the same', async () => {
  const many = Array.from({ length: 120 }, (_, nr) =>
    lesson(`GRO-${String(nr + 1000)}`, { insight: `Iets heel anders ${nr}.`, tags: tags('2.1') }),
  );
  const asked = record('question', 'VR-34679', { question: WORDS, region: 'TWE', tags: tags('2.1') });
  const deps = await networkDeps({ lessons: many, records: [asked] });
  expect((await matchQuestion(deps, 'VR-34679', 9)).regions).toEqual([
    { code: 'GRO', name: 'Groningen', lessons: 120, tagged: 120, codes: ['2.1'] },
  ]);
});

test('without tags only words count', async () => {
  const { regions } = await matched({});
  expect(regions.map(({ code, lessons, tagged }) => [code, lessons, tagged])).toEqual([
    ['ZLI', 3, 0],
    ['ALM', 1, 0],
  ]);
});

test('the regions that may help say which part shares the tag', async () => {
  const mao = newMao();
  const about = ['--regio', 'Zuid-Limburg', '--les', 'Een zwemdiploma bespreek je met grootouders.'];
  await lessonOf(mao, ...about, '--indicator', '2.1');
  await lessonOf(mao, ...about, '--titel', 'Nog een', '--indicator', '5.1');
  await lessonOf(mao, '--regio', 'Almere', '--les', 'Het zwemdiploma van grootouders.', '--indicator', '5.1');
  await lessonOf(mao, '--regio', 'Drenthe', '--les', 'Iets heel anders.', '--indicator', '2.1');
  const ask = ['--regio', 'Twente', '--vraag', WORDS, '--indicator', '2.1'];
  const { stdout } = await mao(['vraag', 'match', await recorded(mao, 'vraag', 'stel', ...ask)]);
  expect(stdout.slice(stdout.indexOf("Regio's"))).toBe(
    "Regio's die kunnen helpen\n  Zuid-Limburg: 2 lessen, waarvan 1 over 2.1\n  Almere: 1 les\n  Drenthe: 1 les over 2.1\n",
  );
});
