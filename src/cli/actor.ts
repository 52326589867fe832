import type { Context } from './context.ts';
import { type Options, text } from './options.ts';

/** The role of the person at work: `--door`, else as it is set (`MAO_ROL`, a settings file). A role, not a name: see the privacy rules. */
export function actorOf(context: Context, options: Options): string | null {
  return (text(options, 'door') ?? context.settings.get('rol') ?? '').trim() || null;
}
