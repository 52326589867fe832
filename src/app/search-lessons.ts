import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { type FieldText, rarity, type Term, textScore } from '../domain/search-score.ts';
import { type Language, prepareLanguage, termsOf } from '../domain/search-terms.ts';
import { snippetOf } from '../domain/snippet.ts';
import { guessByLabels, type TagGuess, type TagGuesser, tagFit } from '../domain/tag-guess.ts';
import { shippedSearchWords } from '../input/shipped.ts';
import { currentFramework } from '../storage/frameworks.ts';
import { lessonsByNumber } from '../storage/lessons.ts';
import {
  countMatches,
  countWordSet,
  findCandidates,
  findTagged,
  lessonsAtMost,
  readTexts,
  type SearchText,
  type Sought,
} from '../storage/search.ts';
import { similarWords } from '../storage/similar-words.ts';
import type { Deps } from './deps.ts';
import type { LessonList } from './list-lessons.ts';

/** A lesson found. */
export interface Hit {
  readonly lesson: Lesson;
  /** From 0 to about 1, higher is better; only comparable within one search. */
  readonly score: number;
  /** The sentence in which it was found, the words between `HIT_START` and `HIT_END`. */
  readonly snippet: string;
}

/** Words of a question that are looked for; who pastes a page gets the first of it. */
const MOST_TERMS = 24;
/** Words of the lessons that count as one word asked, and those that are somewhat like it. */
const STRONG = 0.62;
const WEAK = 0.4;
const MOST_LIKE = 40;
/** Lessons that are read and ranked. */
const RANKED = 80;
/** What a lesson gains at most by its tags. */
const BY_TAGS = 0.25;
/** A guess that is less sure does not bring in lessons in which no word was found. */
const SURE_ENOUGH = 0.5;

/** How much a word counts by where it stands, in the order in which a sentence to show is chosen. */
const FIELDS = [
  ['insight', 1.5],
  ['observation', 1.2],
  ['explanation', 1],
  ['recommendation', 1],
  ['outcome', 1],
  ['audience', 1],
  ['limits', 1],
  ['evidence', 0.7],
  ['activity', 0.7],
  ['coalition', 0.7],
  ['source', 0.7],
  ['extra', 0.7],
  ['title', 2],
] as const;

/** Searches the lessons, best first. `guess` says which tags the question speaks of; else the labels decide. */
export async function searchLessons(
  { storage }: Pick<Deps, 'storage'>,
  query: string,
  filter: LessonFilter,
  limit: number,
  guess?: TagGuesser,
): Promise<Hit[]> {
  const { db } = storage;
  const language = prepareLanguage(shippedSearchWords);
  const asked = await askedOf(storage, query, language);
  const guesses = (guess ?? guessByLabels(await currentFramework(db), language))(query);
  const most = Math.max(RANKED, limit);
  const found = new Set(
    await findCandidates(
      db,
      asked.map(({ sought }) => sought),
      filter,
      most,
    ),
  );
  if (found.size < RANKED) {
    const sure = guesses.filter(({ weight }) => weight >= SURE_ENOUGH).map(({ code }) => code);
    for (const nr of await findTagged(db, sure, filter, RANKED)) found.add(nr);
  }
  const terms = asked.map(({ term }) => term);
  const ranked = (await readTexts(db, [...found]))
    .map((lesson) => rank(lesson, terms, guesses, language))
    .filter(({ score }) => score > 0)
    // Of lessons that answer as well, the newest first.
    .sort((a, b) => b.score - a.score || b.nr - a.nr)
    .slice(0, limit);
  const lessons = await lessonsByNumber(
    db,
    ranked.map(({ nr }) => nr),
  );
  return ranked.flatMap(({ nr, score, fields }) => {
    const lesson = lessons.get(nr);
    return lesson ? [{ lesson, score: Number(score.toPrecision(6)), snippet: snippetOf(fields, terms) }] : [];
  });
}

/** As `listLessons`, best first instead of newest. */
export async function listFound(
  deps: Pick<Deps, 'storage'>,
  query: string,
  filter: LessonFilter,
  limit: number,
): Promise<LessonList> {
  const hits = await searchLessons(deps, query, filter, limit);
  const total = hits.length < limit ? hits.length : await countHits(deps, query, filter);
  return { lessons: hits.map(({ lesson }) => lesson), total };
}

/** How many lessons hold a word that was asked, or one that is like it. */
async function countHits(
  { storage }: Pick<Deps, 'storage'>,
  query: string,
  filter: LessonFilter,
): Promise<number> {
  const asked = await askedOf(storage, query, prepareLanguage(shippedSearchWords));
  return countMatches(
    storage.db,
    asked.map(({ sought }) => sought),
    filter,
  );
}

interface Asked {
  readonly term: Term;
  readonly sought: Sought;
}

async function askedOf({ db }: Deps['storage'], query: string, language: Language): Promise<Asked[]> {
  const total = await lessonsAtMost(db);
  const asked: Asked[] = [];
  for (const word of termsOf(query, language).slice(0, MOST_TERMS)) {
    const near = [word, ...language.abbreviationsOf(word), ...(await similarWords(db, word))];
    for (const phrase of language.writtenOut(word)) {
      for (const part of phrase)
        if (!language.isStopWord(part)) near.push(part, ...(await similarWords(db, part)));
    }
    const met = new Map(
      [...new Set(near)]
        .map((other): [string, number] => [other, language.likeness(word, other)])
        .filter(([, like]) => like >= WEAK)
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_LIKE),
    );
    const those = (test: (like: number) => boolean) =>
      [...met].filter(([, like]) => test(like)).map(([other]) => [other]);
    const phrases = language.writtenOut(word).filter(({ length }) => length > 1);
    const strong = await countWordSet(db, [...those((like) => like >= STRONG), ...phrases]);
    const weak = await countWordSet(
      db,
      those((like) => like < STRONG),
    );
    const count = strong && strong.found > 0 ? strong.found : (weak?.found ?? 0);
    asked.push({ term: { word, weight: rarity(count, total), met }, sought: { strong, weak } });
  }
  return asked;
}

function rank(
  { nr, texts, codes }: SearchText,
  terms: readonly Term[],
  guesses: readonly TagGuess[],
  language: Language,
): { nr: number; score: number; fields: FieldText[] } {
  const fields = FIELDS.flatMap(([column, weight]) => {
    const text = texts[column];
    return text === null ? [] : [{ text, weight, words: language.wordsOf(text) }];
  });
  return { nr, score: textScore(fields, terms) + BY_TAGS * tagFit(guesses, codes), fields };
}
