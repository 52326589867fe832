import { sql, type Transaction } from 'kysely';
import { NOUNS } from '../domain/nouns.ts';
import { columnName, TABLE_OF } from './record-tables.ts';
import type { Tables } from './tables.ts';

/** Takes a region away with its spellings, unless something is of that region. @returns whether it went. */
export async function removeUnusedRegion(trx: Transaction<Tables>, code: string): Promise<boolean> {
  const used = [
    sql`select 1 from lessons where region = ${code}`,
    sql`select 1 from record_regions where region = ${code}`,
    ...fieldsOfKind('region').map(
      ({ table, column }) => sql`select 1 from ${table} where ${column} = ${code}`,
    ),
  ];
  const { rows } = await sql`select 1 where ${sql.join(
    used.map((query) => sql`not exists (${query})`),
    sql` and `,
  )}`.execute(trx);
  if (rows.length === 0) return false;
  await trx.deleteFrom('region_aliases').where('region', '=', code).execute();
  await trx.deleteFrom('regions').where('code', '=', code).execute();
  return true;
}

/** Takes an ambition away, unless something names it. @returns whether it went. */
export async function removeUnusedAmbition(trx: Transaction<Tables>, code: string): Promise<boolean> {
  const name = sql`(select name from ambitions where code = ${code})`;
  const used = [
    sql`select 1 from lessons where ambition = ${name}`,
    ...fieldsOfKind('ambition').map(
      ({ table, column }) => sql`select 1 from ${table} where ${column} = ${name}`,
    ),
  ];
  const { rows } = await sql`select 1 where ${sql.join(
    used.map((query) => sql`not exists (${query})`),
    sql` and `,
  )}`.execute(trx);
  if (rows.length === 0) return false;
  await trx.deleteFrom('ambitions').where('code', '=', code).execute();
  return true;
}

function fieldsOfKind(kind: 'region' | 'ambition') {
  return Object.values(NOUNS).flatMap(({ noun, fields }) =>
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === kind ? [{ table: sql.table(TABLE_OF[noun]), column: sql.ref(columnName(name)) }] : [],
    ),
  );
}
