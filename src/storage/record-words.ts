import { type Kysely, sql } from 'kysely';
import type { AnyRecord, NounDefinition, RecordNoun } from '../domain/record.ts';
import { HIT_END, HIT_START } from '../domain/snippet.ts';
import type { Storage } from './database.ts';
import type { Tables } from './tables.ts';

/** What can be searched of a record: its title, and every other text. */
export function recordText(
  definition: NounDefinition,
  record: AnyRecord,
): { readonly title: string; readonly body: string } {
  const texts = Object.entries(definition.fields)
    .filter(([name, { kind }]) => name !== definition.title && (kind === 'line' || kind === 'text'))
    .flatMap(([name]) => (typeof record[name] === 'string' ? [record[name]] : []));
  const title = record[definition.title];
  return { title: typeof title === 'string' ? title : '', body: texts.join('\n') };
}

/** Words shown around a hit. */
const SNIPPET_WORDS = 24;

/** What a person typed as a query of the index: every word quoted, matched by its beginning, any of them. */
function matchExpression(query: string): string | null {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return null;
  return [...new Set(words)].map((word) => `"${word}"*`).join(' OR ');
}

/** A record found; higher scores are better, within one search. */
export interface RecordHit {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  /** The place where it was found, the words between `HIT_START` and `HIT_END`. */
  readonly snippet: string;
}

/** Searches the records of a noun that are not withdrawn, best first. Nothing to search for finds nothing. */
export async function searchRecords(
  db: Kysely<Tables>,
  noun: RecordNoun,
  query: string,
  limit: number,
): Promise<RecordHit[]> {
  const expression = matchExpression(query);
  if (expression === null) return [];
  const { rows } = await sql<{ id: string; title: string; rank: number; snippet: string }>`
    select r.id, record_words.title, record_words.rank,
           snippet(record_words, -1, ${HIT_START}, ${HIT_END}, '…', ${SNIPPET_WORDS}) as snippet
    from record_words join records r on r.nr = record_words.rowid
    where record_words match ${expression} and record_words.rank match 'bm25(3, 1)'
      and r.noun = ${noun} and r.status <> 'ingetrokken'
    order by record_words.rank, r.id limit ${limit}`.execute(db);
  return rows.map(({ id, title, rank, snippet }) => ({
    id,
    title,
    score: Number((-rank).toPrecision(6)),
    snippet,
  }));
}

/** Whether the index is whole in itself. */
export function recordWordsAreSound({ file }: Storage): boolean {
  try {
    file.exec("insert into record_words (record_words, rank) values ('integrity-check', 1)");
    return true;
  } catch {
    return false;
  }
}

/** Builds the word index anew from the texts that are in it. */
export function rebuildRecordWords({ file }: Storage): void {
  file.exec("insert into record_words (record_words) values ('rebuild')");
}

/**
 * Whether words that are taken out are overwritten at once, as they always are; only until the index is built anew, in
 * the same transaction, is it quicker to leave that to the building.
 */
export function overwriteErasedWords({ file }: Storage, atOnce: boolean): void {
  file.exec(`insert into record_words (record_words, rank) values ('secure-delete', ${atOnce ? 1 : 0})`);
}
