import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/import-files.ts';
import { KEYS, type PseudoTerminal, startMao } from '../helpers/pseudo-terminal.ts';
import { runMao } from '../helpers/run-mao.ts';

/** What somebody types who types slowly: 180 keys a minute, some 35 words. */
const KEYS_A_MINUTE = 180;

let running: PseudoTerminal | null = null;
afterEach(() => running?.close());

/** A question that is waited for, and the keys that answer it. */
type Answered = readonly [question: string, keys: string];

/** A person at a terminal of 80 x 24 whose database is still empty; counts every key, those of the command line too. */
function person(database: string) {
  let keys = 0;
  const type = async (args: readonly string[], ...answers: readonly Answered[]): Promise<string> => {
    // As it would be typed: with quotes around what holds a space.
    keys += ['mao', ...args.map((word) => (word.includes(' ') ? `"${word}"` : word))].join(' ').length + 1;
    const mao = startMao(args, { env: { MAO_DATABASE: database, NO_COLOR: '1' } });
    running = mao;
    for (const [question, answer] of answers) {
      await mao.waitFor(question);
      mao.type(answer);
      keys += answer.length;
    }
    expect(await mao.exited(), mao.screen()).toBe(0);
    const code = /^[A-Z]{2,3}-\w{4,}$/mu.exec(mao.screen())?.[0] ?? '';
    mao.close();
    return code;
  };
  return { type, keys: () => keys };
}

/** A text of one line; the empty line ends it. */
const lines = (text: string): string => `${text}${KEYS.enter}${KEYS.enter}`;

test('all six steps, typed at a terminal from an empty database, take less than ten minutes', async () => {
  const database = join(temporaryFolder(), 'mao.db');
  const { type, keys } = person(database);

  await type(['coalitie', 'start', '--naam', 'Samen naar school', '--ambitie', '3', '--regio', 'Twente']);
  const cycle = await type(
    [
      ...['cyclus', 'start', '--coalitie', 'Samen naar school', '--begin', '2024-02', '--indicator', '2.6'],
      ...['--aanname', 'Wie vroeg belt, ziet kinderen eerder terug.'],
    ],
    ['Wilt u nu kijken wat het netwerk hierover al weet?', KEYS.enter],
    ['Waar zoekt u naar?', KEYS.enter],
  );
  const activity = await type([
    ...['activiteit', 'toevoegen', '--cyclus', cycle, '--titel', 'Bellen op dag twee'],
    ...['--werkvorm', 'proeftuin', '--datum', 'maart 2024'],
  ]);
  const lesson = await type([
    ...['les', 'toevoegen', '--activiteit', activity, '--regio', 'Twente', '--datum', 'maart 2024'],
    ...['--titel', 'Een vraag opent', '--gebeurd', 'Wij belden ouders op de tweede dag van het verzuim.'],
    ...['--les', 'Een vraag opent wat een brief sluit.', '--richting', 'stimulerend', '--indicator', '2.6'],
  ]);
  await type(['les', 'deel', lesson, '--kanaal', 'nieuwsupdate']);
  const reflection = await type(
    ['reflectie', 'toevoegen', '--les', lesson],
    ['Wie doen mee aan het gesprek?', ` ${KEYS.down} ${KEYS.enter}`],
    ['Wat stimuleert?', lines('Een vast gezicht.')],
    ['Wat belemmert?', lines('Op drukke dagen belt niemand.')],
    ['Welke randvoorwaarden?', lines('Een kwartier per dag in het rooster.')],
    ['Wat is het handelingsperspectief?', lines('Bel zelf, op de tweede dag.')],
  );
  const perspective = await type([
    'perspectief',
    'toevoegen',
    '--reflectie',
    reflection,
    '--voor-wie',
    'mentor',
  ]);
  const apply = (region: string, outcome: string, evidence: string) =>
    type([
      ...['toepassing', 'toevoegen', '--perspectief', perspective, '--regio', region, '--datum', 'mei 2024'],
      ...['--uitkomst', outcome, '--hoe-weten-we-dat', evidence],
    ]);
  await apply('Drenthe', 'werkte', '9 van de 12 kinderen kwamen terug.');
  await apply('Almere', 'werkte niet', 'De helft nam niet op.');
  const bottleneck = await type([
    ...['knelpunt', 'toevoegen', '--titel', 'Geen uren om te bellen', '--niveau', 'landelijk'],
    ...['--les', lesson],
  ]);
  await type(['knelpunt', 'agendeer', bottleneck], ['Op de agenda van welke tafel?', KEYS.down + KEYS.enter]);
  await type(
    ['knelpunt', 'status', bottleneck, 'opgelost'],
    ['Wat is het antwoord', lines('Het mag uit het ondersteuningsbudget.')],
  );
  await type(['cyclus', 'toon', cycle, '--geen-pager']);
  const shown = JSON.parse((await run(database, 'cyclus', 'toon', cycle)).stdout);
  await type(
    ['cyclus', 'sluit', cycle],
    ['Wat leverde de cyclus op?', lines('Bellen helpt, als de eigen mentor belt.')],
    ['Waarom stopt de cyclus?', `Klaar.${KEYS.enter}`],
  );

  // What is waited for is a few seconds in all; thinking and talking are not counted.
  expect(keys()).toBeLessThan(9 * KEYS_A_MINUTE);
  expect(shown.steps.map(({ state }: { state: string }) => state)).toEqual(Array(6).fill('done'));
  expect(shown.next).toBe('close');
  expect(JSON.parse((await run(database, 'reflectie', 'toon', reflection)).stdout)).toMatchObject({
    status: 'afgerond',
    perspectives: ['jongere', 'ouder'],
    stimulates: 'Een vast gezicht.',
    hinders: 'Op drukke dagen belt niemand.',
    conditions: 'Een kwartier per dag in het rooster.',
    actions: 'Bel zelf, op de tweede dag.',
  });
  expect(JSON.parse((await run(database, 'knelpunt', 'toon', bottleneck)).stdout)).toMatchObject({
    status: 'opgelost',
    table: 'Onderwijszorgtafel',
    regions: ['TWE'],
    statusReason: 'Het mag uit het ondersteuningsbudget.',
  });
  const dossier = JSON.parse((await run(database, 'rapport', 'dossier', '2.6')).stdout);
  expect(dossier.lessons.flatMap(({ shown }: { shown: { id: string }[] }) => shown)).toMatchObject([
    { id: lesson, network: { applied: true, confirmed: true, contradicted: true } },
  ]);
  const { stdout } = await runMao(['rapport', 'dossier', '2.6'], { env: { MAO_DATABASE: database } });
  expect(stdout).toContain('De uitkomsten spreken elkaar tegen.');
});

function run(database: string, ...args: readonly string[]) {
  return runMao([...args, '--json'], { env: { MAO_DATABASE: database } });
}
