import type { Storage } from './database.ts';

/** Where in this call a lesson was met before. */
export interface SeenAt {
  readonly file: number;
  readonly line: number;
}

/** Remembers the rows of one call in a temporary table, so that memory does not grow with the file. */
export interface SeenRows {
  /** Notes a key; gives where it was noted before, or `null` the first time. */
  note(key: string, at: SeenAt): SeenAt | null;
  close(): void;
}

export function createSeenRows({ file }: Storage): SeenRows {
  file.exec(
    'create temp table seen_rows (key text primary key not null, file integer, line integer) without rowid',
  );
  const insert = file.prepare('insert or ignore into temp.seen_rows (key, file, line) values (?, ?, ?)');
  const find = file.prepare<[string], SeenAt>('select file, line from temp.seen_rows where key = ?');
  return {
    note(key, at) {
      if (insert.run(key, at.file, at.line).changes > 0) return null;
      return find.get(key) ?? null;
    },
    close: () => void file.exec('drop table if exists temp.seen_rows'),
  };
}
