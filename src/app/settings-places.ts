import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

const PROJECT_FILE = '.mao.json';

/**
 * Where the settings of the user are, as the platform has it: XDG Base Directory on Linux, Application Support on macOS,
 * APPDATA on Windows. `null` when the system names no folder of the user.
 */
export function userSettingsPath(env: Env, platform: NodeJS.Platform): string | null {
  const folder = platform === 'win32' ? env['APPDATA'] : configFolder(env, platform);
  return folder && isAbsolute(folder) ? join(folder, 'mao', 'instellingen.json') : null;
}

function configFolder(env: Env, platform: NodeJS.Platform): string | undefined {
  const home = env['HOME'];
  if (platform === 'darwin') return home ? join(home, 'Library', 'Application Support') : undefined;
  // The XDG specification: a relative path there is to be ignored.
  const xdg = env['XDG_CONFIG_HOME'];
  if (xdg && isAbsolute(xdg)) return xdg;
  return home ? join(home, '.config') : undefined;
}

/** The project file of a folder: in it, or in the nearest folder above that has one. */
export function projectSettingsPath(folder: string): string | null {
  for (let here = folder; ; here = dirname(here)) {
    const path = join(here, PROJECT_FILE);
    if (existsSync(path)) return path;
    if (dirname(here) === here) return null;
  }
}
