import type { Kysely, Transaction } from 'kysely';
import type { FieldChange, HistoryEvent } from '../domain/history.ts';
import { CHANGEABLE_FIELDS } from '../domain/lesson-changes.ts';
import type { Storage } from './database.ts';
import type { Tables } from './tables.ts';

/** Adds what happened to a thing. Prepared once: an import that updates calls it for every row. */
export type HistoryWriter = (noun: string, subject: string, event: HistoryEvent) => void;

/** `_trx` says that a transaction is needed. */
export function createHistoryWriter({ file }: Storage, _trx: Transaction<Tables>): HistoryWriter {
  const insert = file.prepare(
    'insert into history (noun, subject, at, actor, action, changes, reason, import) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  return (noun, subject, { at, actor, action, changes, reason, importId }) => {
    insert.run(noun, subject, at, actor, action, JSON.stringify(changes), reason, importId);
  };
}

/** Takes away what happened to a thing, with the words of it. */
export async function forgetHistory(trx: Transaction<Tables>, noun: string, subject: string): Promise<void> {
  await trx.deleteFrom('history').where('noun', '=', noun).where('subject', '=', subject).execute();
}

/**
 * Puts another text in the place of some in what a history keeps of a field, for good.
 *
 * @param subject whose history; `null` is everything of that noun.
 * @returns whose history had one.
 */
export async function replaceInHistory(
  trx: Transaction<Tables>,
  { noun, subject }: { readonly noun: string; readonly subject: string | null },
  replacement: Replacement,
): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('history')
    .select(['id', 'subject', 'changes'])
    .where('noun', '=', noun)
    .where('changes', 'like', `%"field":"${replacement.field}"%`)
    .$if(subject !== null, (query) => query.where('subject', '=', subject))
    .execute();
  const had = new Set<string>();
  for (const { id, subject: whose, changes } of rows) {
    const replaced = replaceIn(changesOf(changes), replacement);
    if (replaced === null) continue;
    const without = JSON.stringify(replaced);
    await trx.updateTable('history').set({ changes: without }).where('id', '=', id).execute();
    had.add(whose);
  }
  return had;
}

/** `null` when nothing was to be replaced. */
function replaceIn(
  changes: readonly FieldChange[],
  { field, isGone, by }: Replacement,
): readonly FieldChange[] | null {
  const isMeant = (change: FieldChange) =>
    change.field === field && (isGone(change.from) || isGone(change.to));
  if (!changes.some(isMeant)) return null;
  return changes.flatMap((change) => {
    if (!isMeant(change)) return change;
    const from = isGone(change.from) ? by : change.from;
    const to = isGone(change.to) ? by : change.to;
    // What was a change between two of these texts is none any more.
    return from === to && change.from !== change.to ? [] : { field, from, to };
  });
}

/** Which texts of a field go, and what comes in their place. */
interface Replacement {
  readonly field: string;
  readonly isGone: (text: unknown) => boolean;
  readonly by: string;
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

export interface HistoryRow {
  readonly noun: string;
  readonly at: string;
  readonly actor: string | null;
  readonly action: string;
  readonly changes: string;
  readonly reason: string | null;
  readonly import: string | null;
}

export function rowToEvent(row: HistoryRow): HistoryEvent {
  return {
    at: row.at,
    actor: row.actor,
    action: row.action,
    changes: changesOf(row.changes).filter(({ field }) => fits(row.noun, field)),
    reason: row.reason,
    importId: row.import,
  };
}

/** What is taken back is put into the lesson: nothing but a field that a change can touch may get there. */
function fits(noun: string, field: string): boolean {
  return noun !== 'lesson' || CHANGEABLE_FIELDS.some((known) => known === field);
}

function changesOf(json: string): FieldChange[] {
  const changes: unknown = JSON.parse(json);
  return Array.isArray(changes) ? changes.map(readChange) : [];
}

function readChange(value: unknown): FieldChange {
  const { field, from, to }: { field?: unknown; from?: unknown; to?: unknown } = Object(value);
  return { field: String(field), from, to };
}
