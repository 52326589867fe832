import { expect } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import { exportEverything } from '../../src/app/export-everything.ts';
import { done, type Mao, newMao } from './commands.ts';
import { importTexts } from './import-files.ts';

export function asLines(things: readonly object[]): string {
  return things.map((thing) => `${JSON.stringify(thing)}\n`).join('');
}

/** Imports these lines, each a thing; gives the code of the import. */
export async function bring(mao: Mao, ...things: readonly object[]): Promise<string> {
  const { code, stdout, stderr } = await mao(['importeer', '-', '--json'], { input: asLines(things) });
  if (code !== 0) throw new Error(stdout + stderr);
  return JSON.parse(stdout).importId;
}

/** The same without the program. */
export async function bringTo(deps: Deps, ...things: readonly object[]): Promise<string> {
  const { importId, files } = await importTexts(deps, { 'a.jsonl': asLines(things) });
  if (importId === null) throw new Error(JSON.stringify(files));
  return importId;
}

/** What `mao import ongedaan` gives for an import that can be undone, and what it says. */
export async function undo(mao: Mao, importId: string) {
  const { code, stdout, stderr } = await mao(['import', 'ongedaan', importId, '--json']);
  if (code !== 0) throw new Error(stderr);
  return { undone: JSON.parse(stdout), told: stderr };
}

export async function everything(mao: Mao): Promise<string> {
  return (await mao(['exporteer', '--alles'])).stdout;
}

/** The same without the program. */
export async function everythingOf(deps: Deps): Promise<string> {
  let text = '';
  for await (const piece of exportEverything(deps)) text += piece;
  return text;
}

/** The database is in order, and all that is in it can go to another one. */
export async function expectSound(mao: Mao): Promise<void> {
  expect(await mao(['db', 'controleer'])).toEqual(done('', 'De database is in orde.\n'));
  const text = await everything(mao);
  const elsewhere = newMao();
  expect((await elsewhere(['importeer', '-'], { input: text })).code).toBe(0);
  expect(await everything(elsewhere)).toBe(text);
}

export const LESSON = { id: 'TWE-3467', region: 'TWE', insight: 'Bel eerst.', title: 'Bellen' };
export const LINKED = { kind: 'bouwt voort op', lesson: 'TWE-9CDF' } as const;
export const OTHER = { id: 'TWE-9CDF', region: 'TWE', insight: 'Vraag door.', title: 'Vragen' };
export const REGION = { noun: 'region', code: 'ZZZ', name: 'Zeeuws Land', ring: null, aliases: [] };
export const AMBITION = { noun: 'ambition', code: '8', name: 'Samen lezen', line: 'Leren' };
export const COALITION = {
  ...{ noun: 'coalition', id: 'CO-34679', name: 'Een', ambition: 'Schone Lei', regions: ['TWE'] },
  ...{ partners: [], startedOn: '2024', endedOn: null, spellings: [], status: 'loopt', statusReason: null },
};
export const COALITION_2 = { ...COALITION, id: 'CO-CDFGH', name: 'Twee' };
export const CYCLE = { noun: 'cycle', id: 'CY-34679', title: 'Kort', regions: ['TWE'], coalition: null };
export const CYCLE_2 = { ...CYCLE, id: 'CY-CDFGH', title: 'Lang' };
