import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A text in a file that another program may change, readable by nobody else. */
export interface PrivateText {
  readonly path: string;
  readonly read: () => string;
  /** Takes the file away, with what the other program left beside it. */
  readonly remove: () => void;
}

/** Writes a text in a folder of its own, which is also removed when the program is ended. */
export function createPrivateText(text: string): PrivateText {
  const folder = mkdtempSync(join(tmpdir(), 'mao-'));
  const path = join(folder, 'tekst.txt');
  const takeAway = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', takeAway);
  const remove = (): void => {
    process.off('exit', takeAway);
    takeAway();
  };
  try {
    writeFileSync(path, text === '' ? '' : `${text}\n`, { mode: 0o600 });
  } catch (error) {
    remove();
    throw error;
  }
  return { path, read: () => readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''), remove };
}
