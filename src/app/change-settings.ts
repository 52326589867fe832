import { dirname } from 'node:path';
import { MaoError } from '../domain/errors.ts';
import { SETTING_NAMES, type SettingName, type SettingTexts } from '../domain/setting.ts';
import { makeFolder } from '../storage/make-folder.ts';
import { faultOf, readSettingsFile } from './settings-file.ts';
import { userSettingsPath } from './settings-places.ts';
import { writeFileWhole } from './write-file.ts';

/** The name of a setting, as typed. @throws MaoError usage `unknown-setting`, with the nearest name */
export function settingNamed(typed: string): SettingName {
  const wanted = typed.trim().toLowerCase();
  const name = SETTING_NAMES.find((candidate) => candidate === wanted);
  if (name) return name;
  const [message, hint] = faultOf(typed, '', 'user') ?? ['', ''];
  throw new MaoError('usage', 'unknown-setting', message, { hint });
}

/**
 * Changes settings in the file of the user, which is written whole; the others stay. `null` takes a setting away.
 *
 * @returns the path of the file.
 * @throws MaoError usage `invalid-setting` for a value that cannot be, `failed` when there is no place for the file or
 *   it cannot be written, `rejected` when what stands there now cannot be read.
 */
export async function changeSettings(
  changes: ReadonlyMap<SettingName, string | null>,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  signal: AbortSignal,
): Promise<string> {
  for (const [name, value] of changes) {
    const fault = faultOf(name, value ?? '', 'user');
    if (fault) throw new MaoError('usage', 'invalid-setting', fault[0], { hint: fault[1] });
  }
  const path = userSettingsPath(env, platform);
  if (path === null) throw noPlace();
  const before: SettingTexts = readSettingsFile(path, 'user') ?? {};
  const after = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => {
      const value = changes.has(name) ? changes.get(name) : before[name];
      return value ? [[name, value]] : [];
    }),
  );
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw new MaoError('failed', 'file-not-writable', `De map ${dirname(path)} kan niet worden gemaakt.`, {
      hint: 'Controleer of u er mag schrijven.',
      cause: error,
    });
  }
  await writeFileWhole(path, [`${JSON.stringify(after, null, 2)}\n`], signal);
  return path;
}

function noPlace(): MaoError {
  return new MaoError(
    'failed',
    'no-home',
    'Uw systeem noemt geen persoonlijke map, dus er is geen vaste plaats voor uw instellingen.',
    {
      hint: 'Zet de omgevingsvariabele HOME (in Windows APPDATA), of gebruik omgevingsvariabelen zoals MAO_ROL.',
    },
  );
}
