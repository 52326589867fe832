import { type RawBuilder, sql, type Transaction } from 'kysely';
import { type AnyRecord, boundFields, type NounDefinition } from '../domain/record.ts';
import type { Storage } from './database.ts';
import { createRecordReader, type RecordRow, selectRecords } from './record-rows.ts';
import { columnName, TABLE_OF } from './record-tables.ts';
import type { Tables } from './tables.ts';

/**
 * Every record of a noun one by one, by code; one that points to another of its own noun comes after that one. The
 * order is the same in every database. Nothing else may be asked of the connection until the last one is given.
 */
export function* streamRecords<D extends NounDefinition>(
  { file }: Storage,
  trx: Transaction<Tables>,
  definition: D,
): Generator<AnyRecord> {
  const read = createRecordReader<NounDefinition>(definition);
  const { sql: text } = orderedRecords(definition).compile(trx);
  for (const row of file.prepare<[], RecordRow>(text).iterate()) yield read(row).record;
}

function orderedRecords(definition: NounDefinition): RawBuilder<RecordRow> {
  const own = boundFields(definition).find(({ to }) => to === definition.noun);
  if (own === undefined) return sql<RecordRow>`${selectRecords(definition)} order by r.id`;
  const table = sql.table(TABLE_OF[definition.noun]);
  const before = sql.ref(columnName(own.name));
  // A ring, which nothing that mao does can make, has no beginning: it comes last.
  return sql<RecordRow>`with recursive steps (id, step) as (
      select r.id, 0 from records r join ${table} t on t.nr = r.nr where t.${before} is null
      union all
      select r.id, steps.step + 1 from steps join ${table} t on t.${before} = steps.id join records r on r.nr = t.nr
    )
    ${selectRecords(definition)} left join steps on steps.id = r.id
    order by steps.step is null, steps.step, r.id`;
}
