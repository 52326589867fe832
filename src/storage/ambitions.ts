import type { Kysely, Transaction } from 'kysely';
import type { Ambition } from '../domain/ambition.ts';
import type { Tables } from './tables.ts';

/** The ambitions in the order of their lines. */
export function listAmbitions(db: Kysely<Tables>): Promise<Ambition[]> {
  return db.selectFrom('ambitions').select(['code', 'name', 'line']).orderBy('position').execute();
}

/** Adds an ambition at a place in the order, counted from 0. */
export async function insertAmbition(
  trx: Transaction<Tables>,
  { code, name, line }: Ambition,
  position: number,
): Promise<void> {
  await trx.insertInto('ambitions').values({ code, name, line, position }).execute();
}
