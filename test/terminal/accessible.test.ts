import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/import-files.ts';
import { KEYS, type PseudoTerminal, startMao } from '../helpers/pseudo-terminal.ts';
import { runMao } from '../helpers/run-mao.ts';

let running: PseudoTerminal | null = null;
afterEach(() => running?.close());

/** Escape sequences and carriage returns that stand alone: what moves the cursor or changes what was written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const DRAWING = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\r(?!\n)/gu;

async function answer(mao: PseudoTerminal, question: string, typed: string): Promise<void> {
  await mao.waitFor(question);
  await mao.waitFor(/\n>$/u);
  mao.type(typed + KEYS.enter);
}

test.each([
  ['ACCESSIBLE', { ACCESSIBLE: '1' }],
  ['TERM=dumb', { TERM: 'dumb' }],
])('a lesson is recorded in plain lines: %s', async (_name, more) => {
  const env = { MAO_DATABASE: join(temporaryFolder(), 'mao.db'), ...more };
  const mao = startMao(['les', 'toevoegen'], { rows: 200, env });
  running = mao;
  await answer(mao, 'In welke regio', 'brabant west');
  await answer(mao, 'Typ een nummer of meer woorden.', 'west-brabant-oost');
  await answer(mao, 'Hoe noemt u deze les', 'Bellen op dag twee');
  await answer(mao, 'Wat gebeurde er?', `Wij belden ouders.${KEYS.enter}`);
  await answer(mao, 'Wat is de les?', `Een vraag opent.${KEYS.enter}`);
  await answer(mao, 'Stimuleert of belemmert dit?', '1');
  await answer(mao, 'hoort deze les vooral?', '2.6');
  await answer(mao, 'Hoort zij ook nog ergens anders bij?', 'nee');
  await answer(mao, 'Wilt u nog meer vastleggen?', '');
  await answer(mao, 'Deze les vastleggen?', '1');
  await mao.waitFor('vastgelegd als concept');
  expect(await mao.exited()).toBe(0);
  expect(mao.written().match(DRAWING)).toBeNull();
  const list = JSON.parse((await runMao(['les', 'lijst', '--json'], { env })).stdout);
  expect(list).toMatchObject([
    {
      region: 'WBO',
      title: 'Bellen op dag twee',
      observation: 'Wij belden ouders.',
      insight: 'Een vraag opent.',
      direction: 'stimulerend',
      tags: [{ code: '2.6' }],
    },
  ]);
});

test.each([
  ['Ctrl-C', KEYS.ctrlC],
  ['the end of the input', KEYS.ctrlD],
])('%s breaks off', async (_name, key) => {
  const mao = startMao(['begin'], { env: { ACCESSIBLE: '1' } });
  running = mao;
  await mao.waitFor(/^>$/mu);
  mao.type(key);
  await mao.waitFor('Afgebroken; er is niets vastgelegd.');
  expect(await mao.exited()).toBe(130);
});

test('the setting does what the variable does', async () => {
  const home = temporaryFolder();
  const env = { HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  await runMao(['instelling', 'zet', 'toegankelijk', 'ja'], { env });
  const mao = startMao(['begin'], { env });
  running = mao;
  await answer(mao, '23 keuzes; een vraagteken (?) noemt alle keuzes.', 'twente');
  await mao.waitFor(/5\. een andere rol\n.*\n>$/u);
  await expect(`${mao.screen()}\n`).toMatchFileSnapshot('../expected/terminal-toegankelijk.txt');
  mao.type(`2${KEYS.enter}`);
  await answer(mao, 'In welke coalitie', '');
  await mao.waitFor('mao help terminal');
  expect(await mao.exited()).toBe(0);
});
