import { readFileSync } from 'node:fs';
import { MaoError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import {
  SETTING_NAMES,
  SETTING_RULES,
  type SettingName,
  type SettingSource,
  type SettingTexts,
} from '../domain/setting.ts';
import { memberOf } from '../domain/values.ts';
import { readJson } from '../input/json-text.ts';

type FileSource = Exclude<SettingSource, 'environment'>;

/**
 * What stands in a settings file; `null` when there is none.
 *
 * @throws MaoError `rejected` `invalid-settings` for a file that cannot be read or holds what is no setting: a typing
 *   error that is passed over would only be found when it matters.
 */
export function readSettingsFile(path: string, source: FileSource): SettingTexts | null {
  const text = textOf(path);
  if (text === null) return null;
  const json = readJson(text);
  if (!json.ok) throw invalid(`${path}, regel ${json.place.line}: ${json.message}`, json.hint);
  const { value, placeOf } = json;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(
      `${path}: Er staat geen groep met instellingen in.`,
      'Schrijf het zo: {"regio": "Twente"}, of verwijder het bestand.',
    );
  }
  const found: Partial<Record<SettingName, string>> = {};
  for (const [key, content] of Object.entries(value)) {
    // Names the schema, for editors that complete and check.
    if (key === '$schema') continue;
    const fault = faultOf(key, content, source);
    const line = placeOf(key)?.line;
    if (fault) throw invalid(`${path}${line === undefined ? '' : `, regel ${line}`}: ${fault[0]}`, fault[1]);
    const name = memberOf(SETTING_NAMES, key);
    if (name !== null && typeof content === 'string' && content.trim() !== '') found[name] = content.trim();
  }
  return found;
}

/**
 * What is wrong with a setting, and what to do about it; `null` when nothing is.
 * @param key as it was written.
 */
export function faultOf(
  key: string,
  value: unknown,
  source: FileSource,
): readonly [message: string, hint: string] | null {
  const name = memberOf(SETTING_NAMES, key);
  if (name === null) {
    const near = nearest(key, SETTING_NAMES);
    return [
      `De instelling "${key}" is niet bekend.${near === null ? '' : ` Bedoelt u ${near}?`}`,
      `Kies uit: ${SETTING_NAMES.join(', ')}.`,
    ];
  }
  const { choices, program } = SETTING_RULES[name];
  if (program && source === 'project') {
    return [
      `De instelling "${name}" mag niet in een projectbestand staan: zij start een programma.`,
      `Haal haar eruit, en kies zelf met: mao instelling zet ${name} <programma>`,
    ];
  }
  if (typeof value !== 'string' || [...value].some((sign) => sign < ' ')) {
    return [
      `De instelling "${name}" moet een tekst van één regel zijn.`,
      'Zet haar tussen aanhalingstekens.',
    ];
  }
  if (choices && value !== '' && !choices.includes(value)) {
    return [`De instelling "${name}" kan niet "${value}" zijn.`, `Kies uit: ${choices.join(', ')}.`];
  }
  return null;
}

function textOf(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw invalid(
      `Het bestand met instellingen ${path} kan niet worden gelezen.`,
      'Controleer of u het mag lezen en of het UTF-8 is, of verwijder het.',
    );
  }
}

function invalid(message: string, hint: string): MaoError {
  return new MaoError('rejected', 'invalid-settings', message, { hint });
}
