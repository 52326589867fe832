import { lessonArgs, type Mao, newMao } from './commands.ts';

/** A call that must go well; gives what it wrote on standard output, without the last line break. */
export async function say(mao: Mao, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await mao(args);
  if (code !== 0) throw new Error(`mao ${args.join(' ')} exits ${code}: ${stderr}`);
  return stdout.trimEnd();
}

/** The same, as JSON. */
export async function sayJson(mao: Mao, ...args: readonly string[]) {
  return JSON.parse(await say(mao, ...args, '--json'));
}

export const COALITION = [
  ...['coalitie', 'start', '--naam', 'Samen naar school', '--ambitie', '3', '--regio', 'Twente'],
  ...['--partner', 'Gemeente Almelo (het hart)', '--partner', 'Ouderraad', '--begin', '2022'],
];

/** The words after `mao cyclus start` that begin a cycle without a coalition. */
export const CYCLE = ['cyclus', 'start', '--regio', 'Twente', '--begin', '2024-02', '--titel', 'Bellen'];

export const ACTIVITY = [
  ...['activiteit', 'toevoegen', '--titel', 'Bellen op dag twee', '--werkvorm', 'proeftuin'],
  ...['--datum', '2024-03-05', '--regio', 'Twente'],
];

export interface CycleStory {
  readonly mao: Mao;
  readonly coalition: string;
  readonly cycle: string;
  readonly activity: string;
  readonly lesson: string;
  readonly sharing: string;
}

/** A cycle of a coalition of which steps 1 to 4 are done. */
export async function cycleStory(): Promise<CycleStory> {
  const mao = newMao();
  const coalition = await say(mao, ...COALITION);
  const cycle = await say(
    mao,
    ...[...CYCLE, '--coalitie', coalition, '--aanname', 'Wie belt, ziet kinderen eerder terug.'],
    ...['--waarom', 'Wie gemist wordt, komt terug.', '--indicator', '2.6'],
  );
  const activity = await say(mao, ...ACTIVITY, '--cyclus', cycle);
  const lesson = await say(mao, ...lessonArgs('--activiteit', activity));
  const sharing = await say(mao, 'les', 'deel', lesson, '--kanaal', 'website');
  return { mao, coalition, cycle, activity, lesson, sharing };
}

/** Where a cycle stands: `done`, `begun` or `empty` for steps 1 to 4, and the next act. */
export async function standing(mao: Mao, cycle: string): Promise<string> {
  const { steps, next }: { steps: { state: string }[]; next: string } = await sayJson(
    mao,
    'cyclus',
    'toon',
    cycle,
  );
  return [...steps.slice(0, 4).map(({ state }) => state), next].join(' ');
}
