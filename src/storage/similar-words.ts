import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { gramsOf } from '../domain/search-words.ts';
import type { Tables } from './tables.ts';

/** Words looked at for one word asked. */
const MOST_BY_GRAMS = 60;
const MOST_BY_BEGINNING = 60;
/** Words of the vocabulary that are ranked for one word asked; the 4-grams that say least are left out beyond it. */
const RANKED = 3000;
/** Longer ones are not in the vocabulary. */
const [SHORTEST, LONGEST] = [4, 40];

/** Words of the lessons that begin like a word, or share most of its 4-grams; how much they are like it is not said. */
export async function similarWords(db: Kysely<Tables>, word: string): Promise<string[]> {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const beginning = await db
    .selectFrom('lesson_vocabulary')
    .select('word')
    .where('word', '>=', word)
    .where('word', '<', `${word}\u{10ffff}`)
    .orderBy('word')
    .limit(MOST_BY_BEGINNING)
    .execute();
  const grams = await tellingGrams(db, word);
  if (grams.length === 0) return beginning.map((row) => row.word);
  const expression = grams.map((gram) => `"${gram}"`).join(' OR ');
  const { rows } = await sql<{ word: string }>`
    select word from lesson_vocabulary
    where nr in (select rowid from lesson_grams where lesson_grams match ${expression} order by rank limit ${MOST_BY_GRAMS})
  `.execute(db);
  return [...new Set([...beginning, ...rows].map((row) => row.word))];
}

/** The 4-grams of a word that stand in the fewest other words. */
async function tellingGrams(db: Kysely<Tables>, word: string): Promise<string[]> {
  const found: { gram: string; words: number }[] = [];
  const { rows } = await sql<{ term: string; doc: number }>`
    select term, doc from json_each(${JSON.stringify(gramsOf(word))}) join lesson_gram_list on term = value
  `.execute(db);
  for (const { term, doc } of rows) found.push({ gram: term, words: doc });
  found.sort((a, b) => a.words - b.words);
  let ranked = 0;
  return found
    .filter(({ words }, index) => {
      ranked += words;
      return index < 2 || ranked <= RANKED;
    })
    .map(({ gram }) => gram);
}
