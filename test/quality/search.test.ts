import { expect, test } from 'vitest';
import { searchLessons } from '../../src/app/search-lessons.ts';
import { memoryDeps, record } from '../helpers/memory-deps.ts';
import lessons from './lessons.json' with { type: 'json' };
import questions from './questions.json' with { type: 'json' };

/** nDCG of the first ten: 1 when the best answers stand first, 0 when none is among them. */
function ndcg(found: readonly string[], relevant: Readonly<Record<string, number | undefined>>): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const ideal = Object.values(relevant)
    .map(Number)
    .sort((a, b) => b - a);
  return gain(found.map((id) => relevant[id] ?? 0)) / gain(ideal);
}

async function quality(withTags: boolean) {
  const deps = await memoryDeps();
  await record(
    deps,
    ...lessons.map(({ id, title, insight, tags }) => ({
      externalId: id,
      title,
      insight,
      observation: null,
      tags: withTags ? tags : [],
    })),
  );
  const scores: number[] = [];
  const unanswered: string[] = [];
  for (const { question, relevant } of questions) {
    const hits = await searchLessons(deps, question, {}, 20);
    if (hits.length === 0) unanswered.push(question);
    scores.push(
      ndcg(
        hits.map(({ lesson }) => lesson.externalId ?? ''),
        relevant,
      ),
    );
  }
  return { mean: scores.reduce((sum, score) => sum + score, 0) / scores.length, unanswered };
}

// Questions as people might type them: other forms, compounds, abbreviations, typing errors, whole sentences. The figures
// are just below what search reaches; who betters it raises them.
test.each([
  { withTags: false, least: 0.95 },
  { withTags: true, least: 0.965 },
])('judged questions are answered, with tags: $withTags', async ({ withTags, least }) => {
  const { mean, unanswered } = await quality(withTags);
  expect(unanswered).toEqual([]);
  expect(mean).toBeGreaterThan(least);
});

test('a question in words that no lesson has is met by what the lexicon knows it speaks of', async () => {
  const deps = await memoryDeps();
  const texts = { insight: 'Dat gaf rust.', observation: null };
  await record(
    deps,
    { ...texts, title: 'Een voorzitter die beslist', tags: ['3.2'] },
    { ...texts, title: 'Koffie op vrijdag', tags: ['5.1'] },
  );
  const hits = await searchLessons(deps, 'de knoop doorhakken', {}, 20);
  expect(hits.map(({ lesson }) => lesson.title)).toEqual(['Een voorzitter die beslist']);
});
