import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those it stands in, where they are not there yet, for the user alone. Not with `recursive` of Node,
 * which tries without end where a system answers "no such file" within a folder that is there, as `/proc` does.
 *
 * @throws the error of the system when it cannot be made.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!existsSync(path)) throw error;
  }
}
