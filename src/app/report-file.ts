import { resolve } from 'node:path';
import { rememberCopy } from '../storage/copies.ts';
import type { Deps } from './deps.ts';
import { refuseExisting, writeFileWhole } from './write-file.ts';

/** Writes a report to a file, whole or not at all; gives its full path. @throws MaoError when it cannot be written. */
export async function reportToFile(
  { storage, clock }: Deps,
  page: string,
  target: { readonly path: string; readonly overwrite: boolean },
): Promise<string> {
  const path = resolve(target.path);
  refuseExisting(path, target.overwrite);
  await rememberCopy(storage.db, { path, kind: 'rapport', at: clock.now() });
  await writeFileWhole(path, [page]);
  return path;
}
