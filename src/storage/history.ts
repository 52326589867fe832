import type { Kysely, Transaction } from 'kysely';
import type { HistoryEvent } from '../domain/history.ts';
import type { Tables } from './tables.ts';

/** Adds what happened to a thing. */
export async function addHistory(
  trx: Transaction<Tables>,
  noun: string,
  subject: string,
  event: HistoryEvent,
): Promise<void> {
  const { at, actor, action, changes, reason, importId } = event;
  await trx
    .insertInto('history')
    .values({ noun, subject, at, actor, action, changes: JSON.stringify(changes), reason, import: importId })
    .execute();
}

/** Everything that happened to a thing, oldest first. */
export async function listHistory(
  db: Kysely<Tables>,
  noun: string,
  subject: string,
): Promise<HistoryEvent[]> {
  const rows = await db
    .selectFrom('history')
    .selectAll()
    .where('noun', '=', noun)
    .where('subject', '=', subject)
    .orderBy('id')
    .execute();
  return rows.map(rowToEvent);
}

/** Takes everything that happened to a thing away for good. */
export async function eraseHistory(trx: Transaction<Tables>, noun: string, subject: string): Promise<void> {
  await trx.deleteFrom('history').where('noun', '=', noun).where('subject', '=', subject).execute();
}

export interface HistoryRow {
  readonly at: string;
  readonly actor: string | null;
  readonly action: string;
  readonly changes: string;
  readonly reason: string | null;
  readonly import: string | null;
}

export function rowToEvent(row: HistoryRow): HistoryEvent {
  const changes: unknown = JSON.parse(row.changes);
  return {
    at: row.at,
    actor: row.actor,
    action: row.action,
    changes: Array.isArray(changes) ? changes.map(readChange) : [],
    reason: row.reason,
    importId: row.import,
  };
}

function readChange(value: unknown): HistoryEvent['changes'][number] {
  const { field, from, to }: { field?: unknown; from?: unknown; to?: unknown } = Object(value);
  return { field: String(field), from, to };
}
