import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Deps } from '../../src/app/deps.ts';
import { type ImportRequest, importLessons } from '../../src/app/import-lessons.ts';
import type { FileOutcome, ImportOutcome } from '../../src/domain/import.ts';

/** A new empty folder that the system clears away. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'mao-test-'));
}

/** Writes a file in a new folder; gives its path. */
export function temporaryFile(name: string, text: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

/** Imports texts by the name of their file; the outcome names files without their folder. */
export async function importTexts(
  deps: Deps,
  texts: Readonly<Record<string, string>>,
  changes: Partial<ImportRequest> = {},
): Promise<ImportOutcome> {
  const folder = temporaryFolder();
  const files = Object.entries(texts).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  const outcome = await importLessons(deps, {
    files,
    stdin: Readable.from([]),
    separator: null,
    encoding: null,
    mapping: new Map(),
    region: null,
    goodRows: false,
    trial: false,
    rejects: null,
    overwrite: false,
    proposals: null,
    onProgress: () => {},
    ...changes,
  });
  return { ...outcome, files: outcome.files.map((file) => ({ ...file, file: basename(file.file) })) };
}

/** Imports one CSV of these lines. */
export async function importLines(
  deps: Deps,
  lines: readonly string[],
  changes: Partial<ImportRequest> = {},
): Promise<FileOutcome & Pick<ImportOutcome, 'importId' | 'written'>> {
  const { files, ...outcome } = await importTexts(deps, { 'a.csv': `${lines.join('\n')}\n` }, changes);
  const [file] = files;
  if (!file) throw new Error('no outcome');
  return { ...outcome, ...file };
}

/** The counts of an outcome that are not nothing, without the number of rows. */
export function counts(file: FileOutcome): Partial<Record<string, number>> {
  const { new: added, updated, unchanged, conflicts, rejected } = file;
  const all = { new: added, updated, unchanged, conflicts, rejected };
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
}
