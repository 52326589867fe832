import { type Kysely, sql, type Transaction } from 'kysely';
import { spellingKey } from '../domain/coalition.ts';
import { CYCLE } from '../domain/cycle.ts';
import type { RecordFilter } from '../domain/record-filter.ts';
import { matchesRecordFilter } from './record-filter.ts';
import type { Tables } from './tables.ts';

/** A coalition by name, for choosing and recognising one. */
export interface NamedCoalition {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  /** Every text in lessons that stands for it, its name included. */
  readonly spellings: readonly string[];
}

/** Every coalition, by name. */
export async function namedCoalitions(db: Kysely<Tables>): Promise<NamedCoalition[]> {
  const rows = await db
    .selectFrom('coalitions')
    .innerJoin('records', 'records.nr', 'coalitions.nr')
    .select(['coalitions.nr', 'records.id', 'coalitions.name', 'records.status'])
    .orderBy('coalitions.name')
    .orderBy('records.id')
    .execute();
  const spellings = await db.selectFrom('coalition_spellings').selectAll().orderBy('text').execute();
  const byCoalition = Map.groupBy(spellings, ({ coalition }) => coalition);
  return rows.map(({ nr, ...named }) => ({
    ...named,
    spellings: (byCoalition.get(nr) ?? []).map(({ text }) => text),
  }));
}

/** Codes of the coalitions of the cycles that fit a filter. */
export async function coalitionsOfCycles(db: Kysely<Tables>, filter: RecordFilter): Promise<Set<string>> {
  const { rows } = await sql<{ coalition: string }>`select distinct t.coalition
    from records r join cycles t on t.nr = r.nr
    where t.coalition is not null and ${matchesRecordFilter(CYCLE, filter)}`.execute(db);
  return new Set(rows.map(({ coalition }) => coalition));
}

/**
 * Makes a name stand for a coalition, with every text in lessons that differs from it in case, accents or signs
 * alone. Texts that stand for another coalition are left to it.
 */
export async function addSpellings(trx: Transaction<Tables>, nr: number, name: string): Promise<void> {
  const key = spellingKey(name);
  const rows = await trx
    .selectFrom('lessons')
    .select('coalition')
    .distinct()
    .where('coalition', 'is not', null)
    .execute();
  const alike = rows.flatMap(({ coalition }) =>
    coalition !== null && spellingKey(coalition) === key ? [coalition] : [],
  );
  for (const text of new Set([name, ...alike])) {
    await trx
      .insertInto('coalition_spellings')
      .values({ text, coalition: nr })
      .onConflict((conflict) => conflict.column('text').doNothing())
      .execute();
  }
}

/** Only a name stands for a coalition from now on: what did before is forgotten. */
export async function resetSpellings(trx: Transaction<Tables>, nr: number, name: string): Promise<void> {
  await trx.deleteFrom('coalition_spellings').where('coalition', '=', nr).execute();
  await addSpellings(trx, nr, name);
}
