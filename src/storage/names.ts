import { type Kysely, sql } from 'kysely';
import { NOUNS } from '../domain/nouns.ts';
import { columnName, TABLE_OF } from './record-tables.ts';
import type { Tables } from './tables.ts';

/** Fewer than SQLite takes in one statement. */
const CODES_AT_ONCE = 5_000;

/** What people call the things with these codes: titles of lessons and records. Codes that are not here are left out. */
export async function titlesOf(db: Kysely<Tables>, codes: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(codes)];
  const titles = new Map<string, string>();
  for (let start = 0; start < wanted.length; start += CODES_AT_ONCE) {
    const part = sql.join(wanted.slice(start, start + CODES_AT_ONCE));
    const own = Object.values(NOUNS).map(
      ({ noun, title }) => sql`select r.id, t.${sql.ref(columnName(title))} as title
        from records r join ${sql.table(TABLE_OF[noun])} t on t.nr = r.nr where r.id in (${part})`,
    );
    const lessons = sql`select id, title from lessons where id in (${part})`;
    const { rows } = await sql<{
      id: string;
      title: string;
    }>`${sql.join([lessons, ...own], sql` union all `)}`.execute(db);
    for (const { id, title } of rows) titles.set(id, title);
  }
  return titles;
}

/** Every coalition's name, by its code. */
export async function coalitionTitles(db: Kysely<Tables>): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('coalitions')
    .innerJoin('records', 'records.nr', 'coalitions.nr')
    .select(['records.id', 'coalitions.name'])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
