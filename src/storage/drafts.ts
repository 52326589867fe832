import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A lesson that somebody broke off. Instants in UTC, ISO 8601. */
export interface StoredDraft {
  readonly nr: number;
  /** What was answered, by field. */
  readonly answers: ReadonlyMap<string, string>;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Every draft, the one that was worked on last first. */
export async function listDrafts(db: Kysely<Tables>): Promise<StoredDraft[]> {
  const rows = await db
    .selectFrom('drafts')
    .selectAll()
    .orderBy('updated_at', 'desc')
    .orderBy('nr', 'desc')
    .execute();
  return rows.map(({ nr, answers, created_at, updated_at }) => ({
    nr,
    answers: readAnswers(answers),
    createdAt: created_at,
    updatedAt: updated_at,
  }));
}

/** Keeps a draft, as a new one when `nr` is `null` or is no longer there. Gives its number. */
export async function saveDraft(
  db: Kysely<Tables>,
  nr: number | null,
  answers: ReadonlyMap<string, string>,
  at: string,
): Promise<number> {
  const text = JSON.stringify(Object.fromEntries(answers));
  const row = await db
    .insertInto('drafts')
    .values({ ...(nr === null ? {} : { nr }), answers: text, created_at: at, updated_at: at })
    .onConflict((conflict) => conflict.column('nr').doUpdateSet({ answers: text, updated_at: at }))
    .returning('nr')
    .executeTakeFirstOrThrow();
  return row.nr;
}

/** Takes a draft away; its text is overwritten in the file (`secure_delete`). */
export async function removeDraft(db: Kysely<Tables>, nr: number): Promise<void> {
  await db.deleteFrom('drafts').where('nr', '=', nr).execute();
}

/** What is no text is left out, and of what is damaged everything: it keeps nobody from recording. */
function readAnswers(json: string): Map<string, string> {
  const known = new Map<string, string>();
  let answers: unknown;
  try {
    answers = JSON.parse(json);
  } catch {
    return known;
  }
  for (const [field, text] of Object.entries(Object(answers)))
    if (typeof text === 'string') known.set(field, text);
  return known;
}
