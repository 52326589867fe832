import type { Settings } from '../app/settings.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Whether a person needs plain lines, because of a screen reader or a terminal that can do no more: nothing is drawn
 * anew, no text is shown a screen at a time, and questions are answered by a line.
 */
export function isAccessible(env: Env, settings: Settings): boolean {
  return env['TERM'] === 'dumb' || settings.get('toegankelijk') === 'ja';
}

/** Values of the setting that say that there is to be none. */
const NONE: readonly string[] = ['geen', 'nee', 'cat'];

/** A system without it says nothing of that: nobody asked for this one. */
const USUAL = 'less 2> /dev/null';

/**
 * The command line of the pager, or `null` for none. Windows has none that shows all our letters, so there one must be
 * set. Settings that cannot be read are no reason to show nothing.
 */
export function pagerCommand(env: Env, settings: Settings, platform: NodeJS.Platform): string | null {
  try {
    if (isAccessible(env, settings)) return null;
    const pager = settings.get('pager') ?? (platform === 'win32' ? 'geen' : USUAL);
    return NONE.includes(pager) ? null : pager;
  } catch {
    return null;
  }
}
