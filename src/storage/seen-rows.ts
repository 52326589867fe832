import type { Storage } from './database.ts';
import { identityHash } from './hash.ts';

/** Where in this call a lesson was met before. */
export interface SeenAt {
  readonly file: number;
  readonly line: number;
}

/** Remembers the rows of one call in a temporary table, so that memory does not grow with the file. */
export interface SeenRows {
  /** Notes a key; gives where it was noted before, or `null` the first time. */
  note(key: string, at: SeenAt): SeenAt | null;
  /** As `note`, for a lesson without a number: by its region, date and text. */
  noteText(content: Parameters<typeof identityHash>[0], at: SeenAt): SeenAt | null;
  close(): void;
}

export function createSeenRows({ file }: Storage): SeenRows {
  file.exec(
    'create temp table seen_rows (key text primary key not null, file integer, line integer) without rowid',
  );
  const insert = file.prepare('insert or ignore into temp.seen_rows (key, file, line) values (?, ?, ?)');
  const find = file.prepare<[string], SeenAt>('select file, line from temp.seen_rows where key = ?');
  const note = (key: string, at: SeenAt): SeenAt | null =>
    insert.run(key, at.file, at.line).changes > 0 ? null : (find.get(key) ?? null);
  return {
    note,
    noteText: (content, at) => note(`tekst\n${identityHash(content)}`, at),
    close: () => void file.exec('drop table if exists temp.seen_rows'),
  };
}
