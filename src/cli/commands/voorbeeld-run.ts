import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { MaoError } from '../../domain/errors.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { packageFolder } from '../package-folder.ts';
import { createStyle } from '../render/style.ts';

/** Lines of the report that are shown; the whole is in a file. */
const SHOWN_LINES = 46;

/** A command that is shown and run; files are named as they stand in `fixtures/regio-exports`. */
interface Step {
  readonly why: string;
  readonly args: readonly string[];
  /** Exit code that belongs to it. */
  readonly exitCode: number;
}

const FILES = [
  '01-twente-canoniek.csv',
  '02-zuid-limburg-excel.csv',
  '03-noordoost-friesland-sep.csv',
  '04-holland-rijnland-formulier.csv',
  '05-almere-tab-utf16.csv',
  '08-meierij-labels.csv',
  '12-regiebureau-meer-regios.csv',
] as const;

const STEPS: readonly Step[] = [
  {
    why: "Bestanden van regio's inlezen: uit Excel, uit een formulier, met puntkomma's, komma's of tabs.",
    args: ['importeer', ...FILES],
    exitCode: 0,
  },
  {
    why: 'Een bestand met fouten: mao noemt ze allemaal en legt niets vast.',
    args: ['importeer', '09-rotterdam-rijnmond-fouten.csv'],
    exitCode: 3,
  },
  {
    why: 'De lessen van een regio.',
    args: ['les', 'lijst', '--regio', 'Twente', '--limiet', '6'],
    exitCode: 0,
  },
  {
    why: 'Wat leerde het netwerk al over wachten en geld?',
    args: ['zoek', 'wachten', 'budget', '--limiet', '3'],
    exitCode: 0,
  },
];

/** Runs `mao` itself, as a person would, on a database in a temporary folder. */
export const run: Run = async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'mao-voorbeeld-'));
  const database = join(folder, 'voorbeeld.db');
  const report = join(folder, 'reflectiekader.md');
  const mao = await runner(context, database);
  for (const step of STEPS) await mao(step);
  await mao({
    why: 'Het rapport langs het reflectiekader, om rond te sturen.',
    args: ['rapport', 'reflectiekader', '--uit', report],
    exitCode: 0,
  });
  if (context.json) {
    context.streams.out(`${JSON.stringify({ database, report })}\n`);
    return 0;
  }
  const lines = readFileSync(report, 'utf8').split('\n');
  context.streams.out(`${lines.slice(0, SHOWN_LINES).join('\n')}\n`);
  context.notify(`\n… en nog ${lines.length - SHOWN_LINES} regels in ${report}`);
  context.notify(
    `\nZelf verder kijken: mao les lijst --database ${database}\nUw eigen eerste les: mao les toevoegen`,
  );
  return 0;
};

async function runner(context: Context, database: string): Promise<(step: Step) => Promise<void>> {
  // Only now: this command is itself part of the tree that `main` builds.
  const { main } = await import('../main.ts');
  const { dim, bold } = createStyle(context.streams.colour);
  const exports = join(packageFolder(), 'fixtures', 'regio-exports');
  // With --json only the summary at the end is data.
  const streams = {
    ...context.streams,
    ...(context.json ? { out: () => {}, outAll: async () => {} } : {}),
    // That the person broke off is said once, by the example itself.
    err: (text: string) => {
      if (!context.signal.aborted) context.streams.err(text);
    },
  };
  return async ({ why, args, exitCode }) => {
    context.signal.throwIfAborted();
    const paths = args.map((arg) => (arg.endsWith('.csv') ? shortest(join(exports, arg)) : arg));
    if (!context.json)
      context.streams.out(`${dim(`# ${why}`)}\n${bold(`$ mao ${paths.map(quoted).join(' ')}`)}\n`);
    const code = await main([...paths, '--database', database, ...(context.quiet ? ['--stil'] : [])], {
      ...context,
      streams,
    });
    // A step that was broken off ends with its own exit code: that is no fault of the example.
    context.signal.throwIfAborted();
    if (code !== exitCode)
      throw new MaoError('failed', 'example-failed', `Het voorbeeld bleef steken bij: mao ${args.join(' ')}`);
    if (!context.json) context.streams.out('\n');
  };
}

/** From here or from the root, whichever is shorter: the commands that are shown can be typed as they stand. */
function shortest(path: string): string {
  const near = relative(process.cwd(), path);
  return near.length < path.length ? near : path;
}

function quoted(arg: string): string {
  return /\s/u.test(arg) ? `"${arg}"` : arg;
}
