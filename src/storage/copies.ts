import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A file with lessons in it that mao wrote. */
export interface Copy {
  readonly path: string;
  /** Dutch word for what it is, e.g. `reservekopie`. */
  readonly kind: string;
  readonly at: string;
}

/** The kind of a file of rejected rows. */
export const REJECTS = 'afgekeurde rijen';

/** Remembers that a file was written, so that erasing a lesson can name it. */
export async function rememberCopy(db: Kysely<Tables>, copy: Copy): Promise<void> {
  await db
    .insertInto('copies')
    .values(copy)
    .onConflict((conflict) => conflict.column('path').doUpdateSet({ kind: copy.kind, at: copy.at }))
    .execute();
}

/**
 * Files that may hold a lesson recorded at an instant, by path: those written since, and those of rejected rows, from
 * which it may have come after it was mended.
 */
export function copiesSince(db: Kysely<Tables>, at: string): Promise<Copy[]> {
  return db
    .selectFrom('copies')
    .selectAll()
    .where((eb) => eb.or([eb('at', '>=', at), eb('kind', '=', REJECTS)]))
    .orderBy('path')
    .execute();
}

/** What was kept of the database before it was restored or brought to a newer version: `mao.db.voor-…` beside it. */
export function databasesBeside(path: string): Copy[] {
  const folder = dirname(path);
  const kept = readdirSync(folder).filter(
    (name) => name.startsWith(`${basename(path)}.voor-`) && !/-(?:wal|shm)$/u.test(name),
  );
  return kept.sort().map((name) => {
    const copy = join(folder, name);
    return { path: copy, kind: 'eerdere database', at: statSync(copy).mtime.toISOString() };
  });
}
