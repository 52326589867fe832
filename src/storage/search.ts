import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import type { Searched } from '../domain/search-rank.ts';
import { matchesFilter } from './lesson-filter.ts';
import { readTags } from './lesson-rows.ts';
import type { Tables } from './tables.ts';
import { WORD_COLUMNS } from './words.ts';

/** Weights of the columns of the word index: a word in the title or the lesson itself says most. */
const WEIGHTS = [4, 1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const RANKING = `bm25(${WEIGHTS.join(', ')})`;
/** From so many lessons on, words are no longer ranked by the index: the time for that would grow with the lessons. */
const RARE = 1000;

/** Words of which any will do, and in how many lessons one of them stands: counted up to a thousand, then estimated. */
export interface WordSet {
  readonly expression: string;
  readonly found: number;
}

/** Each is a word, or words that stand side by side; `null` when there is nothing to look for. */
export async function countWordSet(
  db: Kysely<Tables>,
  words: readonly (readonly string[])[],
): Promise<WordSet | null> {
  if (words.length === 0) return null;
  const expression = words.map((phrase) => `"${phrase.join(' ')}"`).join(' OR ');
  const { rows } = await sql<{ found: number; first: number | null; last: number | null }>`
    select count(*) as found, min(rowid) as first, (select max(nr) from lessons) as last
    from (select rowid from lesson_words where lesson_words match ${expression} order by rowid desc limit ${RARE})
  `.execute(db);
  const { found = 0, first = null, last = null } = rows[0] ?? {};
  if (found < RARE || first === null || last === null) return { expression, found };
  // As many in the rest as among the newest.
  return { expression, found: Math.round((found * last) / (last - first + 1)) };
}

/** What was asked for one word: the words that mean it, and those that are somewhat like it. */
export interface Sought {
  readonly strong: WordSet | null;
  readonly weak: WordSet | null;
}

/**
 * Numbers of lessons that may answer: at most `limit`, the best by the word index, for what is rare, and `commonLimit`,
 * the newest that hold all that was asked or, failing that, any of it, for what stands in very many lessons.
 */
export async function findCandidates(
  db: Kysely<Tables>,
  sought: readonly Sought[],
  filter: LessonFilter,
  { limit, commonLimit }: { readonly limit: number; readonly commonLimit: number },
): Promise<number[]> {
  const sets = sought.flatMap(({ strong, weak }) => [strong, weak]).filter((set) => set !== null);
  const rare = sets.filter(({ found }) => found < RARE);
  const common = sets.filter(({ found }) => found >= RARE);
  const found = new Set<number>();
  const add = (rows: readonly number[]) => rows.forEach((nr) => void found.add(nr));
  add(await ranked(db, anyOf(rare), filter, limit));
  if (common.length === 0) return [...found];
  add(await together(db, sought, filter, commonLimit));
  if (found.size < commonLimit) add(await newest(db, anyOf(common), filter, commonLimit));
  return [...found];
}

/** Lessons that hold all that was asked; of what is most common as much is given up as is needed to find any. */
async function together(
  db: Kysely<Tables>,
  sought: readonly Sought[],
  filter: LessonFilter,
  limit: number,
): Promise<number[]> {
  const parts = sought
    .map(({ strong, weak }) => strong ?? weak)
    .filter((set) => set !== null)
    .sort((a, b) => a.found - b.found);
  for (let count = parts.length; count > 1; count -= 1) {
    const all = parts.slice(0, count).map(({ expression }) => `(${expression})`);
    const rows = await newest(db, all.join(' AND '), filter, limit);
    if (rows.length > 0) return rows;
  }
  return [];
}

function anyOf(sets: readonly WordSet[]): string {
  return sets.map(({ expression }) => expression).join(' OR ');
}

async function ranked(
  db: Kysely<Tables>,
  expression: string,
  filter: LessonFilter,
  limit: number,
): Promise<number[]> {
  if (expression === '') return [];
  const rows = await matching(db, expression, filter)
    .where(sql<boolean>`lesson_words.rank match ${RANKING}`)
    .select('lessons.nr')
    .orderBy('lesson_words.rank')
    .limit(limit)
    .execute();
  return rows.map(({ nr }) => nr);
}

async function newest(
  db: Kysely<Tables>,
  expression: string,
  filter: LessonFilter,
  limit: number,
): Promise<number[]> {
  const rows = await matching(db, expression, filter)
    .select('lessons.nr')
    .orderBy('lesson_words.rowid', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ nr }) => nr);
}

