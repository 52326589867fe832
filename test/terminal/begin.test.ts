import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/import-files.ts';
import { KEYS, type PseudoTerminal, startMao } from '../helpers/pseudo-terminal.ts';
import { runMao } from '../helpers/run-mao.ts';

let running: PseudoTerminal | null = null;
afterEach(() => running?.close());

test('begin, typed at a terminal of 80 x 24', async () => {
  const home = temporaryFolder();
  const mao = startMao(['begin'], { env: { HOME: home, XDG_CONFIG_HOME: '', NO_COLOR: '1' } });
  running = mao;
  await mao.waitFor('Welke regio is de uwe?');
  mao.type('brab');
  await mao.waitFor(/Hart van Brabant\n.*West-Brabant-Oost/);
  mao.type(KEYS.enter);
  const screen = await mao.waitFor(/een andere rol[\s\S]*bevestigen/);
  await expect(`${screen}\n`).toMatchFileSnapshot('../expected/terminal-begin.txt');
  mao.type(KEYS.enter);
  await mao.waitFor('In welke coalitie werkt u?');
  mao.type(`Samen${KEYS.enter}`);
  await mao.waitFor('mao help terminal');
  expect(await mao.exited()).toBe(0);
  expect(JSON.parse(readFileSync(join(home, '.config/mao/instellingen.json'), 'utf8'))).toEqual({
    regio: 'HVB',
    rol: 'coalitieleider',
    coalitie: 'Samen',
  });
});

test('a coalition that is set stands there: Enter keeps it, what is typed replaces it, a dash wipes it', async () => {
  const home = temporaryFolder();
  const env = { HOME: home, XDG_CONFIG_HOME: '', NO_COLOR: '1' };
  const answerWith = async (keys: string): Promise<unknown> => {
    const mao = startMao(['begin', '--regio', 'Twente', '--rol', 'verbinder'], { env });
    running = mao;
    await mao.waitFor(/In welke coalitie werkt u\?( \(Enter laat staan: Samen; een streepje wist het\))?$/mu);
    mao.type(keys + KEYS.enter);
    await mao.waitFor('mao help terminal');
    expect(await mao.exited()).toBe(0);
    mao.close();
    return JSON.parse(readFileSync(join(home, '.config/mao/instellingen.json'), 'utf8')).coalitie;
  };
  await runMao(['begin', '--regio', 'Twente', '--coalitie', 'Samen'], { env });
  expect(await answerWith('')).toBe('Samen');
  expect(await answerWith('Aan zee')).toBe('Aan zee');
  await runMao(['instelling', 'zet', 'coalitie', 'Samen'], { env });
  expect(await answerWith('-')).toBeUndefined();
});

test('Ctrl-C breaks off and sets nothing', async () => {
  const mao = startMao(['begin']);
  running = mao;
  await mao.waitFor('Welke regio is de uwe?');
  mao.type(KEYS.ctrlC);
  await mao.waitFor('Afgebroken');
  expect(await mao.exited()).toBe(130);
});
