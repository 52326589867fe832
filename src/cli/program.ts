import type { Command } from 'commander';
import { activiteit } from './commands/activiteit.ts';
import { ambitie } from './commands/ambitie.ts';
import { check } from './commands/check.ts';
import { coalitie } from './commands/coalitie.ts';
import { cyclus } from './commands/cyclus.ts';
import { db } from './commands/db.ts';
import { deling } from './commands/deling.ts';
import { exporteer } from './commands/exporteer.ts';
import { importeer, imports } from './commands/importeer.ts';
import { kader } from './commands/kader.ts';
import { knelpunt } from './commands/knelpunt.ts';
import { les } from './commands/les.ts';
import { perspectief } from './commands/perspectief.ts';
import { rapport } from './commands/rapport.ts';
import { reflectie } from './commands/reflectie.ts';
import { regio } from './commands/regio.ts';
import { toepassing } from './commands/toepassing.ts';
import { volgende } from './commands/volgende.ts';
import { voorbeeld } from './commands/voorbeeld.ts';
import { vraag } from './commands/vraag.ts';
import { zoek } from './commands/zoek.ts';
import { addCommand, addNoun, createRoot, type Entry, isMentioned, type Tree } from './dutch.ts';
import { unknownCommand } from './usage-errors.ts';

/** Everything `mao` can do, in the order of its help. */
export const ENTRIES: readonly Entry[] = [
  les,
  zoek,
  volgende,
  cyclus,
  check,
  activiteit,
  vraag,
  reflectie,
  perspectief,
  toepassing,
  knelpunt,
  deling,
  coalitie,
  ambitie,
  importeer,
  imports,
  exporteer,
  rapport,
  kader,
  regio,
  db,
  voorbeeld,
];

const DESCRIPTION =
  'Leg vast wat uw regio leert, vind wat anderen al leerden en maak rapportages langs het reflectiekader van ' +
  'Met Andere Ogen.';

/** Builds the tree of commands; loads no body. */
export function createProgram(tree: Tree, entries: readonly Entry[]): Command {
  const root = createRoot(tree, DESCRIPTION);
  for (const entry of entries) {
    if ('load' in entry) {
      addCommand(root, tree, entry);
    } else {
      const noun = addNoun(root, tree, entry.name, entry.summary);
      if (!isMentioned(tree, entry.name)) continue;
      for (const spec of entry.commands) addCommand(noun, tree, spec, spec.name === entry.usual);
    }
  }
  addHelpCommand(root, tree);
  return root;
}

/** `mao help les lijst`, for those who do not think of `--help`. */
function addHelpCommand(root: Command, tree: Tree): void {
  addCommand(root, tree, {
    name: 'help',
    summary: 'toont de hulp bij een opdracht',
    arguments: [
      {
        name: '[opdracht...]',
        description: 'De opdracht, zoals u die zou typen',
      },
    ],
    examples: [{ command: 'mao help help', description: 'Deze hulp' }],
    load: async () => async (_context, input) => {
      let command = root;
      for (const word of input.args) {
        const next = command.commands.find((sub) => sub.name() === word);
        if (next === undefined) throw unknownCommand(command, word);
        command = next;
      }
      command.outputHelp();
      return 0;
    },
  });
}
