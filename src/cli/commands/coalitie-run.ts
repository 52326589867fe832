import { COALITIONS, closeCoalition } from '../../app/coalitions.ts';
import { COALITION } from '../../domain/coalition.ts';
import { actorOf } from '../actor.ts';
import type { Run } from '../dutch.ts';
import { eraseRun } from '../erasing.ts';
import { COALITION_FORM } from '../nouns/coalition.ts';
import { argument } from '../options.ts';
import { dateBehind, reasonFor, requireRunning, runAdd, runChange, tellChange } from '../record-commands.ts';
import { runHistory, runList, runShow } from '../record-reading.ts';
import { withSession } from '../session.ts';

const AT_TERMINAL = { noun: COALITIONS, form: COALITION_FORM };

export const runStart: Run = runAdd(
  AT_TERMINAL,
  ({ id }) => `De coalitie is begonnen. Begin haar eerste cyclus met: mao cyclus start --coalitie ${id}`,
);
export const runListed: Run = runList(COALITION_FORM);
export const runShown: Run = runShow(COALITION_FORM);
export const runChanged: Run = runChange(AT_TERMINAL);
export const runHistoryOf: Run = runHistory(COALITION_FORM);
export const runErase: Run = eraseRun(COALITION);

/** `mao coalitie sluit` */
export const runClose: Run = async (context, input) => {
  const result = await withSession(context, actorOf(context, input.options), async (deps) => {
    const { id } = await requireRunning(deps, COALITION, argument(input, 0));
    const endedOn = await dateBehind(deps, input.options, 'eind', COALITION, 'endedOn');
    const reason = await reasonFor(context, input.options, 'Waarom stopt de coalitie?');
    return closeCoalition(deps, id, reason, endedOn);
  });
  tellChange(context, COALITION, result, 'gesloten');
  return 0;
};
