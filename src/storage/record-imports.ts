import { type RawBuilder, sql, type Transaction } from 'kysely';
import { TEXT_ERASED } from '../domain/erased-text.ts';
import type { HistoryEvent } from '../domain/history.ts';
import { NOUNS } from '../domain/nouns.ts';
import { type NounDefinition, RECORD_NOUNS, type RecordNoun } from '../domain/record.ts';
import { memberOf } from '../domain/values.ts';
import { rowToEvent } from './history.ts';
import { untouchedBy } from './imports.ts';
import { columnName, TABLE_OF } from './record-tables.ts';
import type { Tables } from './tables.ts';

/** Records that came with an import. */
export async function recordsOfImport(
  trx: Transaction<Tables>,
  id: string,
): Promise<{ readonly nr: number; readonly id: string; readonly noun: RecordNoun }[]> {
  const rows = await trx
    .selectFrom('records')
    .select(['nr', 'id', 'noun'])
    .where('import', '=', id)
    .orderBy('nr')
    .execute();
  return rows.flatMap((row) => {
    const noun = memberOf(RECORD_NOUNS, row.noun);
    return noun === null ? [] : [{ ...row, noun }];
  });
}

/** What an import did to a thing that is no lesson. */
export interface OtherUpdate {
  readonly noun: string;
  readonly subject: string;
  readonly event: HistoryEvent;
}

/** Newest first: the order in which it is taken back. */
export async function otherUpdatesOfImport(trx: Transaction<Tables>, id: string): Promise<OtherUpdate[]> {
  const rows = await trx
    .selectFrom('history')
    .selectAll()
    .where('noun', '!=', 'lesson')
    .where('import', '=', id)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ noun: row.noun, subject: row.subject, event: rowToEvent(row) }));
}

/**
 * Records that an import made or changed and that were changed after it, by code. That a text of one that it changed was
 * erased since stands in nobody's way: the text is out of its history too, so giving back does not bring it.
 */
export async function changedSince(trx: Transaction<Tables>, id: string): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`select distinct later.subject from history later
    left join imports on imports.id = later.import
    where later.noun in (${sql.join(RECORD_NOUNS)})
      and (later.import is null or later.import <> ${id}) and imports.undone_at is null
      and (exists (select 1 from records r where r.id = later.subject and r.import = ${id})
        or (later.action <> ${TEXT_ERASED} and exists (select 1 from history mine where mine.noun = later.noun and mine.subject = later.subject
                     and mine.import = ${id} and mine.id < later.id)))
    order by 1`.execute(trx);
  return rows.map(({ subject }) => subject);
}

/**
 * Records that came with an import and are referred to by something that stays as it is, each with that something, by
 * code. For its lessons see `usesOfImport`.
 */
export async function referredFromOutside(
  trx: Transaction<Tables>,
  id: string,
): Promise<{ readonly target: string; readonly by: string }[]> {
  const stays = untouchedBy(id, 'r');
  const parts = [...Object.values(NOUNS).flatMap((definition) => ownReferences(definition, stays))];
  parts.push(
    sql`select k.target, r.id as "by" from record_links k join records r on r.nr = k.record where ${stays}`,
    sql`select r.cycle as target, r.id from lessons r where r.cycle is not null and ${stays}`,
    sql`select r.activity as target, r.id from lessons r where r.activity is not null and ${stays}`,
  );
  const { rows } = await sql<{
    target: string;
    by: string;
  }>`select target, "by" from (${sql.join(parts, sql` union `)})
    where target in (select id from records where import = ${id})
    order by 1, 2`.execute(trx);
  return rows;
}

function ownReferences(definition: NounDefinition, stays: RawBuilder<unknown>): RawBuilder<unknown>[] {
  return Object.entries(definition.fields).flatMap(([name, { kind }]) =>
    kind === 'reference'
      ? [
          sql`select t.${sql.ref(columnName(name))} as target, r.id as "by" from records r
            join ${sql.table(TABLE_OF[definition.noun])} t on t.nr = r.nr where ${stays}`,
        ]
      : [],
  );
}

/** From here to the end of the transaction records may go in any order: references are looked at when it commits. */
export async function deferReferences(trx: Transaction<Tables>): Promise<void> {
  await sql`pragma defer_foreign_keys = on`.execute(trx);
}

/** The last import that changed a field of one of these records, but for imports that were undone. */
export async function lastImportOf(
  trx: Transaction<Tables>,
  subjects: readonly string[],
  field: string,
): Promise<string | null> {
  const { rows } = await sql<{ import: string }>`select h.import
    from history h join imports i on i.id = h.import and i.undone_at is null
    where h.noun in (${sql.join(RECORD_NOUNS)}) and h.subject in (${sql.join([...subjects])})
      and exists (select 1 from json_each(h.changes) c where json_extract(c.value, '$.field') = ${field})
    order by h.id desc limit 1`.execute(trx);
  return rows[0]?.import ?? null;
}
