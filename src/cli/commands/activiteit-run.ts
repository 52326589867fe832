import { ACTIVITIES, fillFromCycle } from '../../app/activities.ts';
import { lessonsOfActivity } from '../../app/cycle-lessons.ts';
import { requireRecord } from '../../app/find-record.ts';
import { ACTIVITY } from '../../domain/activity.ts';
import type { Run } from '../dutch.ts';
import { eraseRun } from '../erasing.ts';
import { ACTIVITY_FORM } from '../nouns/activity.ts';
import { argument } from '../options.ts';
import { runAdd, runChange, runEnd } from '../record-commands.ts';
import { recordPage, runHistory, runList } from '../record-reading.ts';
import { createBlock } from '../render/field-blocks.ts';
import { renderRecordPage } from '../render/record-page.ts';
import { withSession } from '../session.ts';

const AT_TERMINAL = { noun: ACTIVITIES, form: ACTIVITY_FORM, fill: fillFromCycle };

export const runAdded: Run = runAdd(
  AT_TERMINAL,
  ({ id }) =>
    `De activiteit is vastgelegd. Leg vast wat u ervan leerde met: mao les toevoegen --activiteit ${id}`,
);
export const runListed: Run = runList(ACTIVITY_FORM);
export const runChanged: Run = runChange(AT_TERMINAL);
export const runHistoryOf: Run = runHistory(ACTIVITY_FORM);
export const runErase: Run = eraseRun(ACTIVITY);
export const runWithdraw: Run = runEnd(ACTIVITIES, {
  question: 'Waarom telt de activiteit niet mee?',
  done: 'ingetrokken. Zij blijft bewaard, maar telt niet meer mee',
});

/** `mao activiteit toon`: with the lessons that came from it. */
export const runShown: Run = async (context, input) => {
  const { page, lessons } = await withSession(context, null, async (deps) => {
    const { record } = await requireRecord(deps.storage.db, ACTIVITY, argument(input, 0));
    return {
      page: await recordPage(deps, ACTIVITY, record),
      lessons: await lessonsOfActivity(deps, record.id),
    };
  });
  const { streams } = context;
  if (context.json) {
    streams.out(`${JSON.stringify({ ...page.record, lessons: lessons.map(({ id }) => id) })}\n`);
    return 0;
  }
  const came =
    lessons.length === 0
      ? ''
      : `\n${createBlock(streams)('Lessen', lessons.map(({ id, title }) => `${id} ${title}`).join('\n'))}`;
  streams.out(renderRecordPage(ACTIVITY_FORM, page, streams) + came);
  return 0;
};
