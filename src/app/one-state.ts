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

/** As `inOneState`, for what is read piece by piece; the transaction ends when nobody wants more pieces. */
export async function* streamOneState<T>(
  { storage }: Pick<Deps, 'storage'>,
  read: (trx: Transaction<Tables>) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const trx = await storage.db.startTransaction().setAccessMode('read only').execute();
  try {
    yield* read(trx);
  } finally {
    await trx.rollback().execute();
  }
}
