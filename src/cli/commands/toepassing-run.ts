import { UPTAKES } from '../../app/uptakes.ts';
import { UPTAKE } from '../../domain/uptake.ts';
import type { Run } from '../dutch.ts';
import { eraseRun } from '../erasing.ts';
import { UPTAKE_FORM } from '../nouns/uptake.ts';
import { runAdd, runChange, runEnd } from '../record-commands.ts';
import { runHistory, runList, runShow } from '../record-reading.ts';

const AT_TERMINAL = { noun: UPTAKES, form: UPTAKE_FORM };

export const runAdded: Run = runAdd(AT_TERMINAL, ({ id, outcome }) =>
  outcome === null
    ? `De toepassing is vastgelegd. Is bekend wat ervan kwam, geef dan: mao toepassing wijzig ${id} --uitkomst <uitkomst>`
    : `De toepassing is vastgelegd: ${outcome}. Leerde u er iets van, leg dat vast met: mao les toevoegen`,
);
export const runListed: Run = runList(UPTAKE_FORM);
export const runShown: Run = runShow(UPTAKE_FORM);
export const runChanged: Run = runChange(AT_TERMINAL);
export const runHistoryOf: Run = runHistory(UPTAKE_FORM);
export const runErase: Run = eraseRun(UPTAKE);
export const runWithdraw: Run = runEnd(UPTAKES, {
  question: 'Waarom telt de toepassing niet mee?',
  done: 'ingetrokken. Zij blijft bewaard, maar bevestigt of weerlegt niets meer',
});
