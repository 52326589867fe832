import { showPerspective } from '../../app/perspective-page.ts';
import { confirmPerspective, fillPerspective, PERSPECTIVES_NOUN } from '../../app/perspectives.ts';
import { ACTION_PERSPECTIVE } from '../../domain/action-perspective.ts';
import { actorOf } from '../actor.ts';
import type { Run } from '../dutch.ts';
import { eraseRun } from '../erasing.ts';
import { ACTION_PERSPECTIVE_FORM } from '../nouns/action-perspective.ts';
import { argument } from '../options.ts';
import { runAdd, runChange, runEnd, tellChange } from '../record-commands.ts';
import { recordPage, runHistory, runList } from '../record-reading.ts';
import { createBlock } from '../render/field-blocks.ts';
import { renderRecordPage } from '../render/record-page.ts';
import { uptakeLines } from '../render/uptake-line.ts';
import { withSession } from '../session.ts';

const AT_TERMINAL = { noun: PERSPECTIVES_NOUN, form: ACTION_PERSPECTIVE_FORM, fill: fillPerspective };

export const runAdded: Run = runAdd(
  AT_TERMINAL,
  ({ id }) =>
    `Het handelingsperspectief is vastgelegd als concept. Past iemand het toe, leg dat vast met: mao toepassing toevoegen --perspectief ${id}`,
);
export const runListed: Run = runList(ACTION_PERSPECTIVE_FORM);
export const runChanged: Run = runChange(AT_TERMINAL);
export const runHistoryOf: Run = runHistory(ACTION_PERSPECTIVE_FORM);
export const runErase: Run = eraseRun(ACTION_PERSPECTIVE);
export const runWithdraw: Run = runEnd(PERSPECTIVES_NOUN, {
  question: 'Waarom geldt het handelingsperspectief niet meer?',
  done: 'ingetrokken. Het blijft bewaard, maar telt niet meer mee',
});

/** `mao perspectief vaststellen` */
export const runConfirm: Run = async (context, input) => {
  const result = await withSession(context, actorOf(context, input.options), (deps) =>
    confirmPerspective(deps, argument(input, 0)),
  );
  tellChange(context, ACTION_PERSPECTIVE, result, 'vastgesteld');
  return 0;
};

/** `mao perspectief toon`: with what came of applying it, for and against side by side. */
export const runShown: Run = async (context, input) => {
  const { page, uptakes } = await withSession(context, null, async (deps) => {
    const shown = await showPerspective(deps, argument(input, 0));
    return { page: await recordPage(deps, ACTION_PERSPECTIVE, shown.record), uptakes: shown.uptakes };
  });
  const { streams } = context;
  if (context.json) {
    streams.out(`${JSON.stringify({ ...page.record, uptakes: uptakes.map(({ id }) => id) })}\n`);
    return 0;
  }
  const lines = uptakes.map((uptake) => uptakeLines(uptake, page.names)).join('\n');
  const came = createBlock(streams)('Toegepast', lines || 'Nog niet.');
  streams.out(`${renderRecordPage(ACTION_PERSPECTIVE_FORM, page, streams)}\n${came}`);
  return 0;
};
