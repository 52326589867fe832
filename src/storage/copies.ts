import { existsSync, readdirSync, statSync } from 'node:fs';
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
/** The kind of a file with proposals for tags. */
export const PROPOSALS = 'voorstellen';

/** Remembers that a file was written, so that erasing a lesson can name it. */
export async function rememberCopy(db: Kysely<Tables>, copy: Copy): Promise<void> {
  await db
    .insertInto('copies')
    .values(copy)
    .onConflict((conflict) => conflict.column('path').doUpdateSet({ kind: copy.kind, at: copy.at }))
    .execute();
}

/** Every file with lessons that mao wrote and remembers, by path; whether it still exists is not known. */
export function listCopies(db: Kysely<Tables>): Promise<Copy[]> {
  return db.selectFrom('copies').selectAll().orderBy('path').execute();
}

/** What was kept of the database before it was restored or brought to a newer version: `mao.db.voor-…` beside it. */
export function databasesBeside(path: string): Copy[] {
  const kept = filesThatBegin(`${path}.voor-`).filter((file) => !/-(?:wal|shm)$/u.test(file));
  // What a restore that was killed left behind.
  const halfway = filesThatBegin(`${path}.herstel`);
  return [...kept, ...halfway].map((file) => asCopy(file, 'eerdere database'));
}

/** What is left of writing a file when the program was killed: `lessen.csv.deel-…` beside it. */
export function partsOf({ path }: Copy): Copy[] {
  return filesThatBegin(`${path}.deel-`).map((file) => asCopy(file, 'half geschreven bestand'));
}

function filesThatBegin(start: string): string[] {
  const folder = dirname(start);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith(basename(start)));
  return names.sort().map((name) => join(folder, name));
}

function asCopy(path: string, kind: string): Copy {
  return { path, kind, at: statSync(path).mtime.toISOString() };
}
