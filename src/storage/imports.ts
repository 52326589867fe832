import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { HistoryEvent } from '../domain/history.ts';
import type { ImportCounts, ImportRecord } from '../domain/import.ts';
import { rowToEvent } from './history.ts';
import type { ImportFilesTable, ImportsTable, Tables } from './tables.ts';

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

export async function markUndone(trx: Transaction<Tables>, id: string, at: string): Promise<void> {
  await trx.updateTable('imports').set({ undone_at: at }).where('id', '=', id).execute();
}

/** Newest first. */
export async function listImports(db: Kysely<Tables>): Promise<ImportRecord[]> {
  const imports = await db.selectFrom('imports').selectAll().orderBy('at', 'desc').orderBy('id').execute();
  const files = await db.selectFrom('import_files').selectAll().orderBy('position').execute();
  const byImport = Map.groupBy(files, (file) => file.import);
  return imports.map((row) => rowToImport(row, byImport.get(row.id) ?? []));
}

/** One import by its code: each import looks for a code that none has, so the others are not read for it. */
export async function findImport(db: Kysely<Tables>, id: string): Promise<ImportRecord | null> {
  const row = await db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const files = db.selectFrom('import_files').selectAll().where('import', '=', id);
  return rowToImport(row, await files.orderBy('position').execute());
}

function rowToImport(
  { id, at, actor, undone_at }: ImportsTable,
  files: readonly ImportFilesTable[],
): ImportRecord {
  return {
    ...{ id, at, actor, undoneAt: undone_at },
    files: files.map(({ import: _, position: _position, ...file }) => file),
  };
}

/** Lessons that came with an import. */
export async function lessonsOfImport(
  trx: Transaction<Tables>,
  id: string,
): Promise<{ nr: number; id: string }[]> {
  return trx.selectFrom('lessons').select(['nr', 'id']).where('import', '=', id).orderBy('nr').execute();
}

/** What an import changed in lessons that were there already, newest first: the order in which it is taken back. */
export async function updatesOfImport(
  trx: Transaction<Tables>,
  id: string,
): Promise<{ subject: string; event: HistoryEvent }[]> {
  const rows = await trx
    .selectFrom('history')
    .selectAll()
    .where('noun', '=', 'lesson')
    .where('import', '=', id)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ subject: row.subject, event: rowToEvent(row) }));
}

/**
 * Lessons that an import made or changed, and that something happened to after it. A later import that was itself
 * undone left nothing behind.
 */
export async function findObstacles(trx: Transaction<Tables>, id: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('history as later')
    .select('later.subject')
    .distinct()
    .where('later.noun', '=', 'lesson')
    .leftJoin('imports', 'imports.id', 'later.import')
    .where((eb) => eb.or([eb('later.import', 'is', null), eb('later.import', '!=', id)]))
    // What an import did that was itself taken back stands in nobody's way.
    .where('imports.undone_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('lessons')
            .select('nr')
            .whereRef('lessons.id', '=', 'later.subject')
            .where('lessons.import', '=', id),
        ),
        eb.exists(
          eb
            .selectFrom('history as mine')
            .select('mine.id')
            .where('mine.noun', '=', 'lesson')
            .whereRef('mine.subject', '=', 'later.subject')
            .where('mine.import', '=', id)
            .whereRef('mine.id', '<', 'later.id'),
        ),
      ]),
    )
    .orderBy('later.subject')
    .execute();
  return rows.map(({ subject }) => subject);
}

/**
 * Whether a row of lessons or records, by its alias, stays as it is when an import is undone: it neither came with it
 * nor was changed by it. What was changed will be as it was before.
 */
export function untouchedBy(id: string, alias: string): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${alias}.import`)} is not ${id}
    and ${sql.ref(`${alias}.id`)} not in (select subject from history where import = ${id}))`;
}
