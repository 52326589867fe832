import { resolve } from 'node:path';
import { rememberCopy } from '../storage/copies.ts';
import type { Deps } from './deps.ts';
import { databaseFiles, refuseTarget, writeFileWhole } from './write-file.ts';

/** Writes a report to a file, whole or not at all; gives its full path. @throws MaoError when it cannot be written. */
export async function reportToFile(
  { storage, clock, signal }: Deps,
  page: string,
  target: { readonly path: string; readonly overwrite: boolean },
): Promise<string> {
  const path = resolve(target.path);
  refuseTarget(path, target.overwrite, databaseFiles(storage));
  await rememberCopy(storage.db, { path, kind: 'rapport', at: clock.now() });
  await writeFileWhole(path, [page], signal);
  return path;
}
