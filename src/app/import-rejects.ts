import { rm } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { unguard } from '../domain/spreadsheet-guard.ts';
import { REJECTION_HEADER } from '../input/columns.ts';
import { CSV_BOM, csvRows } from './csv.ts';
import { beginFile, type NewFile } from './write-file.ts';

/** The file of rejected rows: the columns as they came in and one that says what is wrong. */
export interface Rejects {
  add(cells: readonly string[] | null, fault: string): Promise<void>;
  /** The file appears; when nothing was rejected, an earlier one that may be overwritten goes away. */
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Where the rejected rows of each file go: with several files each has its own, named after it, and numbered when
 * two files have the same name.
 */
export function rejectsPaths(path: string, files: readonly string[]): readonly string[] {
  if (files.length === 1) return [path];
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  const slugs = files.map(slugOf);
  const numbered = new Set(slugs).size < slugs.length;
  return slugs.map((slug, at) => `${stem}-${numbered ? `${at + 1}-` : ''}${slug}${extension}`);
}

function slugOf(file: string): string {
  const slug = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return slug || 'invoer';
}

/**
 * The file appears at `path`. A cell that came in with a guard against formulas gets the same one again, not a second,
 * so that import reads it as it did the first time.
 */
export function createRejects(path: string, header: readonly string[], overwrite: boolean): Rejects {
  // A file of rejects that comes in again has the column already.
  const kept = header.flatMap((cell, at) => (cell.trim().toLowerCase() === REJECTION_HEADER ? [] : [at]));
  let file: NewFile | null = null;
  const open = async (): Promise<NewFile> => {
    const opened = await beginFile(path);
    const headers = kept.map((at) => unguard(header[at] ?? ''));
    await opened.write(CSV_BOM + csvRows([[...headers, REJECTION_HEADER]]));
    return opened;
  };
  return {
    async add(cells, fault) {
      file ??= await open();
      // What stands beyond the header stays beyond it: import will refuse the row again until it is mended.
      const last = cells?.findLastIndex((cell) => cell.trim() !== '') ?? -1;
      const beyond = cells?.slice(header.length, last + 1) ?? [];
      const row = [...kept.map((at) => cells?.[at] ?? ''), fault, ...beyond];
      await file.write(csvRows([row.map(unguard)]));
    },
    async finish() {
      if (file !== null) await file.finish();
      else if (overwrite) await rm(path, { force: true });
    },
    discard: async () => file?.discard(),
  };
}
