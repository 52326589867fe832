import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/import-files.ts';
import { KEYS, type PseudoTerminal, startMao } from '../helpers/pseudo-terminal.ts';
import { runMao } from '../helpers/run-mao.ts';

let running: PseudoTerminal | null = null;
afterEach(() => running?.close());

/** A lesson of which the text speaks of nothing in the reflectiekader, in a database of its own. */
async function lessonToLabel(): Promise<{ id: string; env: Record<string, string> }> {
  const env = { MAO_DATABASE: join(temporaryFolder(), 'mao.db'), NO_COLOR: '1' };
  const told = ['--titel', 'Koffie', '--gebeurd', 'De koffie was op.', '--les', 'Zet koffie.'];
  const given = ['--regio', 'Twente', '--richting', 'gemengd', '--indicator', '6', ...told];
  const { stdout } = await runMao(['les', 'toevoegen', ...given], { env });
  return { id: stdout.trim(), env };
}

/** The line on which the cursor of the list stands. */
const CURSOR = /^❯ .*$/mu;

test.each([80, 60])(
  'a long list is searched, drawn anew and broken between words at %i columns',
  async (columns) => {
    const { id, env } = await lessonToLabel();
    const mao = startMao(['les', 'label', id], { env, columns });
    running = mao;
    const keep = async (name: string, drawn: RegExp) =>
      expect(`${await mao.waitFor(drawn)}\n`).toMatchFileSnapshot(
        `../expected/terminal-lijst-${columns}-${name}.txt`,
      );
    await keep('begin', /❯ Typ een nummer of een woord…[\s\S]*bevestigen/u);
    mao.type('6');
    await mao.waitFor(/❯ 6 Werken in één ecosysteem[\s\S]*2\.6 Pro[\s\S]*bevestigen/u);
    mao.type(`${KEYS.backspace}2`);
    await mao.waitFor(/❯ 2 Cultuur[\s\S]*bevestigen/u);
    mao.type(KEYS.down.repeat(3));
    await keep('halverwege', /❯ 2\.3 Kennis[\s\S]*bevestigen/u);
    mao.type(`${KEYS.backspace}pro`);
    await mao.waitFor(/❯ 2\.6 Pro-activiteit[\s\S]*bevestigen/u);
    mao.type(KEYS.backspace.repeat(3));
    await keep('begin', /❯ Typ een nummer of een woord…[\s\S]*bevestigen/u);
    mao.type('2.3');
    await mao.waitFor(/❯ 2\.3 Kennis[\s\S]*bevestigen/u);
    mao.type(KEYS.enter);
    await keep('gekozen', /Hoort zij[\s\S]*❯ Nee[\s\S]*bevestigen/u);
    mao.type(KEYS.enter);
    await mao.waitFor('is verbonden met');
    expect(await mao.exited()).toBe(0);
    expect(JSON.parse((await runMao(['les', 'toon', id, '--json'], { env })).stdout).tags).toMatchObject([
      { code: '6', main: true },
      { code: '2.3', main: false },
    ]);
  },
);

test('Enter alone chooses nothing in a long list', async () => {
  const { id, env } = await lessonToLabel();
  const mao = startMao(['les', 'label', id], { env });
  running = mao;
  await mao.waitFor(/❯ Typ een nummer of een woord…[\s\S]*bevestigen/u);
  mao.type(KEYS.enter);
  const asked = await mao.waitFor(/✔[\s\S]*❯ Typ een nummer of een woord…[\s\S]*bevestigen/u);
  expect(asked.match(CURSOR)?.[0]).toBe('❯ Typ een nummer of een woord…');
  mao.type(KEYS.ctrlC);
  expect(await mao.exited()).toBe(130);
});

test('a list of a few is searched too, and what was typed in vain and taken away chooses nothing else', async () => {
  const env = { MAO_DATABASE: join(temporaryFolder(), 'mao.db'), NO_COLOR: '1' };
  const mao = startMao(['coalitie', 'start', '--naam', 'Samen'], { env });
  running = mao;
  await mao.waitFor(/Aan welke ambitie[\s\S]*bevestigen/u);
  mao.type('inclu');
  await mao.waitFor(/❯ 3 Inclusieve samenwerking[\s\S]*bevestigen/u);
  mao.type(KEYS.enter);
  await mao.waitFor(/✔ Aan welke ambitie.* 3 Inclusieve samenwerking[\s\S]*bevestigen/u);
  mao.type('twe');
  await mao.waitFor(/❯ Twente[\s\S]*bevestigen/u);
  mao.type(KEYS.enter);
  await mao.waitFor(/Nog een\?[\s\S]*❯ Nee[\s\S]*bevestigen/u);
  mao.type('xxqq');
  await mao.waitFor(/Niets gevonden; typ iets anders, of < om terug te gaan\.[\s\S]*bevestigen/u);
  mao.type('<');
  await mao.waitFor(/❯ < Terug[\s\S]*bevestigen/u);
  mao.type(KEYS.enter);
  await mao.waitFor(/✔ Nog een\? < Terug\n[\s\S]*❯ Twente[\s\S]*bevestigen/u);
  mao.type(KEYS.enter);
  await mao.waitFor(/Nog een\?[\s\S]*< Terug[\s\S]*Nog een\?[\s\S]*❯ Nee[\s\S]*bevestigen/u);
  mao.type('xq');
  await mao.waitFor(/Nog een\? xq\nNiets gevonden[\s\S]*bevestigen/u);
  mao.type(KEYS.backspace.repeat(2));
  await mao.waitFor(/Nog een\?\n❯ Nee[\s\S]*bevestigen/u);
  mao.type(KEYS.enter);
  // A word that is typed ticks nothing, and the way back is ticked by itself.
  await mao.waitFor(/✔ Nog een\? Nee\n[\s\S]*< Terug\n\n↑↓ kiezen • spatie aankruisen • ⏎ bevestigen$/u);
  mao.type('ai');
  mao.type(KEYS.enter);
  await mao.waitFor(/✔ Wilt u nog meer[^✔]*Dat mag ook later\.\n[\s\S]*❯ Ja, vastleggen[\s\S]*bevestigen$/u);
  // In a list too short to search, < goes to the way back: Enter does not record.
  mao.type('<');
  await mao.waitFor(/❯ < Terug[\s\S]*bevestigen$/u);
  mao.type(KEYS.enter);
  await mao.waitFor(/✔ Deze coalitie vastleggen\? < Terug\n\? Wilt u nog meer[\s\S]*bevestigen$/u);
  mao.type(KEYS.ctrlC);
  expect(await mao.exited()).toBe(130);
  expect(JSON.parse((await runMao(['coalitie', 'lijst', '--json'], { env })).stdout)).toEqual([]);
});
