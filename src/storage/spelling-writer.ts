import type { Transaction } from 'kysely';
import { spellingKey } from '../domain/coalition.ts';
import type { Storage } from './database.ts';
import type { Tables } from './tables.ts';

/** Writes the spellings of the coalitions of an import, so that lessons stay with their coalition. */
export interface SpellingWriter {
  /** Another coalition than `id` that has this name, whatever its case, accents and signs; `null` when none has. */
  otherOwnerOf(name: string, id: string): string | null;
  /** Makes texts stand for a coalition; those that stand for another are left to it. */
  add(coalition: SpelledCoalition, texts: readonly string[]): void;
  /**
   * Gives a coalition its name back. The one that it had in between no longer stands for it, however it is written, but
   * where a lesson has it; `null` when it goes on to.
   */
  rename(coalition: SpelledCoalition, between: string | null): void;
  /** Adds every text in lessons that is another way of writing a name. Call it after the last line. */
  finish(): void;
}

interface SpelledCoalition {
  readonly nr: number;
  readonly id: string;
  readonly name: string;
}

/** `_trx` says that a transaction is needed. */
export function createSpellingWriter({ file }: Storage, _trx: Transaction<Tables>): SpellingWriter {
  const insert = file.prepare('insert or ignore into coalition_spellings (text, coalition) values (?, ?)');
  const spelled = file
    .prepare<[number], string>(
      `select text from coalition_spellings
       where coalition = ? and not exists (select 1 from lessons l where l.coalition = text)`,
    )
    .pluck();
  const remove = file.prepare('delete from coalition_spellings where text = ?');
  const names = file.prepare<[], { id: string; name: string }>(
    'select r.id, t.name from records r join coalitions t on t.nr = r.nr',
  );
  const keys = new Map<string, string>();
  const owners = new Map<string, Set<string>>();
  const own = (id: string, name: string): string => {
    const key = spellingKey(name);
    owners.get(keys.get(id) ?? '')?.delete(id);
    owners.set(key, (owners.get(key) ?? new Set()).add(id));
    keys.set(id, key);
    return key;
  };
  for (const { id, name } of names.all()) own(id, name);
  const touched = new Map<string, number>();
  return {
    otherOwnerOf: (name, id) =>
      [...(owners.get(spellingKey(name)) ?? [])].find((owner) => owner !== id) ?? null,
    add({ nr, id, name }, texts) {
      touched.set(own(id, name), nr);
      for (const text of [name, ...texts]) insert.run(text, nr);
    },
    rename({ nr, id, name }, between) {
      const key = own(id, name);
      const gone = between === null ? key : spellingKey(between);
      if (gone !== key) for (const text of spelled.all(nr)) if (spellingKey(text) === gone) remove.run(text);
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
