import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { lessonArgs } from '../helpers/commands.ts';
import { temporaryFolder } from '../helpers/import-files.ts';
import { KEYS, type PseudoTerminal, startMao } from '../helpers/pseudo-terminal.ts';
import { runMao } from '../helpers/run-mao.ts';

let running: PseudoTerminal | null = null;
afterEach(() => running?.close());

async function oneLesson(): Promise<{ id: string; env: Record<string, string> }> {
  const env = { MAO_DATABASE: join(temporaryFolder(), 'mao.db'), NO_COLOR: '1' };
  const { stdout } = await runMao([...lessonArgs()], { env });
  return { id: stdout.trim(), env };
}

test('a code that is not there is said at the question, and can be mended there', async () => {
  const { id, env } = await oneLesson();
  const given = ['--titel', 'Bellen', '--voor-wie', 'leerkracht', '--tekst', 'Bel op dag twee.'];
  const mao = startMao(['perspectief', 'toevoegen', ...given], { env });
  running = mao;
  await mao.waitFor(/Op welke lessen rust het\?[\s\S]*❯ Bellen op dag twee \(TWE[\s\S]*bevestigen/u);
  mao.type(KEYS.down + KEYS.enter);
  await mao.waitFor(/een andere, met haar code\n\? Nog een\?\n❯ Nee[\s\S]*bevestigen/u);
  mao.type(KEYS.enter);
  await mao.waitFor(/Wat is de code\?[^\n]*$/u);
  mao.type(`TWE-3468${KEYS.enter}`);
  await mao.waitFor('> Er is geen les met de code "TWE-3468".');
  mao.type(`${KEYS.backspace.repeat(8)}${id}${KEYS.enter}`);
  expect(await mao.waitFor(/Wilt u nog meer vastleggen\?[\s\S]*bevestigen/u)).toContain(
    `✔ Wat is de code? (van meer komma’s ertussen) ${id}\n`,
  );
  mao.type(KEYS.enter);
  const summary = await mao.waitFor(/❯ Ja, vastleggen[\s\S]*bevestigen/u);
  expect(summary).toContain(`Rust op: ${id} Bellen op dag twee\n`);
  mao.type(KEYS.enter);
  expect(await mao.exited()).toBe(0);
  const { stdout } = await runMao(['perspectief', 'lijst', '--json'], { env });
  expect(JSON.parse(stdout)).toMatchObject([{ title: 'Bellen', lessons: [id] }]);
});

test.each([
  ['Cyclus', '20', 'CY-34679', 'Er is geen cyclus met de code "CY-34679".'],
  ['Activiteit', '19', 'AC-34679', 'Er is geen activiteit met de code "AC-34679".'],
])('of a lesson in plain lines too: %s', async (field, number, code, said) => {
  const { id, env } = await oneLesson();
  const mao = startMao(['les', 'wijzig', id], { rows: 40, env: { ...env, ACCESSIBLE: '1' } });
  running = mao;
  expect(await mao.waitFor(/Wat wilt u wijzigen\?[\s\S]*\n>$/u)).toContain(`${number}. ${field}\n`);
  mao.type(`${number}${KEYS.enter}`);
  await mao.waitFor(/Uit welke activiteit|In welke cyclus/u);
  mao.type(`${code}${KEYS.enter}`);
  await mao.waitFor(`\n${said}`);
  mao.type(KEYS.enter);
  await mao.waitFor('er is niets gewijzigd');
  expect(await mao.exited()).toBe(0);
});
