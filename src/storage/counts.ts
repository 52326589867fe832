import type { Kysely } from 'kysely';
import type { RecordNoun } from '../domain/record.ts';
import type { Tables } from './tables.ts';

export interface TableCounts {
  readonly lessons: number;
  readonly regions: number;
  readonly imports: number;
  /** Lessons that somebody broke off. */
  readonly drafts: number;
  /** What is kept of the cycle, by noun. */
  readonly records: Readonly<Record<RecordNoun, number>>;
  /** Version of the reflectiekader that new tags are made with. */
  readonly framework: string;
}

export async function countRows(db: Kysely<Tables>): Promise<TableCounts> {
  const counts = await db
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
        .selectFrom('drafts')
        .select((e) => e.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('drafts'),
      eb
        .selectFrom('frameworks')
        .select('version')
        .where('current', '=', 1)
        .$asScalar()
        .$notNull()
        .as('framework'),
    ])
    .executeTakeFirstOrThrow();
  return { ...counts, records: await countRecords(db) };
}

async function countRecords(db: Kysely<Tables>): Promise<TableCounts['records']> {
  const rows = await db
    .selectFrom('records')
    .select((eb) => ['noun', eb.fn.countAll<number>().as('count')])
    .groupBy('noun')
    .execute();
  const counts = new Map(rows.map(({ noun, count }) => [noun, count]));
  const of = (noun: RecordNoun) => counts.get(noun) ?? 0;
  return {
    coalition: of('coalition'),
    cycle: of('cycle'),
    activity: of('activity'),
    question: of('question'),
    check: of('check'),
    reflection: of('reflection'),
    actionPerspective: of('actionPerspective'),
    uptake: of('uptake'),
    bottleneck: of('bottleneck'),
    sharing: of('sharing'),
  };
}
