import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSettings, listSettings, type SettingsWorld } from '../../src/app/settings.ts';
import { projectSettingsPath, userSettingsPath } from '../../src/app/settings-places.ts';
import { SETTING_NAMES } from '../../src/domain/setting.ts';
import { errorsOf, readJsonFile } from '../helpers/schemas.ts';

/** A home with a settings file, a project folder in it with one of its own, and a folder deep in the project. */
function home(texts: { user?: string; project?: string }): SettingsWorld & { root: string } {
  const root = mkdtempSync(join(tmpdir(), 'mao-settings-'));
  const deep = join(root, 'project', 'a', 'b');
  mkdirSync(deep, { recursive: true });
  mkdirSync(join(root, '.config', 'mao'), { recursive: true });
  if (texts.user !== undefined) writeFileSync(join(root, '.config/mao/instellingen.json'), texts.user);
  if (texts.project !== undefined) writeFileSync(join(root, 'project/.mao.json'), texts.project);
  return { root, env: { HOME: root }, platform: 'linux', folder: () => deep };
}

describe('where settings come from', () => {
  test('the environment goes before the project, and that before the user', () => {
    const world = home({
      user: '{"regio": "Twente", "rol": "verbinder", "coalitie": "Samen"}',
      project: '{"regio": "Drenthe", "rol": "regiebureau"}',
    });
    const settings = createSettings({ ...world, env: { ...world.env, MAO_REGIO: 'Almere' } });
    expect(settings.find('regio')).toEqual({ value: 'Almere', source: 'environment', place: 'MAO_REGIO' });
    expect(settings.find('rol')).toEqual({
      value: 'regiebureau',
      source: 'project',
      place: join(world.root, 'project', '.mao.json'),
    });
    expect(settings.find('coalitie')).toEqual({
      value: 'Samen',
      source: 'user',
      place: join(world.root, '.config', 'mao', 'instellingen.json'),
    });
    expect(settings.get('database')).toBeNull();
    expect(listSettings(settings).map(({ name }) => name)).toEqual(SETTING_NAMES);
  });

  test('an empty variable and an empty text say nothing', () => {
    const world = home({ user: '{"rol": "verbinder"}', project: '{"rol": " "}' });
    expect(createSettings({ ...world, env: { ...world.env, MAO_ROL: ' ' } }).get('rol')).toBe('verbinder');
  });

  test('a database in a file is meant from where the file is', () => {
    const world = home({ project: '{"database": "data/lessen.db"}' });
    expect(createSettings(world).get('database')).toBe(join(world.root, 'project', 'data', 'lessen.db'));
  });

  test.each([
    ['1', 'ja'],
    ['yes', 'ja'],
    ['0', 'nee'],
    ['nee', 'nee'],
  ])('ACCESSIBLE=%s is %s', (text, value) => {
    expect(createSettings({ ...home({}), env: { ACCESSIBLE: text } }).get('toegankelijk')).toBe(value);
  });

  test('no file is read for what the environment decides, nor before anything is asked', () => {
    const world = home({ user: 'kapot' });
    const settings = createSettings({ ...world, env: { ...world.env, MAO_ROL: 'verbinder' } });
    expect(settings.get('rol')).toBe('verbinder');
    expect(() => settings.get('regio')).toThrow('instellingen.json, regel 1');
  });
});

describe('the places', () => {
  test.each([
    ['linux', { HOME: '/home/an' }, '/home/an/.config/mao/instellingen.json'],
    ['linux', { HOME: '/home/an', XDG_CONFIG_HOME: '/c' }, '/c/mao/instellingen.json'],
    ['linux', { HOME: '/home/an', XDG_CONFIG_HOME: 'c' }, '/home/an/.config/mao/instellingen.json'],
    ['darwin', { HOME: '/Users/an' }, '/Users/an/Library/Application Support/mao/instellingen.json'],
    ['linux', { HOME: '' }, null],
    ['linux', {}, null],
    ['win32', {}, null],
  ] as const)('on %s with %j', (platform, env, path) => {
    expect(userSettingsPath(env, platform)).toBe(path);
  });

  test('without a home or a working folder there are no settings, and that is no error', () => {
    const settings = createSettings({ env: {}, platform: 'linux', folder: () => null });
    expect(settings.get('regio')).toBeNull();
  });

  test('a project file is found upwards, the nearest one', () => {
    const world = home({ project: '{}' });
    expect(projectSettingsPath(world.folder() ?? '')).toBe(join(world.root, 'project', '.mao.json'));
    writeFileSync(join(world.root, 'project', 'a', '.mao.json'), '{}');
    expect(projectSettingsPath(world.folder() ?? '')).toBe(join(world.root, 'project', 'a', '.mao.json'));
  });
});

describe('a file that will not do', () => {
  const refused = (texts: Parameters<typeof home>[0]) => {
    const world = home(texts);
    try {
      createSettings(world).get('regio');
    } catch (error) {
      const {
        message = '',
        hint = '',
        code = '',
      } = error as { message?: string; hint?: string; code?: string };
      return [code, message.replace(world.root, '~'), hint];
    }
    throw new Error('it was taken');
  };

  test('JSON with a mistake: the line', () => {
    expect(refused({ user: '{\n"regio": "Twente",\n}' })).toEqual([
      'invalid-settings',
      expect.stringMatching(/^~\/.config\/mao\/instellingen\.json, regel 3: /),
      expect.stringMatching(/\.$/),
    ]);
  });

  test('an unknown setting: the nearest one', () => {
    expect(refused({ project: '{\n  "rejio": "Twente"\n}' })).toEqual([
      'invalid-settings',
      '~/project/.mao.json, regel 2: De instelling "rejio" is niet bekend. Bedoelt u regio?',
      'Kies uit: regio, rol, coalitie, database, editor, pager, toegankelijk.',
    ]);
  });

  test.each(['editor', 'pager'])('a project file cannot start a program: %s', (name) => {
    expect(refused({ project: `{"${name}": "rm -rf ."}` })).toEqual([
      'invalid-settings',
      `~/project/.mao.json, regel 1: De instelling "${name}" mag niet in een projectbestand staan: zij start een programma.`,
      `Haal haar eruit, en kies zelf met: mao instelling zet ${name} <programma>`,
    ]);
  });

  test.each([
    ['{"rol": 3}', 'De instelling "rol" moet een tekst van één regel zijn.'],
    ['{"rol": "a\\nb"}', 'De instelling "rol" moet een tekst van één regel zijn.'],
    ['{"toegankelijk": "soms"}', 'De instelling "toegankelijk" kan niet "soms" zijn.'],
    ['[]', 'Er staat geen groep met instellingen in.'],
  ])('%s', (user, message) => {
    expect(refused({ user })[1]).toContain(message);
    expect(errorsOf('instellingen', JSON.parse(user))).not.toEqual([]);
  });

  test('a folder in its place', () => {
    const world = home({});
    mkdirSync(join(world.root, 'project', '.mao.json'));
    expect(() => createSettings(world).get('regio')).toThrow('kan niet worden gelezen');
  });
});

test('the schemas know every setting', () => {
  expect(Object.keys(readJsonFile('schemas/instellingen.schema.json').properties)).toEqual([
    '$schema',
    ...SETTING_NAMES,
  ]);
  expect(readJsonFile('schemas/instelling.schema.json').properties.name.enum).toEqual(SETTING_NAMES);
  expect(readJsonFile('schemas/instelling-gezet.schema.json').properties.settings.propertyNames.enum).toEqual(
    SETTING_NAMES,
  );
});
