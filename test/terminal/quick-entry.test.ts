import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/import-files.ts';
import { KEYS, type PseudoTerminal, startMao } from '../helpers/pseudo-terminal.ts';
import { runMao } from '../helpers/run-mao.ts';

const WORKS = 'Wie klein begint, gaat ook met een vrijstelling 5a weer naar school.';
const STUCK = 'De leerplichtambtenaar en de jeugdarts vinden elkaar te laat.';
const NEXT = 'In de eerste week samen bellen met de ouders.';

let running: PseudoTerminal | null = null;
let env: Record<string, string> = {};
beforeEach(() => {
  env = { MAO_DATABASE: join(temporaryFolder(), 'mao.db'), NO_COLOR: '1' };
});
afterEach(() => running?.close());

/** The question that is being asked, and nothing typed yet. */
function asked(question: string): RegExp {
  return new RegExp(`${question.replace('?', '\\?')}(?![\\s\\S]*\\n\\? )[\\s\\S]*\\n>$`, 'u');
}

/** A terminal that counts what is pressed besides text. */
function startQuick(args: readonly string[], more: Record<string, string> = {}) {
  const mao = startMao(args, { env: { ...env, ...more } });
  running = mao;
  let pressed = 0;
  const keys = (...names: (keyof typeof KEYS)[]): void => {
    pressed += names.length;
    mao.type(names.map((name) => KEYS[name]).join(''));
  };
  return {
    mao,
    keys,
    pressed: () => pressed,
    /** Answers a question with a text of one line. */
    tell: async (question: string, text: string): Promise<void> => {
      await mao.waitFor(asked(question));
      mao.type(text);
      keys('enter', 'enter');
    },
    /** Compares the screen with what is expected, as soon as its last part is drawn. */
    keep: async (name: string, drawn: string | RegExp) =>
      expect(`${await mao.waitFor(drawn)}\n`).toMatchFileSnapshot(
        `../expected/terminal-vastleggen-${name}.txt`,
      ),
  };
}

async function lessons(): Promise<unknown> {
  return JSON.parse((await runMao(['les', 'lijst', '--json'], { env })).stdout);
}

