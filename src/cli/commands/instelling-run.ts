import { resolve } from 'node:path';
import { changeSettings, settingNamed } from '../../app/change-settings.ts';
import { resolveRegion } from '../../app/regions.ts';
import { listSettings } from '../../app/settings.ts';
import type { SettingName, SettingSource } from '../../domain/setting.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { argument } from '../options.ts';
import { safeText } from '../render/safe-text.ts';
import { createStyle } from '../render/style.ts';
import { renderTable } from '../render/table.ts';
import { withSession } from '../session.ts';

const SOURCES: Readonly<Record<SettingSource, string>> = {
  environment: 'omgeving',
  project: 'projectbestand',
  user: 'uw bestand',
};

/** `mao instelling lijst` */
export const runList: Run = async ({ settings, json, streams }) => {
  const all = listSettings(settings);
  if (json) {
    const items = all.map(({ name, found }) => ({
      name,
      value: found?.value ?? null,
      source: found?.source ?? null,
      place: found?.place ?? null,
    }));
    streams.out(`${JSON.stringify(items)}\n`);
    return 0;
  }
  const rows = all.map(({ name, found }) => [
    name,
    found?.value ?? '–',
    found === null ? '' : `${SOURCES[found.source]} ${found.place}`,
  ]);
  const columns = [
    { heading: 'Instelling' },
    { heading: 'Waarde', flexible: true },
    { heading: 'Komt uit', flexible: true },
  ];
  streams.out(
    renderTable(columns, rows, {
      width: streams.isTty.out ? streams.width : null,
      heading: createStyle(streams.colour).bold,
    }),
  );
  return 0;
};

/** `mao instelling toon` */
export const runShow: Run = async ({ settings, json, streams, notify }, input) => {
  const name = settingNamed(argument(input, 0));
  const found = settings.find(name);
  if (json) {
    const { value = null, source = null, place = null } = found ?? {};
    streams.out(`${JSON.stringify({ name, value, source, place })}\n`);
  } else if (found) streams.out(`${streams.isTty.out ? safeText(found.value) : found.value}\n`);
  else notify(`De instelling ${name} is niet gezet. Dat doet u met: mao instelling zet ${name} <waarde>`);
  return 0;
};

/** `mao instelling zet` */
export const runSet: Run = async (context, input) => {
  const name = settingNamed(argument(input, 0));
  const value = await readSetting(context, name, argument(input, 1));
  await saveSettings(context, new Map([[name, value]]));
  return 0;
};

/** `mao instelling wis` */
export const runClear: Run = async (context, input) => {
  await saveSettings(context, new Map([[settingNamed(argument(input, 0)), null]]));
  return 0;
};

/** A value as it is kept: a region by its code, a path from the root, since both must mean the same everywhere. */
export async function readSetting(context: Context, name: SettingName, typed: string): Promise<string> {
  const value = typed.trim();
  if (value === '') return value;
  if (name === 'database') return resolve(value);
  if (name !== 'regio') return value;
  return withSession(context, null, async (deps) => (await resolveRegion(deps, value)).code);
}

/** Writes settings and tells what came of it, also when something else goes before the file. */
export async function saveSettings(
  context: Context,
  changes: ReadonlyMap<SettingName, string | null>,
): Promise<string> {
  const { env, settings, signal, notify, json, streams } = context;
  const path = await changeSettings(changes, env, process.platform, signal);
  if (json) streams.out(`${JSON.stringify({ path, settings: Object.fromEntries(changes) })}\n`);
  for (const [name, value] of changes) {
    notify(
      value ? `De instelling ${name} is nu ${safeText(value)}.` : `De instelling ${name} is weggehaald.`,
    );
    const found = settings.find(name);
    if (found && found.source !== 'user')
      notify(
        `Let op: ${safeText(found.place)} gaat voor; daar staat ${safeText(found.value)}. Dat geldt zolang het daar staat.`,
      );
  }
  return path;
}
