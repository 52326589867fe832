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

/** The words that record an activity on a day. */
export const activityOn = (date: string): string[] => [
  ...['activiteit', 'toevoegen', '--titel', 'Bellen op dag twee', '--werkvorm', 'proeftuin'],
  ...['--datum', date, '--regio', 'Twente'],
];

export const ACTIVITY = activityOn('2024-03-05');

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

export interface LoopStory extends CycleStory {
  readonly reflection: string;
  readonly perspective: string;
  readonly uptake: string;
}

/** The words that record a finished reflection on a lesson. */
export const reflectionOn = (lesson: string): string[] => [
  ...['reflectie', 'toevoegen', '--les', lesson, '--datum', '2024-04', '--perspectief', 'ouder'],
  ...['--stimuleert', 'Een vast gezicht.', '--handelingsperspectief', 'Bel zelf, op de tweede dag.'],
];

/**
 * A cycle of which all six steps are done. Steps 5 and 6 belong to it by its lesson alone: the reflection, the
 * handelingsperspectief and its application in Drenthe do not name the cycle.
 */
export async function loopStory(): Promise<LoopStory> {
  const story = await cycleStory();
  const { mao, lesson } = story;
  const reflection = await say(mao, ...reflectionOn(lesson));
  const from = ['--reflectie', reflection, '--voor-wie', 'mentor'];
  const perspective = await say(mao, 'perspectief', 'toevoegen', ...from);
  const uptake = await say(
    mao,
    ...['toepassing', 'toevoegen', '--perspectief', perspective, '--regio', 'Drenthe'],
    ...['--datum', '2024-05', '--uitkomst', 'werkte', '--bewijsniveau', '2'],
  );
  return { ...story, reflection, perspective, uptake };
}

/** Where a cycle stands: `done`, `begun` or `empty` for each of the six steps, and the next act. */
export async function standing(mao: Mao, cycle: string): Promise<string> {
  const { steps, next }: { steps: { state: string }[]; next: string } = await sayJson(
    mao,
    'cyclus',
    'toon',
    cycle,
  );
  return [...steps.map(({ state }) => state), next].join(' ');
}
