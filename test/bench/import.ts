import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, ratioFigure } from './figures.ts';
import { emptyDatabase, exportFile } from './files.ts';
import type { Measure } from './plan.ts';
import { freshDatabase, mao, takeTurns, timeCommand } from './run.ts';
import { shellScript } from './shell-import.ts';

const ROUNDS = 5;
const PROMISE = 1.5;

/** How long an import takes, against the `sqlite3` shell that fills the same tables with the same file. */
export const measureImport: Measure = async ({ folder, rows, prove }) => {
  const what = `import, ${rows.toLocaleString('en')} lessons`;
  if (!(await hasShell())) return [withoutShell(what)];
  const csv = exportFile(folder, rows);
  const empty = await emptyDatabase(folder);
  const script = join(folder, 'import.sql');
  writeFileSync(script, shellScript(csv, rows));
  // For the proof: without compiling JavaScript to machine code.
  const nodeOptions = prove ? ['--jitless'] : [];
  const ours = () => {
    const database = freshDatabase(empty, join(folder, 'ours.db'));
    return timeCommand(mao(database, ['--stil', 'importeer', csv], nodeOptions));
  };
  const bare = () => {
    const database = freshDatabase(empty, join(folder, 'bare.db'));
    return timeCommand({ program: 'sqlite3', args: ['-batch', database], input: script });
  };
  return [ratioFigure(what, PROMISE, await takeTurns(prove ? 1 : ROUNDS, ours, bare))];
};

async function hasShell(): Promise<boolean> {
  try {
    await timeCommand({ program: 'sqlite3', args: ['--version'] });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

function withoutShell(what: string): Figure {
  const detail =
    'needs the sqlite3 shell, 3.32 or newer: apt install sqlite3, brew install sqlite, winget install SQLite.SQLite';
  return { what, value: null, unit: 'x', promise: PROMISE, detail };
}
