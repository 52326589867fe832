import { isAbsolute, join } from 'node:path';
import { MaoError } from '../domain/errors.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where the database is: as named by an option or a setting, else in the user's data folder as the platform has it
 * (XDG Base Directory on Linux, Application Support on macOS, LOCALAPPDATA on Windows).
 *
 * @throws MaoError `database` when the system names no folder of the user: never a database in a surprising place.
 */
export function databasePath(named: string | null, env: Env, platform: NodeJS.Platform): string {
  if (named === '') {
    throw new MaoError('usage', 'missing-value', 'De optie --database heeft een pad nodig.', {
      hint: 'Bijvoorbeeld: --database lessen.db',
    });
  }
  return named ?? join(dataFolder(env, platform), 'mao', 'mao.db');
}

function dataFolder(env: Env, platform: NodeJS.Platform): string {
  const folder = platform === 'win32' ? env['LOCALAPPDATA'] : homeFolder(env, platform);
  if (folder && isAbsolute(folder)) return folder;
  throw new MaoError(
    'database',
    'no-home',
    'Uw systeem noemt geen persoonlijke map, dus er is geen vaste plaats voor de database.',
    {
      hint: 'Kies zelf een plaats met --database <pad>, of zet de omgevingsvariabele MAO_DATABASE.',
    },
  );
}

function homeFolder(env: Env, platform: NodeJS.Platform): string | undefined {
  const home = env['HOME'];
  if (platform === 'darwin') return home ? join(home, 'Library', 'Application Support') : undefined;
  // The XDG specification: a relative path there is to be ignored.
  const xdg = env['XDG_DATA_HOME'];
  if (xdg && isAbsolute(xdg)) return xdg;
  return home ? join(home, '.local', 'share') : undefined;
}
