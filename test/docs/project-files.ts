import { existsSync, readFileSync } from 'node:fs';

/** A file of the project as text; its path is from the root. */
export function projectFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** Whether the project has such a file or folder. */
export function projectHas(path: string): boolean {
  return existsSync(new URL(`../../${path}`, import.meta.url));
}
