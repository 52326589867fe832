import { type Kysely, sql, type Transaction } from 'kysely';
import { NOUNS } from '../domain/nouns.ts';
import type { NounDefinition, RecordNoun } from '../domain/record.ts';
import { columnName, TABLE_OF } from './record-tables.ts';
import type { Tables } from './tables.ts';

/** Takes a record away: text, words, lists and history. Its code stays taken. */
export async function eraseRecord(
  trx: Transaction<Tables>,
  noun: RecordNoun,
  { nr, id }: { readonly nr: number; readonly id: string },
  at: string,
): Promise<void> {
  await trx.deleteFrom('history').where('noun', '=', noun).where('subject', '=', id).execute();
  await sql`delete from record_words where rowid = ${nr}`.execute(trx);
  await trx.deleteFrom('records').where('nr', '=', nr).execute();
  await trx.insertInto('erased').values({ noun, subject: id, at, for_good: 1 }).execute();
}

/** Codes of the records that cannot do without this one, in order. */
export async function referrers(db: Kysely<Tables>, id: string): Promise<string[]> {
  const parts = Object.values(NOUNS).flatMap((definition) =>
    boundFields(definition).map(
      (field) => sql`select r.id from records r join ${sql.table(TABLE_OF[definition.noun])} t on t.nr = r.nr
        where t.${sql.ref(columnName(field))} = ${id}`,
    ),
  );
  const { rows } = await sql<{ id: string }>`${sql.join(parts, sql` union `)} order by 1`.execute(db);
  return rows.map((row) => row.id);
}

/** Fields that hold the code of a record that has to be here; those of a lesson or of anything are free. */
function boundFields({ fields }: NounDefinition): string[] {
  return Object.entries(fields).flatMap(([name, { kind, to }]) =>
    kind === 'reference' && to !== 'any' && to !== 'lesson' ? [name] : [],
  );
}
