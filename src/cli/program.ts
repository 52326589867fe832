import type { Command } from 'commander';
import { aanvullen } from './commands/aanvullen.ts';
import { begin } from './commands/begin.ts';
import { db } from './commands/db.ts';
import { exporteer } from './commands/exporteer.ts';
import { help } from './commands/help.ts';
import { importeer, imports } from './commands/importeer.ts';
import { instelling } from './commands/instelling.ts';
import { kader } from './commands/kader.ts';
import { les } from './commands/les.ts';
import { rapport } from './commands/rapport.ts';
import { regio } from './commands/regio.ts';
import { voorbeeld } from './commands/voorbeeld.ts';
import { zoek } from './commands/zoek.ts';
import { addCommand, addNoun, createRoot, type Entry, isMentioned, type Tree } from './dutch.ts';
import { unknownCommand } from './usage-errors.ts';

/** Everything `mao` can do, in the order of its help. */
export const ENTRIES: readonly Entry[] = [
  les,
  zoek,
  importeer,
  imports,
  exporteer,
  rapport,
  kader,
  regio,
  db,
  begin,
  instelling,
  aanvullen,
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
      for (const spec of entry.commands) addCommand(noun, tree, spec);
    }
  }
  addHelpCommand(root, tree);
  return root;
}

/** `mao help les lijst`, for those who do not think of `--help`. */
function addHelpCommand(root: Command, tree: Tree): void {
  addCommand(root, tree, {
    ...help,
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
