import type { KyselyPlugin } from 'kysely';
import type { Deps } from '../../src/app/deps.ts';

/** The same database, and how many rows the queries on it gave: what grows with what is there shows in it. */
export function countedRows<D extends Pick<Deps, 'storage'>>(
  deps: D,
): { readonly deps: D; readonly rows: () => number } {
  let rows = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      rows += result.rows.length;
      return result;
    },
  };
  const storage = { ...deps.storage, db: deps.storage.db.withPlugin(counter) };
  return { deps: { ...deps, storage }, rows: () => rows };
}
