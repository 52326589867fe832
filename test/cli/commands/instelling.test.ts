import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newMao } from '../../helpers/commands.ts';
import type { Step } from '../../helpers/prompter.ts';
import { errorsOf } from '../../helpers/schemas.ts';

/** `mao` for somebody with a home of their own. */
function atHome() {
  const mao = newMao();
  const file = join(mao.folder, '.config', 'mao', 'instellingen.json');
  const call = (args: readonly string[], script?: readonly Step[]) =>
    mao(args, { env: { HOME: mao.folder }, ...(script ? { script } : {}) });
  return { call, file, read: () => JSON.parse(readFileSync(file, 'utf8')), mao };
}

const REGION: Step = {
  ask: 'select',
  message: 'Welke regio is de uwe? (typ om te zoeken)',
  answer: 'Twente',
};
const COALITION: Step = {
  ask: 'text',
  message: 'In welke coalitie werkt u? (Enter als dat er nu geen is)',
  answer: '',
};

describe('instelling', () => {
  test('set, shown, listed and taken away again', async () => {
    const { call, file, read } = atHome();
    expect(await call(['instelling', 'zet', 'regio', 'regio twente'])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'De instelling regio is nu TWE.\n',
    });
    await call(['instelling', 'zet', 'ROL', 'coalitieleider']);
    expect(read()).toEqual({ regio: 'TWE', rol: 'coalitieleider' });
    expect(errorsOf('instellingen', read())).toEqual([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await call(['instelling', 'toon', 'regio'])).stdout).toBe('TWE\n');
    const list = JSON.parse((await call(['instelling', 'lijst', '--json'])).stdout);
    expect(errorsOf('instelling-lijst', list)).toEqual([]);
    expect(list[0]).toEqual({ name: 'regio', value: 'TWE', source: 'user', place: file });
    expect((await call(['instelling', 'lijst'])).stdout).toContain(`rol           coalitieleider`);

    expect((await call(['instelling', 'wis', 'regio'])).stderr).toBe('De instelling regio is weggehaald.\n');
    expect(read()).toEqual({ rol: 'coalitieleider' });
    expect(await call(['instelling', 'toon', 'regio'])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'De instelling regio is niet gezet. Dat doet u met: mao instelling zet regio <waarde>\n',
    });
  });

  test('what cannot be is refused, and nothing is written', async () => {
    const { call, file } = atHome();
    expect(await call(['instelling', 'zet', 'regoi', 'Twente'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Bedoelt u regio?'),
    });
    expect(await call(['instelling', 'zet', 'regio', 'Twentte'])).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('Bedoelt u Twente?'),
    });
    expect(await call(['instelling', 'zet', 'toegankelijk', 'soms'])).toMatchObject({
      code: 2,
      stderr: 'De instelling "toegankelijk" kan niet "soms" zijn.\nKies uit: ja, nee.\n',
    });
    expect(existsSync(file)).toBe(false);
  });

  test('a path is kept whole', async () => {
    const { call, read } = atHome();
    await call(['instelling', 'zet', 'database', 'lessen.db']);
    expect(read()).toEqual({ database: join(process.cwd(), 'lessen.db') });
  });

  test('says so when something else goes before it', async () => {
    const { call } = atHome();
    const told = await call(['instelling', 'zet', 'database', '/tmp/andere.db']);
    expect(told.stderr).toContain('Let op: MAO_DATABASE gaat voor; daar staat ');
  });

  test('a file that cannot be read is named, not overwritten', async () => {
    const { call, file, mao } = atHome();
    mkdirSync(join(mao.folder, '.config', 'mao'), { recursive: true });
    writeFileSync(file, '{"regio": }');
    const refused = await call(['instelling', 'zet', 'rol', 'verbinder']);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain(`${file}, regel 1: `);
    expect(readFileSync(file, 'utf8')).toBe('{"regio": }');
  });

  test('without a home there is no place to write, and that is said', async () => {
    expect(await newMao()(['instelling', 'zet', 'rol', 'verbinder'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Uw systeem noemt geen persoonlijke map'),
    });
  });

  test('a place that cannot be made is said', async () => {
    const { call, mao } = atHome();
    writeFileSync(join(mao.folder, '.config'), '');
    expect(await call(['instelling', 'zet', 'rol', 'verbinder'])).toEqual({
      code: 1,
      stdout: '',
      stderr: `De map ${join(mao.folder, '.config', 'mao')} kan niet worden gemaakt.\nControleer of u er mag schrijven.\n`,
    });
  });
});

