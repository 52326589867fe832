import { dirname, resolve } from 'node:path';
import {
  SETTING_NAMES,
  SETTING_RULES,
  type SettingName,
  type SettingSource,
  type SettingTexts,
  type SettingValue,
} from '../domain/setting.ts';
import { readSettingsFile } from './settings-file.ts';
import { projectSettingsPath, userSettingsPath } from './settings-places.ts';

/** Where settings are looked for. */
export interface SettingsWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The working directory, asked for when a project file is looked for; `null` when there is none any more. */
  readonly folder: () => string | null;
}

/** The settings of one call. Files are read when a setting is first asked for that no environment variable decides. */
export interface Settings {
  /** The value that counts and where it comes from; `null` when it is set nowhere. @throws MaoError `invalid-settings` */
  readonly find: (name: SettingName) => SettingValue | null;
  /** The value that counts, or `null`. @throws MaoError `invalid-settings` */
  readonly get: (name: SettingName) => string | null;
}

interface Layer {
  readonly source: SettingSource;
  readonly path: string;
  readonly texts: SettingTexts;
}

export function createSettings(world: SettingsWorld): Settings {
  let files: readonly Layer[] | null = null;
  const find = (name: SettingName): SettingValue | null => {
    const fromEnvironment = ofEnvironment(name, world.env);
    if (fromEnvironment) return fromEnvironment;
    files ??= readFiles(world);
    for (const { source, path, texts } of files) {
      const value = texts[name];
      if (value !== undefined) return { value: usable(name, value, path), source, place: path };
    }
    return null;
  };
  return { find, get: (name) => find(name)?.value ?? null };
}

/** Every setting by name, with its value where it has one. */
export function listSettings(settings: Settings): { name: SettingName; found: SettingValue | null }[] {
  return SETTING_NAMES.map((name) => ({ name, found: settings.find(name) }));
}

function ofEnvironment(name: SettingName, env: SettingsWorld['env']): SettingValue | null {
  for (const place of SETTING_RULES[name].variables) {
    const text = env[place]?.trim();
    if (text)
      return { value: SETTING_RULES[name].choices ? yesOrNo(text) : text, source: 'environment', place };
  }
  return null;
}

/** As other programs understand such a variable: anything but what says no. */
function yesOrNo(text: string): string {
  return ['0', 'false', 'no', 'nee', 'off', 'uit'].includes(text.toLowerCase()) ? 'nee' : 'ja';
}

function readFiles({ env, platform, folder }: SettingsWorld): Layer[] {
  const layers: Layer[] = [];
  const add = (source: Exclude<SettingSource, 'environment'>, path: string | null): void => {
    const texts = path === null ? null : readSettingsFile(path, source);
    if (path !== null && texts !== null) layers.push({ source, path, texts });
  };
  const here = folder();
  add('project', here === null ? null : projectSettingsPath(here));
  add('user', userSettingsPath(env, platform));
  return layers;
}

/** A path in a file is meant from where the file is, not from where somebody happens to work. */
function usable(name: SettingName, value: string, path: string): string {
  return name === 'database' ? resolve(dirname(path), value) : value;
}
