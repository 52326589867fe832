import type { Storage } from './database.ts';
import { contentHash } from './hash.ts';
import { rowToLesson, selectLessons } from './lesson-rows.ts';
import { checkRecords } from './record-integrity.ts';
import { recordWordsAreSound } from './record-words.ts';
import { vocabularyIsSound } from './vocabulary.ts';
import { wordsAreSound } from './words.ts';

export type DamageKind = 'file' | 'reference' | 'lesson' | 'record' | 'search-index';

export interface Damage {
  readonly kind: DamageKind;
  /** The code of the lesson or record, the table, or what SQLite says of the place. */
  readonly place: string;
}

/**
 * Looks for damage: SQLite's own check misses most changed bytes in text, so every lesson and record is held against
 * the fingerprint it was stored with, and the references and the word indexes are checked too.
 */
export async function findDamage(storage: Storage): Promise<Damage[]> {
  const found = fileDamage(storage);
  // On pages that are damaged the other checks would say the same in many ways, or fail.
  if (found.length > 0) return found;
  const references = storage.file.pragma('foreign_key_check');
  for (const row of Array.isArray(references) ? references : []) {
    const { table, rowid }: { table?: unknown; rowid?: unknown } = Object(row);
    found.push({ kind: 'reference', place: `${String(table)} ${String(rowid ?? '')}`.trim() });
  }
  for await (const row of selectLessons(storage.db).orderBy('nr').stream()) {
    if (contentHash(rowToLesson(row)) !== row.content_hash) found.push({ kind: 'lesson', place: row.id });
  }
  if (!wordsAreSound(storage)) found.push({ kind: 'search-index', place: 'lesson_words' });
  // Held against the word index, so only when that is sound.
  else if (!vocabularyIsSound(storage)) found.push({ kind: 'search-index', place: 'lesson_vocabulary' });
  const { damaged, wordsFit } = await checkRecords(storage);
  found.push(...damaged.map((place): Damage => ({ kind: 'record', place })));
  if (!wordsFit || !recordWordsAreSound(storage)) found.push({ kind: 'search-index', place: 'record_words' });
  return found;
}

function fileDamage({ file }: Storage): Damage[] {
  const rows = file.pragma('integrity_check(20)');
  const messages = (Array.isArray(rows) ? rows : []).map((row) => String(Object(row).integrity_check));
  return messages.filter((message) => message !== 'ok').map((place) => ({ kind: 'file', place }));
}
