import { type Kysely, sql, type Transaction } from 'kysely';
import { NOUNS } from '../domain/nouns.ts';
import { boundFields, type RecordNoun } from '../domain/record.ts';
import { columnName, TABLE_OF } from './record-tables.ts';
import type { Tables } from './tables.ts';

/**
 * Takes a record away: text, words, lists and history. Its code stays taken; erased `forGood` it does not come back
 * by an import either.
 */
export async function eraseRecord(
  trx: Transaction<Tables>,
  noun: RecordNoun,
  { nr, id }: { readonly nr: number; readonly id: string },
  { at, forGood }: { readonly at: string; readonly forGood: boolean },
): Promise<void> {
  await trx.deleteFrom('history').where('noun', '=', noun).where('subject', '=', id).execute();
  await sql`delete from record_words where rowid = ${nr}`.execute(trx);
  await trx.deleteFrom('records').where('nr', '=', nr).execute();
  const for_good = forGood ? 1 : 0;
  await trx
    .insertInto('erased')
    .values({ noun, subject: id, at, for_good })
    .onConflict((conflict) => conflict.columns(['noun', 'subject']).doUpdateSet({ at, for_good }))
    .execute();
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
