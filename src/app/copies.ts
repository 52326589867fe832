import { statSync } from 'node:fs';
import { type Copy, databasesBeside, listCopies, partsOf } from '../storage/copies.ts';
import type { Deps } from './deps.ts';

/** What came of erasing a thing for good. */
export interface Erasure {
  readonly id: string;
  /** Of a lesson: codes of what names it, and may quote it. */
  readonly referredBy?: readonly string[];
  /** Files that mao wrote and that still exist: they may hold it, also when it was recorded again since. */
  readonly copies: readonly Copy[];
  /** Whether the log of the database is empty; if not, another program was reading it. */
  readonly logEmptied: boolean;
}

/** Files that mao wrote and that still exist. */
export async function existingCopies({ storage }: Pick<Deps, 'storage'>): Promise<Copy[]> {
  const remembered = await listCopies(storage.db);
  const copies = [
    ...remembered.flatMap((copy) => [copy, ...partsOf(copy)]),
    ...databasesBeside(storage.path),
  ];
  return copies.filter(({ path }) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
