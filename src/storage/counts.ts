import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export interface TableCounts {
  readonly lessons: number;
  readonly regions: number;
  readonly imports: number;
  /** Version of the reflectiekader that new tags are made with. */
  readonly framework: string;
}

export async function countRows(db: Kysely<Tables>): Promise<TableCounts> {
  return db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('lessons')
        .select((e) => e.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('lessons'),
      eb
        .selectFrom('regions')
        .select((e) => e.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('regions'),
      eb
        .selectFrom('imports')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('undone_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('imports'),
      eb
        .selectFrom('frameworks')
        .select('version')
        .where('current', '=', 1)
        .$asScalar()
        .$notNull()
        .as('framework'),
    ])
    .executeTakeFirstOrThrow();
}
