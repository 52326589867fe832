import { isErasedText } from '../domain/erased-text.ts';
import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { QUESTION, type Question } from '../domain/question.ts';
import type { RegionName } from '../domain/report.ts';
import { HIT_END, HIT_START } from '../domain/snippet.ts';
import { taggedByRegion } from '../storage/tagged-regions.ts';
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
  /** How many of the lessons that may answer it are of this region: all that share a tag, and those found by words. */
  readonly lessons: number;
  /** How many of them share an element or indicator with the question. */
  readonly tagged: number;
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
  const codes = question.tags.map(({ code }) => code);
  const ranked = await rankedLessons(deps, question, codes);
  const tagged = await taggedByRegion(deps.storage.db, onCodes(codes));
  const regions = await listRegions(deps);
  return {
    question,
    lessons: ranked.slice(0, limit),
    regions: regions
      .filter(({ code }) => code !== question.region)
      .map(({ code, name }) => {
        const { lessons: onThem, codes: theirs } = tagged.get(code) ?? { lessons: 0, codes: [] };
        const others = ranked.filter(
          ({ lesson, codes: shared }) => lesson.region === code && shared.length === 0,
        );
        const shared = sharedCodes(theirs, codes).sort();
        return { code, name, lessons: onThem + others.length, tagged: onThem, codes: shared };
      })
      .filter(({ lessons }) => lessons > 0)
      .sort((a, b) => b.lessons - a.lessons || (a.name < b.name ? -1 : 1)),
  };
}

/** Of the codes of a lesson those that a question asks about; who asks about an element means its indicators too. */
function sharedCodes(codes: readonly string[], asked: readonly string[]): string[] {
  return codes.filter((code) => asked.includes(code) || asked.includes(code.split('.', 1)[0] ?? code));
}

async function rankedLessons(
  deps: Pick<Deps, 'storage'>,
  question: Question,
  codes: readonly string[],
): Promise<MatchedLesson[]> {
  const text = [question.question, question.background ?? ''].filter((part) => !isErasedText(part)).join(' ');
  const byWords = text.trim() === '' ? [] : await searchLessons(deps, text, { withdrawn: false }, CONSIDERED);
  const byTags = codes.length === 0 ? [] : (await listLessons(deps, onCodes(codes), CONSIDERED)).lessons;
  const found = new Map<string, MatchedLesson & { score: number }>();
  const raise = (lesson: Lesson, rank: number, words: readonly string[]): void => {
    const before = found.get(lesson.id);
    found.set(lesson.id, {
      lesson,
      words: before?.words ?? words,
      codes: sharedCodes(
        lesson.tags.map(({ code }) => code),
        codes,
      ),
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

/** The lessons that `les lijst` gives for these codes, without those that were withdrawn. */
function onCodes(codes: readonly string[]): LessonFilter {
  return {
    elements: codes.filter((code) => !code.includes('.')),
    indicators: codes.filter((code) => code.includes('.')),
    withdrawn: false,
  };
}

/** The words that were found, each once, as they stand in the text. */
function markedWords(snippet: string): string[] {
  const marked = snippet.split(HIT_START).slice(1);
  return [...new Set(marked.map((part) => part.split(HIT_END, 1)[0] ?? ''))].filter((word) => word !== '');
}