describe('begin', () => {
  test('asks, keeps the answers and shows what comes next', async () => {
    const { call, read, file } = atHome();
    const told = await call(
      ['begin'],
      [
        REGION,
        { ask: 'select', message: 'Welke rol hebt u? (een rol, geen naam)', answer: 'een andere rol' },
        { ask: 'text', message: 'Hoe heet uw rol?', answer: 'wijkcoach' },
        { ...COALITION, answer: 'Samen naar school' },
      ],
    );
    expect(told.code).toBe(0);
    expect(told.stderr).toContain(`Dit staat in ${file}.`);
    expect(told.stderr).toContain('mao les toevoegen');
    expect(read()).toEqual({ regio: 'TWE', rol: 'wijkcoach', coalitie: 'Samen naar school' });
  });

  test('a second time begins with what is set', async () => {
    const { call, read } = atHome();
    await call(['begin', '--regio', 'Twente', '--rol', 'wijkcoach', '--coalitie', 'Samen']);
    const role = 'Welke rol hebt u? (een rol, geen naam)';
    await call(
      ['begin'],
      [
        { ...REGION, initial: 'TWE' },
        { ask: 'select', message: role, initial: 'wijkcoach', answer: 'wijkcoach' },
        { ask: 'text', message: 'In welke coalitie werkt u?', initial: 'Samen', answer: '' },
      ],
    );
    expect(read()).toEqual({ regio: 'TWE', rol: 'wijkcoach' });
  });

  test('lets choose a coalition that runs, and says of another one that it still has to begin', async () => {
    const { call, read } = atHome();
    await call(['coalitie', 'start', '--naam', 'Samen', '--ambitie', '3', '--regio', 'Twente']);
    const given = ['begin', '--regio', 'Twente', '--rol', 'verbinder'];
    const choose = (answer: string): Step => ({
      ask: 'select',
      message: 'In welke coalitie werkt u?',
      answer,
    });
    expect((await call(given, [choose('Samen')])).stderr).not.toContain('is er nog niet');
    expect(read().coalitie).toBe('Samen');
    const other: Step = { ask: 'text', message: 'In welke coalitie werkt u?', answer: 'Aan zee' };
    expect((await call(given, [choose('een andere coalitie'), other])).stderr).toContain(
      '\nDe coalitie Aan zee is er nog niet. Begin haar met: mao coalitie start --naam "Aan zee"\n',
    );
    expect(read().coalitie).toBe('Aan zee');
    await call(given, [choose('geen')]);
    expect(read().coalitie).toBeUndefined();
  });

  test('by options, for a script', async () => {
    const { call, read, file } = atHome();
    const told = await call(['begin', '--regio', 'twente', '--coalitie', 'Samen', '--json']);
    expect(JSON.parse(told.stdout)).toEqual({ path: file, settings: { regio: 'TWE', coalitie: 'Samen' } });
    expect(errorsOf('instelling-gezet', JSON.parse(told.stdout))).toEqual([]);
    expect(read()).toEqual({ regio: 'TWE', coalitie: 'Samen' });
  });

  test('without options and terminal it names what is missing', async () => {
    const { call, file } = atHome();
    expect(await call(['begin'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Geef het met --regio'),
    });
    expect(existsSync(file)).toBe(false);
  });
});

test('the role that is set stands in the history, unless --door says otherwise', async () => {
  const { call } = atHome();
  await call(['begin', '--regio', 'Twente', '--rol', 'verbinder']);
  const add = ['les', 'toevoegen', '--regio', 'Twente', '--titel', 'A', '--gebeurd', 'b', '--les', 'c'];
  await call([...add, '--richting', 'gemengd', '--indicator', '2.1']);
  await call([...add, '--richting', 'gemengd', '--indicator', '2.1', '--door', 'ouder']);
  const lessons = JSON.parse((await call(['les', 'lijst', '--json'])).stdout);
  expect(lessons.map(({ createdBy }: { createdBy: string }) => createdBy).sort()).toEqual([
    'ouder',
    'verbinder',
  ]);
});

test('a region that is set is never filled in for a script', async () => {
  const { call } = atHome();
  await call(['begin', '--regio', 'Twente']);
  const told = await call(['les', 'toevoegen', '--titel', 'A', '--gebeurd', 'b', '--les', 'c']);
  expect(told.code).not.toBe(0);
  expect(told.stderr).toContain('--regio');
});
