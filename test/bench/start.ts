import { ratioFigure } from './figures.ts';
import { filledDatabase } from './files.ts';
import type { Measure } from './plan.ts';
import { mao, takeTurns, timeCommand } from './run.ts';

const ROUNDS = 21;

/** For the proof: every package at once, as it would be without a bundle. */
const EVERYTHING = [
  'commander',
  'kysely',
  'ajv',
  'csv-parse',
  'csv-stringify',
  'iconv-lite',
  '@inquirer/prompts',
];

/** How long a command takes to start, against Node that does nothing. */
export const measureStart: Measure = async ({ folder, prove }) => {
  const database = await filledDatabase(folder, 1000);
  const nodeOptions = prove ? EVERYTHING.flatMap((name) => ['--import', name]) : [];
  const node = { program: process.execPath, args: ['-e', '0'] };
  const figure = async (args: readonly string[], promise: number, what: string) => {
    const command = mao(database, args, nodeOptions);
    // Once beforehand: Node keeps the compiled program.
    await timeCommand(command);
    const times = await takeTurns(
      ROUNDS,
      () => timeCommand(command),
      () => timeCommand(node),
    );
    return ratioFigure(`start: ${what}`, promise, times);
  };
  const list = mao(database, ['les', 'lijst']);
  const line = ['aanvullen', '--voor', 'bash', '--', 'les', 'lijst', '--regio', 'Ha'];
  const completion = mao(database, line, nodeOptions);
  await timeCommand(completion);
  await timeCommand(list);
  const turns = await takeTurns(
    ROUNDS,
    () => timeCommand(completion),
    () => timeCommand(list),
  );
  return [
    await figure(['--help'], 1.6, 'mao --help'),
    await figure(['--versie'], 1.6, 'mao --versie'),
    await figure(['les', 'lijst'], 2.2, 'mao les lijst, 1,000 lessons'),
    ratioFigure('completion of a region, against mao les lijst', 1.5, turns),
  ];
};
