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
/** Words shown around a hit. */
const SNIPPET_WORDS = 24;

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
  const weights = sql.raw(WEIGHTS.join(', '));
  const ranked = await db
    .selectFrom('lessons')
    .innerJoin(
      sql<{
        rowid: number;
        rank: number;
      }>`(select rowid, bm25(lesson_words, ${weights}) as rank from lesson_words where lesson_words match ${expression})`.as(
        'found',
      ),
      'found.rowid',
      'lessons.nr',
    )
    .select(['lessons.nr', 'found.rank'])
    .where(matchesFilter(filter))
    .orderBy('found.rank')
    .orderBy('lessons.id')
    .limit(limit)
    .execute();
  const hits: Hit[] = [];
  for (const { nr, rank } of ranked) {
    // Numbers are bound as reals, and the word index passes over a rowid that is none: hence the cast.
    const row = await selectLessons(db)
      .select(
        sql<string>`(select snippet(lesson_words, -1, ${HIT_START}, ${HIT_END}, '…', ${SNIPPET_WORDS}) from lesson_words where lesson_words match ${expression} and rowid = cast(${nr} as integer))`.as(
          'snippet',
        ),
      )
      .where('lessons.nr', '=', nr)
      .executeTakeFirstOrThrow();
    hits.push({ lesson: rowToLesson(row), score: Number((-rank).toPrecision(6)), snippet: row.snippet });
  }
  return hits;
}
