import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run of the tests a temporary folder of its own, and removes it with all that the tests left there. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mao-tests-'));
  // Tests that run the program as another user must be able to go through.
  chmodSync(folder, 0o711);
  process.env['TMPDIR'] = folder;
  process.env['TEMP'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
