import type { Kysely } from 'kysely';
import type { Ambition } from '../domain/ambition.ts';
import type { Tables } from './tables.ts';

/** The ambitions in the order of their lines. */
export function listAmbitions(db: Kysely<Tables>): Promise<Ambition[]> {
  return db.selectFrom('ambitions').select(['code', 'name', 'line']).orderBy('position').execute();
}
