import type { Kysely, Transaction } from 'kysely';
import type { ImportCounts, ImportRecord } from '../domain/import.ts';
import type { Tables } from './tables.ts';

/** Notes an import before its lessons, which point to it. */
export async function insertImport(
  trx: Transaction<Tables>,
  id: string,
  at: string,
  actor: string | null,
): Promise<void> {
  await trx.insertInto('imports').values({ id, at, actor, undone_at: null }).execute();
}

export async function addImportFile(
  trx: Transaction<Tables>,
  id: string,
  position: number,
  file: string,
  counts: ImportCounts,
): Promise<void> {
  const { rows, new: added, updated, unchanged, conflicts, rejected } = counts;
  await trx
    .insertInto('import_files')
    .values({ import: id, position, file, rows, new: added, updated, unchanged, conflicts, rejected })
    .execute();
}

/** Takes the note of an import away that turned out to write nothing. */
export async function deleteImport(trx: Transaction<Tables>, id: string): Promise<void> {
  await trx.deleteFrom('imports').where('id', '=', id).execute();
}

export async function markUndone(trx: Transaction<Tables>, id: string, at: string): Promise<void> {
  await trx.updateTable('imports').set({ undone_at: at }).where('id', '=', id).execute();
}

/** Newest first. */
export async function listImports(db: Kysely<Tables>): Promise<ImportRecord[]> {
  const imports = await db.selectFrom('imports').selectAll().orderBy('at', 'desc').orderBy('id').execute();
  const files = await db.selectFrom('import_files').selectAll().orderBy('position').execute();
  return imports.map(({ id, at, actor, undone_at }) => ({
    id,
    at,
    actor,
    undoneAt: undone_at,
    files: files.flatMap(({ import: owner, position: _, ...file }) => (owner === id ? [file] : [])),
  }));
}

export async function findImport(db: Kysely<Tables>, id: string): Promise<ImportRecord | null> {
  const all = await listImports(db);
  return all.find((record) => record.id === id) ?? null;
}
