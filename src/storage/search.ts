import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { matchesFilter } from './lesson-filter.ts';
import { rowToLesson, selectLessons } from './lesson-rows.ts';
import type { Tables } from './tables.ts';

/** A lesson found, best first by score. */
export interface Hit {
  readonly lesson: Lesson;
  /** Higher is better; only comparable within one search. */
  readonly score: number;
  /** The place in the text where it was found, the words between `HIT_START` and `HIT_END`. */
  readonly snippet: string;
}

/** Marks around a word that was found; control characters, because a text can hold any visible mark. */
export const HIT_START = '\u0002';
export const HIT_END = '\u0003';

/** Weights of the columns of the word index: a word in the title or the lesson itself says most. */
const WEIGHTS = [4, 1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const RANKING = `bm25(${WEIGHTS.join(', ')})`;
/** Lessons read in one query. */
const LESSONS_AT_ONCE = 500;
/** Words shown around a hit. */
export const SNIPPET_WORDS = 24;

/** What a person typed as a query of the word index: every word quoted, matched by its beginning, any of them. */
export function matchExpression(query: string): string | null {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return null;
  return [...new Set(words)].map((word) => `"${word}"*`).join(' OR ');
}

/** Searches the lessons, best first. Nothing to search for finds nothing. */
export async function searchLessons(
  db: Kysely<Tables>,
  query: string,
  filter: LessonFilter,
  limit: number,
): Promise<Hit[]> {
  const expression = matchExpression(query);
  if (expression === null) return [];
  const ranked = await matching(db, expression, filter)
    .select([
      'lessons.nr',
      'lesson_words.rank',
      sql<string>`snippet(lesson_words, -1, ${HIT_START}, ${HIT_END}, '…', ${SNIPPET_WORDS})`.as('snippet'),
    ])
    // The word index gives them in this order by itself, so that a snippet is made only for what is asked.
    .orderBy('lesson_words.rank')
    .limit(limit)
    .execute();
  const hits: Hit[] = [];
  for (let start = 0; start < ranked.length; start += LESSONS_AT_ONCE) {
    const part = ranked.slice(start, start + LESSONS_AT_ONCE);
    const rows = await selectLessons(db)
      .where(
        'lessons.nr',
        'in',
        part.map(({ nr }) => nr),
      )
      .execute();
    const lessons = new Map(rows.map((row) => [row.nr, rowToLesson(row)]));
    for (const { nr, rank, snippet } of part) {
      const lesson = lessons.get(nr);
      if (lesson) hits.push({ lesson, score: Number((-rank).toPrecision(6)), snippet });
    }
  }
  return hits;
}

/** How many lessons a search finds. */
export async function countHits(db: Kysely<Tables>, query: string, filter: LessonFilter): Promise<number> {
  const expression = matchExpression(query);
  if (expression === null) return 0;
  const { count } = await matching(db, expression, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function matching(db: Kysely<Tables>, expression: string, filter: LessonFilter) {
  const words = sql<{ rowid: number; rank: number }>`lesson_words`.as('lesson_words');
  return db
    .selectFrom('lessons')
    .innerJoin(words, 'lesson_words.rowid', 'lessons.nr')
    .where(sql<boolean>`lesson_words match ${expression} and lesson_words.rank match ${RANKING}`)
    .where(matchesFilter(filter));
}
