import { SHARINGS } from '../../app/sharings.ts';
import { SHARING } from '../../domain/sharing.ts';
import type { Run } from '../dutch.ts';
import { eraseRun } from '../erasing.ts';
import { SHARING_FORM } from '../nouns/sharing.ts';
import { runChange, runEnd } from '../record-commands.ts';
import { runHistory, runList, runShow } from '../record-reading.ts';

export const runListed: Run = runList(SHARING_FORM);
export const runShown: Run = runShow(SHARING_FORM);
export const runChanged: Run = runChange({ noun: SHARINGS, form: SHARING_FORM });
export const runHistoryOf: Run = runHistory(SHARING_FORM);
export const runErase: Run = eraseRun(SHARING);
export const runWithdraw: Run = runEnd(SHARINGS, {
  question: 'Waarom telt de deling niet mee?',
  done: 'ingetrokken',
});
