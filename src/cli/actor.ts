import { MaoError } from '../domain/errors.ts';
import { MAX_TITLE } from '../domain/lesson.ts';
import type { Context } from './context.ts';
import { type Options, text } from './options.ts';

/**
 * The role of the person at work: `--door`, else as it is set (`MAO_ROL`, a settings file). A role, not a name: see the
 * privacy rules.
 *
 * @throws MaoError `usage` for one that is longer than a role is: an answer that another database could not take over.
 */
export function actorOf(context: Context, options: Options): string | null {
  const role = (text(options, 'door') ?? context.settings.get('rol') ?? '').trim();
  if (role.length <= MAX_TITLE) return role || null;
  throw new MaoError(
    'usage',
    'too-long',
    `De rol is ${role.length} tekens lang; ${MAX_TITLE} is het meeste.`,
    { hint: 'Geef een kortere met --door, of stel er een in met: mao instelling zet rol coalitieleider' },
  );
}
