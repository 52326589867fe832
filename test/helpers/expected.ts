import { readFileSync } from 'node:fs';

/** A text that is expected to the byte, kept in `test/expected`. */
export function expectedFile(name: string): string {
  return readFileSync(new URL(`../expected/${name}`, import.meta.url), 'utf8');
}
