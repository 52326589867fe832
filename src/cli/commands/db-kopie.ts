import { backUpDatabase, refuseUnsoundCopy, restoreDatabase } from '../../app/database-care.ts';
import type { Run } from '../dutch.ts';
import { interruptedError } from '../errors.ts';
import { argument, flag } from '../options.ts';
import { safeText } from '../render/safe-text.ts';
import { databaseOf, withSession } from '../session.ts';

/** `mao db reservekopie` */
export const runBackUp: Run = async (context, input) => {
  const path = await withSession(context, null, (deps) =>
    backUpDatabase(deps, argument(input, 0), flag(input.options, 'overschrijf')),
  );
  if (context.json) context.streams.out(`${JSON.stringify({ path })}\n`);
  context.notify(`De reservekopie staat in ${safeText(path)}.`);
  return 0;
};

/** `mao db herstel` */
export const runRestore: Run = async (context, input) => {
  const target = databaseOf(context);
  refuseUnsoundCopy(argument(input, 0));
  if (!flag(input.options, 'ja')) {
    const message = `De reservekopie terugzetten als ${safeText(target)}? Wat daar nu staat, blijft ernaast bewaard.`;
    if (!(await context.prompter.confirm({ message, option: '--ja', initial: false })))
      throw interruptedError(undefined, 'Er is niets teruggezet.');
  }
  const { path, kept } = restoreDatabase(target, argument(input, 0), context.clock);
  if (context.json) context.streams.out(`${JSON.stringify({ path, kept })}\n`);
  context.notify(`De reservekopie is teruggezet als ${safeText(path)}.`);
  if (kept !== null) context.notify(`De vorige database staat in ${safeText(kept)}.`);
  return 0;
};
