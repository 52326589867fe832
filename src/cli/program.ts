import type { Command } from 'commander';
import { aanvullen } from './commands/aanvullen.ts';
import { activiteit } from './commands/activiteit.ts';
import { ambitie } from './commands/ambitie.ts';
import { begin } from './commands/begin.ts';
import { check } from './commands/check.ts';
import { coalitie } from './commands/coalitie.ts';
import { cyclus } from './commands/cyclus.ts';
import { db } from './commands/db.ts';
import { deling } from './commands/deling.ts';
import { exporteer } from './commands/exporteer.ts';
import { help } from './commands/help.ts';
import { importeer, imports } from './commands/importeer.ts';
import { instelling } from './commands/instelling.ts';
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
import { TOPICS } from './topics/list.ts';
import { unknownHelp } from './usage-errors.ts';

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
  const [first, second] = tree.argv;
  for (const entry of namedOrAll(entries, first)) {
    if ('load' in entry) {
      addCommand(root, tree, entry);
    } else {
      const noun = addNoun(root, tree, entry.name, entry.summary);
      if (!isMentioned(tree, entry.name)) continue;
      const specs = entry.name === first ? namedOrAll(entry.commands(), second) : entry.commands();
      for (const spec of specs) addCommand(noun, tree, spec, spec.name === entry.usual);
    }
  }
  addHelpCommand(root, tree);
  root.addHelpText('after', topicList());
  return root;
}

/** The one that a word names, for nothing else beside it can be run or shown then; all when it names none. */
function namedOrAll<T extends { readonly name: string }>(
  all: readonly T[],
  word: string | undefined,
): readonly T[] {
  const named = all.filter(({ name }) => name === word);
  return named.length === 0 ? all : named;
}

/** `mao help les lijst`, for those who do not think of `--help`, and `mao help datums`. */
function addHelpCommand(root: Command, tree: Tree): void {
  addCommand(root, tree, {
    ...help,
    load:
      async () =>
      async ({ streams }, { args }) => {
        const topic = args.length === 1 ? TOPICS.find(({ value }) => value === args[0]) : undefined;
        if (topic) {
          const { renderTopic } = await import('./render/topic.ts');
          streams.out(renderTopic(await topic.load(), streams.width));
        } else {
          commandNamed(root, args).outputHelp();
        }
        return 0;
      },
  });
}

/** The command that words name, from the root. @throws MaoError usage `unknown-command` */
function commandNamed(root: Command, words: readonly string[]): Command {
  let command = root;
  for (const word of words) {
    const next = command.commands.find((sub) => sub.name() === word);
    if (next === undefined) throw unknownHelp(command, word, command === root ? TOPICS : []);
    command = next;
  }
  return command;
}

/** At the end of the help of the program, aligned as its lists are. */
function topicList(): string {
  const width = Math.max(...TOPICS.map(({ value }) => value.length));
  const lines = TOPICS.map(({ value, description }) => `  ${value.padEnd(width)}  ${description}`);
  return `\nOnderwerpen, met mao help <onderwerp>:\n${lines.join('\n')}`;
}
