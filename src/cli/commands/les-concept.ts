import type { Deps } from '../../app/deps.ts';
import type { ColumnField } from '../../app/lesson-fields.ts';
import {
  requireUnfinished,
  throwAwayUnfinished,
  type UnfinishedLesson,
  unfinishedLessons,
} from '../../app/unfinished-lessons.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { actorOf } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { tellLeftovers } from '../erasing.ts';
import { interruptedError } from '../errors.ts';
import { LESSON_FIELDS } from '../lesson-fields.ts';
import { flag, wholeNumber } from '../options.ts';
import { recordQuickly } from '../record-quickly.ts';
import { localMoment } from '../render/dates.ts';
import { safeText } from '../render/safe-text.ts';
import { reportRecorded } from '../report-recorded.ts';
import { withSession } from '../session.ts';

const NONE =
  'Er zijn geen lessen waarvan u het vastleggen afbrak. Lessen met de status concept ziet u met: mao les lijst --status concept';

export const run: Run = (context, { options }) =>
  withSession(context, actorOf(context, options), async (deps) => {
    const away = wholeNumber(options, 'weg', { min: 1 });
    if (away !== null) return throwAway(context, deps, away, flag(options, 'ja'));
    const unfinished = await unfinishedLessons(deps);
    if (context.json || !context.prompter.canAsk) list(context, unfinished);
    else if (unfinished.length === 0) context.notify(NONE);
    else reportRecorded(context, await takeUp(context, deps, unfinished), false);
    return 0;
  });

async function takeUp(
  context: Context,
  deps: Deps,
  unfinished: readonly UnfinishedLesson[],
): Promise<Lesson[]> {
  const [only] = unfinished;
  const chosen =
    unfinished.length === 1 && only
      ? only
      : await context.prompter.select({
          message: 'Met welke onafgemaakte les gaat u verder?',
          option: '--json',
          choices: unfinished.map((value) => ({ value, name: nameOf(value) })),
        });
  context.notify(`U gaat verder met: ${safeText(chosen.title)}`);
  const fields = new Map<ColumnField, string>();
  for (const field of [...LESSON_FIELDS.map((known) => known.field), 'suggested'] as const) {
    const answer = chosen.answers.get(field);
    if (answer !== undefined) fields.set(field, answer);
  }
  // Where it was known from the start it was not asked: it stands in the summary.
  const given = new Set<ColumnField>(fields.has('region') ? ['region'] : []);
  return recordQuickly(context, deps, { fields, given, unfinished: chosen.nr });
}

async function throwAway(context: Context, deps: Deps, nr: number, sure: boolean): Promise<number> {
  const { title } = await requireUnfinished(deps, nr);
  if (!sure) {
    if (context.prompter.canAsk) context.notify(`${nr}  ${safeText(title)}`);
    const message = `De onafgemaakte les ${nr} weggooien? Dit kan niet ongedaan worden gemaakt.`;
    if (!(await context.prompter.confirm({ message, option: '--ja' })))
      throw interruptedError(undefined, 'Er is niets weggegooid.');
  }
  const { copies, logEmptied } = await throwAwayUnfinished(deps, nr);
  if (context.json) context.streams.out(`${JSON.stringify({ nr, copies, logEmptied })}\n`);
  context.notify(`De onafgemaakte les ${nr} is weggegooid.`);
  tellLeftovers(context, { copies, logEmptied });
  return 0;
}

function list({ json, streams, notify }: Context, unfinished: readonly UnfinishedLesson[]): void {
  if (json) {
    const rows = unfinished.map(({ answers, ...rest }) => ({
      ...rest,
      answers: Object.fromEntries(answers),
    }));
    streams.out(`${JSON.stringify(rows)}\n`);
  } else if (unfinished.length === 0) notify(NONE);
  else streams.out(unfinished.map((one) => `${one.nr}  ${nameOf(one)}\n`).join(''));
}

function nameOf({ title, updatedAt }: UnfinishedLesson): string {
  return `${safeText(title)} (${localMoment(updatedAt)})`;
}
