import type { Lesson } from '../domain/lesson.ts';
import { QUESTION, type Question } from '../domain/question.ts';
import type { RegionName } from '../domain/report.ts';
import { HIT_END, HIT_START } from '../domain/snippet.ts';
import type { Deps } from './deps.ts';
import { requireRecord } from './find-record.ts';
import { listLessons } from './list-lessons.ts';
import { listRegions } from './regions.ts';
import { searchLessons } from './search-lessons.ts';

/** A lesson that may answer a question, and why. */
export interface MatchedLesson {
  readonly lesson: Lesson;
  /** Words of the question that it holds. */
  readonly words: readonly string[];
  /** Elements and indicators that both speak of. */
  readonly codes: readonly string[];
}

/** A region that may help, and why. */
export interface MatchedRegion extends RegionName {
  /** How many of the lessons that may answer it are of this region. */
  readonly lessons: number;
  readonly codes: readonly string[];
}

export interface QuestionMatch {
  readonly question: Question;
  readonly lessons: readonly MatchedLesson[];
  readonly regions: readonly MatchedRegion[];
}

/** Lessons that are looked at, by words and by tags. */
const CONSIDERED = 100;
/** Keeps the best of both lists from outweighing everything: the usual constant of reciprocal rank fusion. */
const RANK_OFFSET = 60;

/**
 * Lessons of other regions that may answer a question: those that hold its words and those on the same elements and
 * indicators, merged by rank (reciprocal rank fusion, Cormack and others 2009); and the regions they are from.
 *
 * @throws MaoError `not-found`
 */
export async function matchQuestion(
  deps: Pick<Deps, 'storage'>,
  typed: string,
  limit: number,
): Promise<QuestionMatch> {
  const { record: question } = await requireRecord(deps.storage.db, QUESTION, typed);
  const ranked = await rankedLessons(deps, question);
  const regions = await listRegions(deps);
  return {
    question,
    lessons: ranked.slice(0, limit),
    regions: regions
      .map(({ code, name }) => ({ code, name, ...countOf(ranked, code) }))
      .filter(({ lessons }) => lessons > 0)
      .sort((a, b) => b.lessons - a.lessons || (a.name < b.name ? -1 : 1)),
  };
}

function countOf(ranked: readonly MatchedLesson[], region: string): Pick<MatchedRegion, 'lessons' | 'codes'> {
  const own = ranked.filter(({ lesson }) => lesson.region === region);
  return { lessons: own.length, codes: [...new Set(own.flatMap(({ codes }) => codes))].sort() };
}

async function rankedLessons(deps: Pick<Deps, 'storage'>, question: Question): Promise<MatchedLesson[]> {
  const text = [question.question, question.background ?? ''].join(' ');
  const codes = question.tags.map(({ code }) => code);
  const byWords = await searchLessons(deps, text, { withdrawn: false }, CONSIDERED);
  const byTags = codes.length === 0 ? [] : await lessonsOn(deps, codes);
  const found = new Map<string, MatchedLesson & { score: number }>();
  const raise = (lesson: Lesson, rank: number, words: readonly string[]): void => {
    const before = found.get(lesson.id);
    found.set(lesson.id, {
      lesson,
      words: before?.words ?? words,
      codes: lesson.tags.map(({ code }) => code).filter((code) => codes.includes(code)),
      score: (before?.score ?? 0) + 1 / (RANK_OFFSET + rank),
    });
  };
  for (const [rank, { lesson, snippet }] of byWords.entries()) raise(lesson, rank, markedWords(snippet));
  for (const [rank, lesson] of byTags.entries()) raise(lesson, rank, []);
  return [...found.values()]
    .filter(({ lesson }) => lesson.region !== question.region)
    .sort((a, b) => b.score - a.score || (a.lesson.id < b.lesson.id ? -1 : 1))
    .map(({ lesson, words, codes: shared }) => ({ lesson, words, codes: shared }));
}

async function lessonsOn(deps: Pick<Deps, 'storage'>, codes: readonly string[]): Promise<readonly Lesson[]> {
  const filter = {
    elements: codes.filter((code) => !code.includes('.')),
    indicators: codes.filter((code) => code.includes('.')),
    withdrawn: false,
  };
  return (await listLessons(deps, filter, CONSIDERED)).lessons;
}

/** The words that were found, each once, as they stand in the text. */
function markedWords(snippet: string): string[] {
  const marked = snippet.split(HIT_START).slice(1);
  return [...new Set(marked.map((part) => part.split(HIT_END, 1)[0] ?? ''))].filter((word) => word !== '');
}
