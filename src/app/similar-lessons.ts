import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { fieldsOf, rankTexts, type SearchedTexts } from '../domain/search-rank.ts';
import { type Term, textScore } from '../domain/search-score.ts';
import { prepareLanguage, termsOf } from '../domain/search-terms.ts';
import { shippedSearchWords } from '../input/shipped.ts';
import { findCandidates, readTexts } from '../storage/search.ts';
import { lookUp } from './asked-words.ts';
import type { Deps } from './deps.ts';
import { type Hit, toHits } from './search-lessons.ts';

/** What a lesson is about, as far as it is known: also one that is still being told. */
export type LessonTexts = Pick<SearchedTexts, 'title' | 'observation' | 'explanation' | 'insight'>;

/** Words of a lesson that are looked for, those that say most first in its texts. */
const MOST_WORDS = 30;
/** Lessons that are read and ranked. */
const RANKED = 60;
/**
 * From here on two lessons tell nearly the same. Of 85 different lessons no pair came above .33; of the same told again
 * with a third of the words gone and others added, none came below .46.
 */
const CLOSE = 0.4;
/** Fewer telling words say too little to compare by. */
const LEAST_WORDS = 4;

/**
 * Lessons on the same subject, most alike first. The score is the share of what the texts say, by how telling its
 * words are, that the other says too: 1 for the same text.
 */
export async function similarLessons(
  world: Pick<Deps, 'storage'>,
  given: LessonTexts,
  { filter, limit, except = null }: { filter: LessonFilter; limit: number; except?: string | null },
): Promise<Hit[]> {
  const { db } = world.storage;
  const language = prepareLanguage(shippedSearchWords);
  const texts = onlyTexts(given);
  const asked = await lookUp(world, joined(texts), language, MOST_WORDS);
  const most = Math.max(RANKED, limit);
  const sought = asked.map((one) => one.sought);
  const found = await readTexts(
    db,
    await findCandidates(db, sought, filter, { limit: most, commonLimit: most }),
  );
  const terms = asked.map(({ term }) => term);
  const itself = textScore(fieldsOf(texts, language), terms.map(exactly));
  const ranked = rankTexts(found, { terms, guesses: [], language })
    .map((one) => ({ ...one, score: Math.min(1, one.score / itself) }))
    .slice(0, limit + 1);
  const hits = await toHits(world, ranked, asked, language);
  return hits.filter(({ lesson }) => lesson.id !== except).slice(0, limit);
}

/** Who hands over a whole lesson means these texts of it. */
function onlyTexts({
  title = null,
  insight = null,
  observation = null,
  explanation = null,
}: LessonTexts): LessonTexts {
  return { title, insight, observation, explanation };
}

function joined({ title, insight, observation, explanation }: LessonTexts): string {
  return [title, insight, observation, explanation].filter(Boolean).join('\n');
}

/** What a text of its own words would score. */
function exactly(term: Term): Term {
  return { ...term, met: new Map([[term.word, 1]]) };
}

/** Lessons that tell nearly the same as a new one: worth asking whether it is not one of them. Usually none. */
export async function closelySimilar(world: Pick<Deps, 'storage'>, texts: LessonTexts): Promise<Lesson[]> {
  if (termsOf(joined(texts), prepareLanguage(shippedSearchWords)).length < LEAST_WORDS) return [];
  const hits = await similarLessons(world, texts, { filter: { withdrawn: false }, limit: 3 });
  return hits.filter(({ score }) => score >= CLOSE).map(({ lesson }) => lesson);
}
