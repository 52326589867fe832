import type { Transaction } from 'kysely';
import { spellingKey } from '../domain/coalition.ts';
import type { Storage } from './database.ts';
import type { Tables } from './tables.ts';

/** Writes the spellings of the coalitions of an import, so that lessons stay with their coalition. */
export interface SpellingWriter {
  /** The coalition that has this name, whatever its case, accents and signs; `null` when none has. */
  ownerOf(name: string): string | null;
  /** Makes texts stand for a coalition; those that stand for another are left to it. */
  add(
    coalition: { readonly nr: number; readonly id: string; readonly name: string },
    texts: readonly string[],
  ): void;
  /** Adds every text in lessons that is another way of writing a name. Call it after the last line. */
  finish(): void;
}

/** `_trx` says that a transaction is needed. */
export function createSpellingWriter({ file }: Storage, _trx: Transaction<Tables>): SpellingWriter {
  const insert = file.prepare('insert or ignore into coalition_spellings (text, coalition) values (?, ?)');
  const names = file.prepare<[], { id: string; name: string }>(
    'select r.id, t.name from records r join coalitions t on t.nr = r.nr',
  );
  const owners = new Map<string, string>();
  const keys = new Map<string, string>();
  const own = (id: string, name: string): string => {
    const key = spellingKey(name);
    owners.delete(keys.get(id) ?? '');
    owners.set(key, id);
    keys.set(id, key);
    return key;
  };
  for (const { id, name } of names.all()) own(id, name);
  const touched = new Map<string, number>();
  return {
    ownerOf: (name) => owners.get(spellingKey(name)) ?? null,
    add({ nr, id, name }, texts) {
      touched.set(own(id, name), nr);
      for (const text of [name, ...texts]) insert.run(text, nr);
    },
    finish() {
      if (touched.size === 0) return;
      const texts = file
        .prepare<[], string>('select distinct coalition from lessons where coalition is not null')
        .pluck()
        .all();
      for (const text of texts) {
        const nr = touched.get(spellingKey(text));
        if (nr !== undefined) insert.run(text, nr);
      }
    },
  };
}
