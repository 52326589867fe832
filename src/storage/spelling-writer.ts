import type { Transaction } from 'kysely';
import { otherSpellings, spellingKey } from '../domain/coalition.ts';
import type { Storage } from './database.ts';
import type { Tables } from './tables.ts';

/** Writes the spellings of the coalitions of an import, so that lessons stay with their coalition. */
export interface SpellingWriter {
  /** Another coalition than `id` that a name stands for, whatever its case, accents and signs: its own or a former one. */
  otherOwnerOf(name: string, id: string): SpellingOwner | null;
  /** What stands for a coalition besides its name; `null` for one that is not here yet. */
  besides(nr: number | null, name: string): string[];
  /** Makes its name and these texts stand for a coalition. */
  add(coalition: SpelledCoalition, texts: readonly string[]): void;
  /**
   * Gives a coalition its name back. The one that it had in between no longer stands for it, however it is written, but
   * where a lesson has it.
   */
  rename(coalition: Pick<SpelledCoalition, 'nr' | 'name'>, between: string): void;
  /**
   * Texts no longer stand for a coalition, however they are written, also where a lesson has them; what is written like
   * its name or like one of `kept` goes on to.
   */
  takeAway(
    coalition: Pick<SpelledCoalition, 'nr' | 'name'>,
    texts: readonly string[],
    kept: readonly string[],
  ): void;
  /** Adds every text in lessons that is another way of writing what was added. Call it after the last line. */
  finish(): void;
}

interface SpellingOwner {
  readonly id: string;
  readonly name: string;
}

interface SpelledCoalition extends SpellingOwner {
  readonly nr: number;
}

/** `_trx` says that a transaction is needed. */
export function createSpellingWriter({ file }: Storage, _trx: Transaction<Tables>): SpellingWriter {
  const insert = file.prepare('insert or ignore into coalition_spellings (text, coalition) values (?, ?)');
  const spelled = file
    .prepare<[number], string>('select text from coalition_spellings where coalition = ?')
    .pluck();
  const inLesson = file.prepare('select 1 from lessons where coalition = ?');
  const remove = file.prepare('delete from coalition_spellings where text = ? and coalition = ?');
  const owners = file.prepare<[], { text: string; id: string }>(
    'select s.text, r.id from coalition_spellings s join records r on r.nr = s.coalition',
  );
  const nameOf = file
    .prepare<[string], string>('select t.name from records r join coalitions t on t.nr = r.nr where r.id = ?')
    .pluck();
  // Read when the first coalition comes by: most imports have none.
  let known: Map<string, string> | null = null;
  const ownerByKey = () => {
    known ??= new Map(owners.all().map(({ text, id }) => [spellingKey(text), id]));
    return known;
  };
  const touched = new Map<string, number>();
  return {
    otherOwnerOf(name, id) {
      const owner = ownerByKey().get(spellingKey(name)) ?? id;
      return owner === id ? null : { id: owner, name: nameOf.get(owner) ?? name };
    },
    besides: (nr, name) => (nr === null ? [] : otherSpellings(name, spelled.all(nr))),
    add({ nr, id, name }, texts) {
      for (const text of [name, ...texts]) {
        ownerByKey().set(spellingKey(text), id);
        touched.set(spellingKey(text), nr);
        insert.run(text, nr);
      }
    },
    rename({ nr, name }, between) {
      const gone = spellingKey(between);
      if (gone === spellingKey(name)) return;
      for (const text of spelled.all(nr))
        if (spellingKey(text) === gone && inLesson.get(text) === undefined) remove.run(text, nr);
    },
    takeAway({ nr, name }, texts, kept) {
      const stays = new Set([name, ...kept].map(spellingKey));
      const gone = new Set(texts.map(spellingKey).filter((key) => !stays.has(key)));
      for (const text of spelled.all(nr))
        if (gone.has(spellingKey(text)) || (texts.includes(text) && text !== name)) remove.run(text, nr);
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
