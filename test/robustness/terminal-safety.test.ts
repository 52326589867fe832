import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type MainResult, runMain } from '../helpers/run-main.ts';
import { scratchFolder } from '../helpers/scratch.ts';
import { dangersIn } from '../helpers/terminal.ts';

const folder = scratchFolder('terminal');
const database = join(folder, 'lessen.db');
/** Clears the screen, sets the title of the window, goes on from right to left, hides, goes back to the line's start. */
const EVIL = '\u001B[2J\u001B]0;kwaad\u0007\u202Egpj.exe\u200B\u009B31m\u0008\rX';
const run = (...args: readonly string[]): Promise<MainResult> => runMain(database, args, { width: 70 });

const LESSON = {
  externalId: `nr ${EVIL}`,
  region: 'TWE',
  title: `titel ${EVIL}`,
  observation: `gebeurd ${EVIL}`,
  insight: `inzicht ${EVIL}`,
  direction: 'gemengd',
  tags: ['2.4'],
  source: `bron ${EVIL}`,
  extra: { [`kop ${EVIL}`]: `waarde ${EVIL}` },
};

let id = '';

beforeAll(async () => {
  const file = join(folder, 'les.json');
  writeFileSync(file, JSON.stringify(LESSON));
  const recorded = await run('les', 'toevoegen', '--bestand', file, '--door', `rol ${EVIL}`);
  expect(recorded.code).toBe(0);
  id = recorded.stdout.trim();
  await run('les', 'wijzig', id, '--titel', `nieuw ${EVIL}`, '--door', `rol ${EVIL}`);
});

/** What is shown holds the text, and nothing that a terminal would take for an order. */
function expectSafe({ stdout, stderr }: MainResult, ...shown: readonly string[]): void {
  expect(dangersIn(stdout + stderr)).toEqual([]);
  for (const text of shown) expect((stdout + stderr).replace(/\s+/g, ' ')).toContain(text);
}

describe('foreign text never gives the terminal orders', () => {
  test('the check itself finds them', () => {
    expect(dangersIn(`\n👩‍🔬 é ${EVIL}`)).toEqual(['U+1B', 'U+7', 'U+202E', 'U+200B', 'U+9B', 'U+8', 'U+D']);
  });

  test('in a list, a lesson, what was found and the history', async () => {
    expectSafe(await run('les', 'lijst'), 'nieuw <U+001B>[2J', '<U+202E>gpj.exe');
    expectSafe(await run('les', 'toon', id), 'kop <U+001B>', 'waarde <U+001B>', 'bron <U+001B>');
    expectSafe(await run('zoek', 'inzicht'), '*inzicht* <U+001B>');
    expectSafe(await run('les', 'geschiedenis', id), 'rol <U+001B>', 'titel <U+001B>');
  });

  test('in what an import says of files, headers, values and tags', async () => {
    const file = join(folder, `bestand ${EVIL}.csv`);
    writeFileSync(
      file,
      `regio;datum;les;richting;indicator;"kop ${EVIL}"\n"Ner${EVIL}gens";"31${EVIL}";x;"rich${EVIL}";"9.9${EVIL}";y\n`,
    );
    const outcome = await run('importeer', file);
    expect(outcome.code).toBe(3);
    expectSafe(outcome, 'bestand <U+001B>', 'Ner<U+001B>', 'rich<U+001B>', 'kop <U+001B>');
    expectSafe(await run('importeer', file, '--regio', `Ner${EVIL}`), 'Ner<U+001B>');
    expectSafe(await run('importeer', file, '--koppel', `kolom ${EVIL}=les`), 'kolom <U+001B>');
    writeFileSync(file, `regio;les;richting\nTwente;"een les ${EVIL}";gemengd\n`);
    const written = await run('importeer', file);
    expect(written.code).toBe(0);
    expectSafe(written, 'bestand <U+001B>');
    expectSafe(await run('import', 'lijst'), 'bestand <U+001B>');
  });

  test('in errors that repeat what was typed', async () => {
    for (const args of [
      [EVIL],
      ['les', EVIL],
      ['les', 'toon', EVIL],
      ['les', 'toon', id, EVIL],
      ['les', 'lijst', `--${EVIL}`],
      ['les', 'lijst', '--regio', EVIL],
      ['les', 'lijst', '--van', EVIL],
      ['les', 'lijst', '--element', EVIL],
      ['les', 'toevoegen', '--bestand', EVIL],
      ['importeer', EVIL],
      ['exporteer', '--formaat', EVIL],
      ['exporteer', '--uit', join(folder, EVIL, 'geen-map')],
      ['db', 'herstel', EVIL, '--ja'],
      ['zoek', 'xyzzy\u001B'],
    ]) {
      const { code, stdout, stderr } = await run(...args);
      expect([args, dangersIn(stdout + stderr), stderr.includes('<U+001B>')]).toEqual([args, [], true]);
      expect([args, code === 0]).toEqual([args, args[0] === 'zoek']);
    }
    expectSafe(await runMain(join(folder, EVIL, 'x.db'), ['db', 'status']), '<U+001B>');
    expectSafe(await runMain(join(folder, `les.json/${EVIL}`), ['les', 'lijst']), '<U+001B>');
  });

  test('in CSV and JSON lines on a terminal, while a file and a pipe get every character', async () => {
    const files = [
      ['exporteer'],
      ['exporteer', '--alles'],
      ['exporteer', '--formaat', 'jsonl'],
      ['rapport', 'reflectiekader', '--formaat', 'csv'],
      ['rapport', 'reflectiekader', '--formaat', 'json'],
    ];
    for (const args of files) {
      const shown = await runMain(database, args, { tty: true });
      expect([args, shown.code, dangersIn(shown.stdout)]).toEqual([args, 0, []]);
    }
    const csv = await runMain(database, ['exporteer'], { tty: true });
    expect(csv.stdout.startsWith('mao-code;nummer;')).toBe(true);
    expect(csv.stdout).toContain('inzicht <U+001B>[2J');
    const { stdout } = await runMain(database, ['exporteer']);
    expect(stdout).toContain(`inzicht ${EVIL.slice(0, 4)}`);
    expect(stdout.startsWith('\uFEFF')).toBe(true);
    const lines = await runMain(database, ['exporteer', '--alles'], { tty: true });
    const meant = ({ stdout: text }: MainResult) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect(meant(lines)).toEqual(meant(await run('exporteer', '--alles')));
  });

  test('in JSON: the same text, escaped on a terminal alone', async () => {
    const piped = await run('les', 'lijst', '--json');
    const shown = await runMain(database, ['les', 'lijst', '--json'], { tty: true });
    expect(JSON.parse(shown.stdout)).toEqual(JSON.parse(piped.stdout));
    expect([dangersIn(shown.stdout), dangersIn(piped.stdout)]).toEqual([[], ['U+202E', 'U+200B', 'U+9B']]);
    const lesson = await runMain(database, ['les', 'toon', id, '--json'], { tty: true });
    expect(JSON.parse(lesson.stdout)).toMatchObject({ source: `bron ${EVIL.replace('\r', '\n')}` });
    expectSafe(lesson);
    const missing = await runMain(database, ['les', 'toon', EVIL, '--json'], { tty: true });
    expect(missing.code).toBe(4);
    expectSafe(missing);
  });
});
