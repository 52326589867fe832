import { type RawBuilder, sql, type Transaction } from 'kysely';
import { NOUNS } from '../domain/nouns.ts';
import { fieldNames, type NounDefinition } from '../domain/record.ts';
import { untouchedBy } from './imports.ts';
import { columnName, TABLE_OF } from './record-tables.ts';
import type { Tables } from './tables.ts';

/** A lesson and a record that was built upon it. */
export interface LessonUse {
  readonly lesson: string;
  /** Code of what refers to it. */
  readonly by: string;
}

/**
 * Lessons that came with an import and that something was built upon since: shared, taken along in a check, the
 * answer to a question, what a cycle builds on. What was withdrawn, and what a check only came across, was not built
 * upon; nor does what the same import brought or changed count. By code.
 */
export async function usesOfImport(trx: Transaction<Tables>, id: string): Promise<LessonUse[]> {
  const parts = Object.values(NOUNS).flatMap(usesBy);
  const { rows } = await sql<LessonUse>`
    select distinct lessons.id as lesson, uses.by from (${sql.join(parts, sql` union all `)}) uses
    join lessons on lessons.id = uses.target
    join records own on own.id = uses.by
    where lessons.import = ${id} and ${untouchedBy(id, 'own')}
    order by 1, 2`.execute(trx);
  return rows;
}

/** What the records of a noun refer to, and may be a lesson. */
function usesBy(definition: NounDefinition): RawBuilder<unknown>[] {
  const { noun } = definition;
  const table = sql.table(TABLE_OF[noun]);
  return fieldNames(definition).flatMap((field) => {
    const { kind, to, aside } = definition.fields[field] ?? {};
    const column = sql.ref(`t.${columnName(field)}`);
    const own = sql`from ${table} t join records r on r.nr = t.nr and r.status <> 'ingetrokken'`;
    if (kind === 'answers')
      return [
        sql`select json_extract(a.value, '$.lesson') as target, r.id as by ${own}, json_each(${column}) a`,
      ];
    if (aside || (to !== 'any' && to !== 'lesson')) return [];
    if (kind === 'references')
      return [
        sql`select l.target, r.id as by from record_links l
          join records r on r.nr = l.record and r.status <> 'ingetrokken'
          where r.noun = ${noun} and l.role = ${field}`,
      ];
    return [sql`select ${column} as target, r.id as by ${own}`];
  });
}
