import type { Transaction } from 'kysely';
import { spellingKey } from '../domain/coalition.ts';
import type { Tables } from './tables.ts';

/**
 * Tells which texts stand for a coalition: its spellings, names that it had, and what differs from them in case, accents
 * or signs alone. Texts that stand for another coalition do not.
 */
export async function coalitionNameTest(
  trx: Transaction<Tables>,
  nr: number,
  names: readonly string[],
): Promise<(text: unknown) => boolean> {
  const spellings = await trx.selectFrom('coalition_spellings').selectAll().execute();
  const textsOf = (own: boolean) =>
    spellings.filter(({ coalition }) => (coalition === nr) === own).map(({ text }) => text);
  const keys = new Set([...textsOf(true), ...names].map(spellingKey));
  const own = new Set(textsOf(true));
  const others = new Set(textsOf(false).map(spellingKey));
  return (text) => {
    if (typeof text !== 'string') return false;
    const key = spellingKey(text);
    return own.has(text) || (keys.has(key) && !others.has(key));
  };
}

/** Codes of the lessons whose coalition is one of these texts. */
export async function lessonsUnderNames(
  trx: Transaction<Tables>,
  isName: (text: unknown) => boolean,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('lessons')
    .select(['id', 'coalition'])
    .where('coalition', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.filter(({ coalition }) => isName(coalition)).map(({ id }) => id);
}