describe('the quick entry at a terminal of 80 x 24', () => {
  test('three texts and a few keys make a complete lesson', async () => {
    const { mao, keys, tell, pressed, keep } = startQuick(['les', 'toevoegen', '--datum', 'mei 2026']);
    await tell('Wat werkt hier goed?', WORKS);
    await tell('Waar lopen we vast?', STUCK);
    await keep('vragen', asked('Welke stap is nu logisch?'));
    await tell('Welke stap is nu logisch?', NEXT);
    await mao.waitFor('In welke regio');
    mao.type('twe');
    await mao.waitFor(/❯ Twente/u);
    keys('enter');
    await keep('voorstel', /Waar hoort deze les vooral bij\?[\s\S]*bevestigen/u);
    keys('enter');
    await mao.waitFor('Hoort zij ook nog ergens anders bij?');
    keys('enter');
    await keep('samenvatting', /Nee, weggooien[\s\S]*bevestigen/u);
    keys('enter');
    await mao.waitFor('vastgelegd als concept');
    expect(await mao.exited()).toBe(0);
    // The promise is fewer than 15; once the region is known it takes one less.
    expect(pressed()).toBe(10);
    expect(await lessons()).toMatchObject([
      {
        region: 'TWE',
        learnedOn: '2026-05',
        title: WORKS,
        insight: WORKS,
        observation: STUCK,
        recommendation: NEXT,
        direction: 'gemengd',
        tags: [{ code: '5.3', main: true, suggested: true }],
      },
    ]);
  });

  test('goes back, breaks off with Ctrl-C, goes on with mao les concept', async () => {
    const first = startQuick(['les', 'toevoegen', '--regio', 'Twente']);
    await first.tell('Wat werkt hier goed?', 'Bellen met een vrijstelling.');
    await first.mao.waitFor(asked('Waar lopen we vast?'));
    first.mao.type(`<${KEYS.enter}`);
    await first.keep('terug', /\n {2}\(typ een nieuwe tekst.*\n>$/u);
    await first.tell('Wat werkt hier goed?', WORKS);
    await first.tell('Waar lopen we vast?', STUCK);
    await first.mao.waitFor(asked('Welke stap is nu logisch?'));
    first.mao.type(`half${KEYS.ctrlC}`);
    await first.keep('afgebroken', 'Verdergaan kan met: mao les concept');
    expect(await first.mao.exited()).toBe(130);
    expect(await lessons()).toEqual([]);

    const second = startQuick(['les', 'concept']);
    await second.tell('Welke stap is nu logisch?', NEXT);
    await second.mao.waitFor('Waar hoort deze les vooral bij?');
    second.keys('enter');
    await second.mao.waitFor('Hoort zij ook nog ergens anders bij?');
    second.keys('enter');
    await second.mao.waitFor(/Nee, weggooien[\s\S]*bevestigen/u);
    second.keys('enter');
    await second.mao.waitFor('vastgelegd als concept');
    expect(await second.mao.exited()).toBe(0);
    expect(await lessons()).toMatchObject([
      { region: 'TWE', insight: WORKS, observation: STUCK, recommendation: NEXT, direction: 'gemengd' },
    ]);
    expect(JSON.parse((await runMao(['les', 'concept', '--json'], { env })).stdout)).toEqual([]);
  });

  test('adding something asks what, and can be gone back from', async () => {
    const { mao, tell, keys } = startQuick(['les', 'toevoegen', '--regio', 'Twente', '--indicator', '6']);
    await tell('Wat werkt hier goed?', WORKS);
    await tell('Waar lopen we vast?', STUCK);
    await tell('Welke stap is nu logisch?', NEXT);
    await mao.waitFor(/❯ Ja, vastleggen[\s\S]*bevestigen/u);
    keys('down', 'down', 'enter');
    await mao.waitFor(/Wat wilt u toevoegen\?[\s\S]*bevestigen/u);
    keys('enter');
    await mao.waitFor('Kruis er ten minste één aan, met de spatiebalk.');
    mao.type(KEYS.down.repeat(20));
    await mao.waitFor(/❯◯ < Terug/u);
    mao.type(' ');
    await mao.waitFor(/❯◉ < Terug/u);
    keys('enter');
    await mao.waitFor(/❯ Ja, vastleggen[\s\S]*bevestigen/u);
    keys('ctrlC');
    expect(await mao.exited()).toBe(130);
  });

  test('what was answered is kept when the program is killed', async () => {
    const { mao, tell } = startQuick(['les', 'toevoegen']);
    await tell('Wat werkt hier goed?', WORKS);
    await tell('Waar lopen we vast?', STUCK);
    await mao.waitFor(asked('Welke stap is nu logisch?'));
    mao.close();
    expect(JSON.parse((await runMao(['les', 'concept', '--json'], { env })).stdout)).toMatchObject([
      { answers: { insight: WORKS, observation: STUCK } },
    ]);
  });

  test.each([
    ['drawn', {}],
    ['in plain lines', { ACCESSIBLE: '1' }],
  ])('a text goes on in the editor: %s', async (_name, more) => {
    const folder = temporaryFolder();
    const editor = join(folder, 'my editor');
    writeFileSync(
      editor,
      `#!/bin/sh\nls -l "$1" | cut -c1-10 > ${folder}/rights\necho "Tweede regel." >> "$1"\n`,
    );
    chmodSync(editor, 0o700);
    const scratch = temporaryFolder();
    const { mao, keys } = startQuick(['les', 'toevoegen', '--regio', 'Twente'], {
      ...more,
      EDITOR: `'${editor}'`,
      TMPDIR: scratch,
    });
    await mao.waitFor(asked('Wat werkt hier goed?'));
    mao.type(`${WORKS}${KEYS.enter}:e${KEYS.enter}`);
    // What came from the editor stands there as if it had been typed.
    expect(await mao.waitFor(asked('Waar lopen we vast?'))).toContain(`:e\n> ${WORKS}\n> Tweede regel.\n`);
    keys('ctrlC');
    expect(await mao.exited()).toBe(130);
    expect(JSON.parse((await runMao(['les', 'concept', '--json'], { env })).stdout)).toMatchObject([
      { answers: { insight: `${WORKS}\nTweede regel.` } },
    ]);
    expect(readFileSync(join(folder, 'rights'), 'utf8')).toBe('-rw-------\n');
    expect(readdirSync(scratch).filter((name) => name.startsWith('mao-'))).toEqual([]);
  });

  test('of a long text from the editor the beginning is shown', async () => {
    const editor = join(temporaryFolder(), 'editor');
    writeFileSync(editor, '#!/bin/sh\nseq -f "Regel %g." 10 > "$1"\n');
    chmodSync(editor, 0o700);
    const { mao, keys } = startQuick(['les', 'toevoegen', '--regio', 'Twente'], { EDITOR: editor });
    await mao.waitFor(asked('Wat werkt hier goed?'));
    mao.type(`:e${KEYS.enter}`);
    const screen = await mao.waitFor(asked('Waar lopen we vast?'));
    expect(screen).toContain('> Regel 5.\n> Regel 6.\n  … (nog 4 regels)\n? Waar lopen we vast?');
    keys('ctrlC');
    expect(await mao.exited()).toBe(130);
  });

  test('an editor that is not there is said, and the text is typed on the spot', async () => {
    const { mao, tell, keys } = startQuick(['les', 'toevoegen'], { EDITOR: 'geen-editor', VISUAL: '' });
    await mao.waitFor(asked('Wat werkt hier goed?'));
    mao.type(`:e${KEYS.enter}`);
    await mao.waitFor('De editor "geen-editor" gaf geen tekst terug.');
    await tell('Wat werkt hier goed?', WORKS);
    await mao.waitFor('Waar lopen we vast?');
    keys('ctrlC');
    expect(await mao.exited()).toBe(130);
  });
});