/** How many lessons hold any of the words. */
export async function countMatches(
  db: Kysely<Tables>,
  sought: readonly Sought[],
  filter: LessonFilter,
): Promise<number> {
  const sets = sought.flatMap(({ strong, weak }) => [strong, weak]).filter((set) => set !== null);
  if (sets.length === 0) return 0;
  const { count } = await matching(db, anyOf(sets), filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function matching(db: Kysely<Tables>, expression: string, filter: LessonFilter) {
  const words = sql<{ rowid: number; rank: number }>`lesson_words`.as('lesson_words');
  return db
    .selectFrom('lessons')
    .innerJoin(words, 'lesson_words.rowid', 'lessons.nr')
    .where(sql<boolean>`lesson_words match ${expression}`)
    .where(matchesFilter(filter));
}

/** The newest lessons with one of these codes, or with an element or one of its indicators. */
export async function findTagged(
  db: Kysely<Tables>,
  {
    elements = [],
    codes = [],
  }: { readonly elements?: readonly string[]; readonly codes?: readonly string[] },
  filter: LessonFilter,
  limit: number,
): Promise<TaggedLesson[]> {
  if (elements.length + codes.length === 0) return [];
  const rows = await db
    .selectFrom('lessons')
    .select([
      'lessons.nr',
      sql<string>`(select group_concat(code) from lesson_tags where lesson = lessons.nr)`.as('codes'),
    ])
    // By the index of the tags: looking at every lesson for its tags would take a tenth of a second.
    .where('lessons.nr', 'in', (eb) =>
      eb
        .selectFrom('lesson_tags')
        .select('lesson_tags.lesson')
        .where((tag) =>
          tag.or([
            tag('lesson_tags.code', 'in', [...codes, ...elements]),
            ...elements.map((code) =>
              tag.and([tag('lesson_tags.code', '>', `${code}.`), tag('lesson_tags.code', '<', `${code}/`)]),
            ),
          ]),
        ),
    )
    .where(matchesFilter(filter))
    .orderBy('lessons.nr', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ nr, codes }) => ({ nr, codes: codes.split(',') }));
}

/** A lesson, and tags of it. */
export interface TaggedLesson {
  readonly nr: number;
  readonly codes: readonly string[];
}

/** Lessons with the same tags as a lesson: a main tag counts double; of those that share as much, the newest first. */
export async function findSharedTags(
  db: Kysely<Tables>,
  nr: number,
  filter: LessonFilter,
  limit: number,
): Promise<TaggedLesson[]> {
  const rows = await db
    .selectFrom('lesson_tags as own')
    .innerJoin('lesson_tags as theirs', 'theirs.code', 'own.code')
    .innerJoin('lessons', 'lessons.nr', 'theirs.lesson')
    .select(['lessons.nr', sql<string>`group_concat(distinct theirs.code)`.as('codes')])
    .where('own.lesson', '=', nr)
    .where('theirs.lesson', '!=', nr)
    .where(matchesFilter(filter))
    .groupBy('lessons.nr')
    .orderBy(sql`sum((1 + own.main) * (1 + theirs.main))`, 'desc')
    .orderBy('lessons.nr', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ nr: row.nr, codes: row.codes.split(',').sort() }));
}

/** Texts of lessons by number; those that are no more are left out. */
export async function readTexts(db: Kysely<Tables>, nrs: readonly number[]): Promise<Searched[]> {
  const columns = sql.raw(WORD_COLUMNS.join(', '));
  const { rows } = await sql<
    Record<(typeof WORD_COLUMNS)[number], string | null> & { nr: number; tags: string | null }
  >`
    select nr, ${columns},
      (select json_group_array(json_array(framework, code, main)) from lesson_tags where lesson = lesson_texts.nr) as tags
    from lesson_texts where nr in (select value from json_each(${JSON.stringify(nrs)}))
  `.execute(db);
  return rows.map(({ nr, tags, ...texts }) => ({ nr, texts, codes: readTags(tags).map(({ code }) => code) }));
}

/** How many lessons there are, about: numbers are given in order. */
export async function lessonsAtMost(db: Kysely<Tables>): Promise<number> {
  const { last } = await db
    .selectFrom('lessons')
    .select((eb) => eb.fn.max('nr').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}
