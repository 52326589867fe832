import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/import-files.ts';
import {
  KEYS,
  type PseudoTerminal,
  startMao,
  startProgram,
  type TerminalOptions,
} from '../helpers/pseudo-terminal.ts';
import { runMao } from '../helpers/run-mao.ts';

const folder = temporaryFolder();
const env = { MAO_DATABASE: join(folder, 'mao.db'), NO_COLOR: '1' };
/** A pager of our own, so that the test depends on none: it shows its first line, and leaves at a key. */
const PAGER = `sh -c 'read -r eerste; echo "pager: $eerste"; read -r toets < /dev/tty; cat > /dev/null'`;

beforeAll(async () => {
  await runMao(['regio', 'lijst'], { env });
});

let running: PseudoTerminal | null = null;
afterEach(() => running?.close());

function start(args: readonly string[], options: TerminalOptions = {}): PseudoTerminal {
  running = startMao(args, { ...options, env: { ...env, ...options.env } });
  return running;
}

describe('what does not fit', () => {
  test('goes to the pager of the person, and the program waits for it', async () => {
    const mao = start(['regio', 'lijst'], { env: { MAO_PAGER: PAGER, PAGER: 'onzin' } });
    await mao.waitFor('pager: Code  Naam');
    mao.type(KEYS.enter);
    expect(await mao.exited()).toBe(0);
    expect(mao.screen()).not.toContain('Zuid-Limburg');
  });

  test('help too', async () => {
    const mao = start(['les', 'toevoegen', '--help'], { env: { PAGER } });
    await mao.waitFor('pager: Gebruik: mao les toevoegen');
    mao.type(KEYS.enter);
    expect(await mao.exited()).toBe(0);
  });

  test('is written as it is when the pager is not there', async () => {
    const mao = start(['regio', 'lijst'], { env: { PAGER: 'deze-pager-is-er-niet' } });
    expect(await mao.exited()).toBe(0);
    expect(mao.written()).toContain('ALM   Almere');
    expect(mao.screen()).toContain('Zuid-Limburg');
  });

  test.each([
    ['an option', ['regio', 'lijst', '--geen-pager'], {}],
    ['a setting', ['regio', 'lijst'], { MAO_PAGER: 'geen' }],
    ['a screen reader', ['regio', 'lijst'], { ACCESSIBLE: '1' }],
    ['a terminal that cannot', ['regio', 'lijst'], { TERM: 'dumb' }],
  ])('is written as it is by %s', async (_why, args, more) => {
    const mao = start(args, { env: { PAGER, ...more } });
    expect(await mao.exited()).toBe(0);
    expect(mao.written()).not.toContain('pager:');
    expect(mao.screen()).toContain('Zuid-Limburg');
  });

  test('Ctrl-C is for the pager: nobody is left behind', async () => {
    // Longer than work that was broken off may go on by itself.
    const deaf = `sh -c 'trap "sleep 1.5; echo nog hier" INT; read -r eerste; echo klaar; read -r toets < /dev/tty; read -r toets < /dev/tty; cat > /dev/null'`;
    const mao = start(['regio', 'lijst'], { env: { PAGER: deaf } });
    await mao.waitFor('klaar');
    mao.type(KEYS.ctrlC);
    await mao.waitFor('nog hier');
    mao.type(`x${KEYS.enter}x${KEYS.enter}`);
    expect(await mao.exited()).toBe(0);
    expect(mao.screen()).not.toContain('Afgebroken');
  });

  test('a pager that leaves early is no error, however much there is', async () => {
    const mao = start(['exporteer', '--formaat', 'jsonl'], { env: { PAGER: 'head -n 1' } });
    expect(await mao.exited()).toBe(0);
    const help = start(['les', 'toevoegen', '--help'], { env: { PAGER: 'true' } });
    expect(await help.exited()).toBe(0);
  });

  test('messages come after it, not through it', async () => {
    const csv = join(folder, 'veel.csv');
    const lines = Array.from({ length: 60 }, (_, nr) => `${nr};Twente;Les nummer ${nr}`);
    writeFileSync(csv, `nummer;regio;les\n${lines.join('\n')}\n`);
    await runMao(['importeer', csv], { env });
    const mao = start(['les', 'lijst', '--limiet', '40'], { env: { PAGER } });
    expect(await mao.waitFor('pager: Code')).not.toContain('40 van 60');
    mao.type(KEYS.enter);
    expect(await mao.exited()).toBe(0);
    expect(mao.screen()).toContain('40 van 60 lessen.');
  });
});

test.skipIf(spawnSync('less', ['--version']).status !== 0)(
  'less, with its colours, is left with q (passed over when it is not installed)',
  async () => {
    const mao = start(['regio', 'lijst'], { env: { NO_COLOR: '' } });
    await mao.waitFor(/Code {2}Naam[\s\S]*\nverder met de spatiebalk, terug met b, stoppen met q$/);
    expect(mao.written()).toContain('\u001B[1mCode');
    expect(mao.screen()).not.toContain('ESC');
    mao.type('q');
    expect(await mao.exited()).toBe(0);
  },
);

test('what fits is written at once, messages in their place', async () => {
  const mao = start(['regio', 'lijst'], { rows: 40, env: { PAGER } });
  expect(await mao.exited()).toBe(0);
  expect(mao.screen()).toContain('ZLI   Zuid-Limburg');
});

test('a file or a pipe gets everything, and no pager is started', async () => {
  running = startProgram('sh', ['-c', `"$NODE" "$MAO" regio lijst | wc -l`], {
    env: {
      ...env,
      PAGER,
      NODE: process.execPath,
      MAO: new URL('../../bin/mao.js', import.meta.url).pathname,
    },
  });
  expect(await running.exited()).toBe(0);
  expect(running.screen()).toBe('24');
});

describe('screens as they are', () => {
  test.each([
    [80, ['les', 'lijst', '--limiet', '5']],
    [50, ['les', 'lijst', '--limiet', '5']],
    [24, ['les', 'lijst', '--limiet', '3']],
    [40, ['instelling', 'lijst']],
  ])('%d columns: mao %j', async (columns, args) => {
    const csv = join(folder, `scherm-${columns}-${args[0]}.csv`);
    writeFileSync(
      csv,
      'mao-code;regio;datum;titel;les;richting;indicatoren\n' +
        'TWE-3467;Twente;2022-03;Bellen op dag twee, en niet pas na een brief van de leerplicht;Een vraag opent.;stimulerend;2.6|1.2\n' +
        'ALM-9CDF;Almere;2022-05-12;日本の学校 en de wijk aan één tafel, elke week opnieuw;Eén tafel.;gemengd;6\n',
    );
    const own = join(temporaryFolder(), 'mao.db');
    await runMao(['importeer', csv], { env: { MAO_DATABASE: own } });
    const mao = start(args, { columns, env: { MAO_DATABASE: args[0] === 'les' ? own : '/x/mao.db' } });
    expect(await mao.exited()).toBe(0);
    await expect(`${mao.screen()}\n`).toMatchFileSnapshot(
      `../expected/terminal-${args.slice(0, 2).join('-')}-${columns}.txt`,
    );
  });
});
