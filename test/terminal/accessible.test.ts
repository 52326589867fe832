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

/** The question that was asked last, and nothing typed yet. */
const lastAsked = (question: string): RegExp =>
  new RegExp(`${question.replaceAll(/[.?()]/gu, '\\$&')}(?![\\s\\S]*\\n> ?\\S)[\\s\\S]*\\n>$`, 'u');

async function answer(mao: PseudoTerminal, question: string, typed: string): Promise<void> {
  await mao.waitFor(lastAsked(question));
  mao.type(typed + KEYS.enter);
}

test.each([
  ['ACCESSIBLE', { ACCESSIBLE: '1' }],
  ['TERM=dumb', { TERM: 'dumb' }],
])('a lesson is recorded in plain lines: %s', async (_name, more) => {
  const env = { MAO_DATABASE: join(temporaryFolder(), 'mao.db'), ...more };
  const mao = startMao(['les', 'toevoegen'], { rows: 200, env });
  running = mao;
  await answer(mao, 'Wat werkt hier goed?', `Een vraag opent.${KEYS.enter}`);
  await answer(mao, 'Waar lopen we vast?', '<');
  await answer(mao, 'Nu:\nEen vraag opent.', '');
  await answer(mao, 'Waar lopen we vast?', `Een brief sluit.${KEYS.enter}`);
  await answer(mao, 'Welke stap is nu logisch?', '');
  await answer(mao, 'In welke regio', 'brabant west');
  await answer(mao, 'Typ een nummer of meer woorden.', 'west-brabant-oost');
  await answer(mao, 'hoort deze les vooral?', '<');
  await answer(mao, 'In welke regio', '');
  // Enter alone chooses nothing here, and is no below.
  await answer(mao, 'hoort deze les vooral?', '');
  await answer(mao, 'Niets gevonden. Typ een nummer of een woord', '2.6');
  await answer(mao, 'Typ een nummer of een woord. Enter kiest Nee.', '');
  await answer(mao, 'Deze les vastleggen?', '1');
  await mao.waitFor('vastgelegd als concept');
  expect(await mao.exited()).toBe(0);
  expect(mao.written().match(DRAWING)).toBeNull();
  const list = JSON.parse((await runMao(['les', 'lijst', '--json'], { env })).stdout);
  expect(list).toMatchObject([
    {
      region: 'WBO',
      title: 'Een vraag opent.',
      observation: 'Een brief sluit.',
      insight: 'Een vraag opent.',
      direction: 'gemengd',
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
  const screen = await mao.waitFor(/5\. een andere rol\n.*\n>$/u);
  await expect(`${screen}\n`).toMatchFileSnapshot('../expected/terminal-toegankelijk.txt');
  mao.type(`2${KEYS.enter}`);
  await answer(mao, 'In welke coalitie', '');
  await mao.waitFor('mao help terminal');
  expect(await mao.exited()).toBe(0);
});
