import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { MaoError } from '../../domain/errors.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { packageFolder } from '../package-folder.ts';
import { createStyle } from '../render/style.ts';
import { STORY, type Step } from './voorbeeld-verhaal.ts';

/** The part of the dossier that is shown; the whole is in a file. */
const SHOWN_FROM = '## Wat weten wij?';

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
  const dossier = join(folder, 'dossier.md');
  const mao = await runner(context, database);
  for (const step of [...STEPS, ...STORY]) await mao(step);
  await mao({
    why: "Het 'Wat werkt'-dossier: wat het netwerk nu weet van de indicator, voor en tegen.",
    args: ['rapport', 'dossier', '2.6', '--uit', dossier],
    exitCode: 0,
  });
  await mao({
    why: 'En het rapport langs het hele reflectiekader, om rond te sturen.',
    args: ['rapport', 'reflectiekader', '--uit', report],
    exitCode: 0,
  });
  if (context.json) {
    context.streams.out(`${JSON.stringify({ database, report, dossier })}\n`);
    return 0;
  }
  context.streams.out(`${partOf(readFileSync(dossier, 'utf8'))}\n`);
  context.notify(`\n… en het hele dossier staat in ${dossier}`);
  // Whoever ran `npm run voorbeeld` in a clone has no `mao` to type yet.
  const typed = context.env['npm_lifecycle_event'] === 'voorbeeld' ? 'node bin/mao.js' : 'mao';
  context.notify(
    `\nZelf verder kijken: ${typed} les lijst --database ${database}\nUw eigen eerste les: ${typed} les toevoegen`,
  );
  return 0;
};

/** The title of a dossier and what is known in short. */
function partOf(dossier: string): string {
  const [title = ''] = dossier.split('\n', 1);
  const part = dossier.slice(dossier.indexOf(SHOWN_FROM));
  return `${title}\n\n${part.slice(0, part.indexOf('\n## ', 1)).trimEnd()}`;
}

async function runner(context: Context, database: string): Promise<(step: Step) => Promise<void>> {
  // Only now: this command is itself part of the tree that `main` builds.
  const { main } = await import('../main.ts');
  const { dim, bold } = createStyle(context.streams.colour);
  const exports = join(packageFolder(), 'fixtures', 'regio-exports');
  const codes = new Map<string, string>();
  let told = '';
  const streams = {
    ...context.streams,
    out: (text: string) => {
      told += text;
      // With --json only the summary at the end is data.
      if (!context.json) context.streams.out(text);
    },
    ...(context.json ? { outAll: async () => {} } : {}),
    // That the person broke off is said once, by the example itself.
    err: (text: string) => {
      if (!context.signal.aborted) context.streams.err(text);
    },
  };
  return async ({ why, args, exitCode, remember }) => {
    context.signal.throwIfAborted();
    told = '';
    const known = args.map((arg) => arg.replace(/^\{(\w+)\}$/u, (mark, of: string) => codes.get(of) ?? mark));
    const paths = known.map((arg) => (arg.endsWith('.csv') ? shortest(join(exports, arg)) : arg));
    if (!context.json) context.streams.out(`${dim(`# ${why}`)}\n${bold(shownCommand(paths))}\n`);
    const code = await main([...paths, '--database', database, ...(context.quiet ? ['--stil'] : [])], {
      ...context,
      streams,
    });
    // A step that was broken off ends with its own exit code: that is no fault of the example.
    context.signal.throwIfAborted();
    if (code !== exitCode)
      throw new MaoError('failed', 'example-failed', `Het voorbeeld bleef steken bij: mao ${args.join(' ')}`);
    const given = remember === undefined ? null : new RegExp(`\\b${remember}-\\w+`, 'u').exec(told)?.[0];
    if (remember !== undefined && given) codes.set(remember, given);
    if (!context.json) context.streams.out('\n');
  };
}

/** From here or from the root, whichever is shorter: the commands that are shown can be typed as they stand. */
function shortest(path: string): string {
  const near = relative(process.cwd(), path);
  return near.length < path.length ? near : path;
}

/** Widest line of a command that is shown. */
const WIDTH = 78;

/** A command as a shell takes it, on as many lines as it needs in a terminal of 80 columns. */
function shownCommand(args: readonly string[]): string {
  const lines = ['$ mao'];
  for (const arg of args.map(quoted)) {
    const line = lines.at(-1) ?? '';
    if (line.length + 1 + arg.length <= WIDTH) lines[lines.length - 1] = `${line} ${arg}`;
    else lines.push(`    ${arg}`);
  }
  return lines.join(' \\\n');
}

function quoted(arg: string): string {
  return /\s/u.test(arg) ? `"${arg}"` : arg;
}
