import { rarity, type Term } from '../domain/search-score.ts';
import { type Language, termsOf } from '../domain/search-terms.ts';
import { countWordSet, lessonsAtMost, type Sought } from '../storage/search.ts';
import { similarWords } from '../storage/similar-words.ts';
import type { Deps } from './deps.ts';

/** A word that was asked: what the ranking needs of it, and what is looked up in the index. */
export interface Asked {
  readonly term: Term;
  readonly sought: Sought;
}

/** From here on a word of the lessons stands for the word asked. */
const STRONG = 0.62;
/** From here on it is somewhat like it; and when nothing was found that way. */
const WEAK = 0.25;
const FAINT = 0.1;
/** Words of the lessons that are taken for one word asked, the most like it first. */
const MOST_LIKE = 40;

/** How much like the question a word must be: `faint` when nothing was found otherwise. */
export type Closeness = 'usual' | 'faint';

/** Looks up the words of a question in the vocabulary of the lessons; no more than `most` of them. */
export async function lookUp(
  { storage }: Pick<Deps, 'storage'>,
  text: string,
  language: Language,
  most: number,
  closeness: Closeness = 'usual',
): Promise<Asked[]> {
  const total = await lessonsAtMost(storage.db);
  const asked: Asked[] = [];
  for (const word of termsOf(text, language).slice(0, most))
    asked.push(await lookUpWord(storage, word, language, { total, closeness }));
  return asked;
}

async function lookUpWord(
  { db }: Deps['storage'],
  word: string,
  language: Language,
  { total, closeness }: { readonly total: number; readonly closeness: Closeness },
): Promise<Asked> {
  const inFull = language.writtenOut(word);
  const near = new Set([word, ...language.abbreviationsOf(word)]);
  for (const one of [word, ...inFull.flat().filter((part) => !language.isStopWord(part))])
    for (const other of [one, ...(await similarWords(db, one))]) near.add(other);
  const least = closeness === 'usual' ? WEAK : FAINT;
  const met = [...near]
    .filter((other) => other === word || !language.isStopWord(other))
    .map((other): [string, number] => [other, language.likeness(word, other)])
    .filter(([, like]) => like >= least)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_LIKE);
  const phrases = inFull.filter(({ length }) => length > 1);
  const strong = await countWordSet(db, [...alone(met.filter(([, like]) => like >= STRONG)), ...phrases]);
  const weak = await countWordSet(db, alone(met.filter(([, like]) => like < STRONG)));
  // What is nowhere as such is as rare as what resembles it.
  const found = strong && strong.found > 0 ? strong.found : (weak?.found ?? 0);
  return { term: { word, weight: rarity(found, total), met: new Map(met) }, sought: { strong, weak } };
}

function alone(met: readonly (readonly [string, number])[]): string[][] {
  return met.map(([word]) => [word]);
}
