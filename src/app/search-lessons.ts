import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { type Ranked, rankTexts } from '../domain/search-rank.ts';
import { type Language, prepareLanguage } from '../domain/search-terms.ts';
import { snippetOf } from '../domain/snippet.ts';
import type { TagGuess, TagGuesser } from '../domain/tag-guess.ts';
import { shippedSearchWords } from '../input/shipped.ts';
import { lessonsByNumber } from '../storage/lessons.ts';
import { countMatches, findCandidates, findTagged, readTexts } from '../storage/search.ts';
import { type Asked, type Closeness, lookUp } from './asked-words.ts';
import type { Deps } from './deps.ts';
import type { LessonList } from './list-lessons.ts';
import { tagGuesser } from './tag-guesser.ts';

/** A lesson found. */
export interface Hit {
  readonly lesson: Lesson;
  /** From 0 to about 1, higher is better; only comparable within one search. */
  readonly score: number;
  /** The sentence in which it was found, the words between `HIT_START` and `HIT_END`. */
  readonly snippet: string;
}

type World = Pick<Deps, 'storage'>;

/** Words of a question that are looked for: who pastes a page gets the first of it. */
const MOST_WORDS = 24;
/** Lessons that are read and ranked, for words that are rare and for words that stand in very many, unless more are asked. */
const RANKED = 64;
const RANKED_OF_COMMON = 32;
/** A guess that is less sure brings in no lessons in which no word was found. */
const SURE_ENOUGH = 0.5;

/**
 * Searches the lessons, best first: by their words, those that are like the words asked, and the tags that the
 * question speaks of. Only when nothing is found that way, by what resembles the question faintly.
 */
export async function searchLessons(
  world: World,
  query: string,
  filter: LessonFilter,
  limit: number,
  guess?: TagGuesser,
): Promise<Hit[]> {
  const guesses = (guess ?? (await tagGuesser(world)))(query);
  const search = { world, query, filter, limit, guesses, language: prepareLanguage(shippedSearchWords) };
  const hits = await searchAs(search, 'usual');
  return hits.length > 0 ? hits : searchAs(search, 'faint');
}

interface Search {
  readonly world: World;
  readonly query: string;
  readonly filter: LessonFilter;
  readonly limit: number;
  readonly guesses: readonly TagGuess[];
  readonly language: Language;
}

async function searchAs(search: Search, closeness: Closeness): Promise<Hit[]> {
  const { world, query, limit, guesses, language } = search;
  const asked = await lookUp(world, query, language, MOST_WORDS, closeness);
  const texts = await readTexts(world.storage.db, await candidates(search, asked));
  const terms = asked.map(({ term }) => term);
  return toHits(world, rankTexts(texts, { terms, guesses, language }).slice(0, limit), asked, language);
}

async function candidates(
  { world, filter, limit, guesses }: Search,
  asked: readonly Asked[],
): Promise<number[]> {
  const { db } = world.storage;
  const sought = asked.map((one) => one.sought);
  const found = await findCandidates(db, sought, filter, {
    limit: Math.max(RANKED, limit),
    commonLimit: Math.max(RANKED_OF_COMMON, limit),
  });
  if (found.length >= RANKED) return found;
  const sure = guesses.filter(({ weight }) => weight >= SURE_ENOUGH).map(({ code }) => code);
  const tagged = await findTagged(db, { codes: sure }, filter, RANKED);
  return [...new Set([...found, ...tagged.map(({ nr }) => nr)])];
}

/** Ranked lessons in full, each with the sentence that says most of what was asked. */
export async function toHits(
  { storage }: World,
  ranked: readonly Ranked[],
  asked: readonly Asked[],
  language: Language,
): Promise<Hit[]> {
  const terms = asked.map(({ term }) => term);
  const lessons = await lessonsByNumber(
    storage.db,
    ranked.map(({ nr }) => nr),
  );
  return ranked.flatMap(({ nr, score, fields }) => {
    const lesson = lessons.get(nr);
    return lesson
      ? [{ lesson, score: Number(score.toPrecision(6)), snippet: snippetOf(fields, terms, language.wordsOf) }]
      : [];
  });
}

/** As `listLessons`, best first instead of newest. */
export async function listFound(
  world: World,
  query: string,
  filter: LessonFilter,
  limit: number,
): Promise<LessonList> {
  const hits = await searchLessons(world, query, filter, limit);
  const lessons = hits.map(({ lesson }) => lesson);
  if (hits.length < limit) return { lessons, total: hits.length };
  const asked = await lookUp(world, query, prepareLanguage(shippedSearchWords), MOST_WORDS);
  const sought = asked.map((one) => one.sought);
  return { lessons, total: Math.max(hits.length, await countMatches(world.storage.db, sought, filter)) };
}
