import { type Kysely, sql, type Transaction } from 'kysely';
import { NOUNS } from '../domain/nouns.ts';
import { boundFields, type RecordNoun } from '../domain/record.ts';
import type { Storage } from './database.ts';
import { type Eraser, type ErasingOptions, isQuickerAnew, prepareTombstone } from './erasing.ts';
import { columnName, linkFields, TABLE_OF } from './record-tables.ts';
import { overwriteErasedWords, rebuildRecordWords } from './record-words.ts';
import type { Tables } from './tables.ts';

/** Takes records away; `_trx` says that a transaction is needed. */
export function createRecordEraser(
  storage: Storage,
  _trx: Transaction<Tables>,
  options: ErasingOptions,
): Eraser<{ readonly noun: RecordNoun }> {
  const { file } = storage;
  const deleteWords = file.prepare('delete from record_words where rowid = ?');
  const deleteRecord = file.prepare('delete from records where nr = ?');
  const leaveTombstone = prepareTombstone(storage, options);
  const rebuild = isQuickerAnew(storage, 'records', options.count);
  if (rebuild) overwriteErasedWords(storage, false);
  return {
    erase({ noun, nr, id }) {
      deleteWords.run(nr);
      deleteRecord.run(nr);
      leaveTombstone(noun, id);
    },
    finish() {
      if (!rebuild) return;
      rebuildRecordWords(storage);
      overwriteErasedWords(storage, true);
    },
  };
}

/** Codes of the records that cannot do without this one, in order. */
export async function referrers(db: Kysely<Tables>, id: string): Promise<string[]> {
  const parts = Object.values(NOUNS).flatMap((definition) =>
    boundFields(definition).map(
      ({
        name,
      }) => sql`select r.id from records r join ${sql.table(TABLE_OF[definition.noun])} t on t.nr = r.nr
        where t.${sql.ref(columnName(name))} = ${id}`,
    ),
  );
  const { rows } = await sql<{ id: string }>`${sql.join(parts, sql` union `)} order by 1`.execute(db);
  return rows.map((row) => row.id);
}

/**
 * Codes of the records that name a lesson: in one of their lists, as an answer, or as what was shared. Withdrawn ones
 * too, in order.
 */
export async function recordsNaming(db: Kysely<Tables>, lesson: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from record_links k join records r on r.nr = k.record where k.target = ${lesson}
    union
    select r.id from questions q join records r on r.nr = q.nr
      where exists (select 1 from json_each(q.answers) where value ->> 'lesson' = ${lesson})
    union
    select r.id from sharings s join records r on r.nr = s.nr where s.subject = ${lesson}
    order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

/** The records that have a lesson in one of their lists, or ever had, in the order of their codes. */
export async function recordsBuiltOn(
  db: Kysely<Tables>,
  lesson: string,
): Promise<{ readonly noun: string; readonly id: string }[]> {
  const listing = Object.values(NOUNS).filter((definition) => linkFields(definition).length > 0);
  const { rows } = await sql<{ noun: string; id: string }>`
    select r.noun, r.id from record_links k join records r on r.nr = k.record where k.target = ${lesson}
    union
    select r.noun, r.id from history h join records r on r.noun = h.noun and r.id = h.subject
      where h.noun in (${sql.join(listing.map(({ noun }) => noun))})
        and instr(h.changes, ${JSON.stringify(lesson)}) > 0
    order by 2`.execute(db);
  return rows;
}
