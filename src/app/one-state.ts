import type { Transaction } from 'kysely';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';

/** Reads in one transaction, so that everything that is read is of one state of the database. */
export function inOneState<T>(
  { storage }: Pick<Deps, 'storage'>,
  read: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return storage.db.transaction().setAccessMode('read only').execute(read);
}
