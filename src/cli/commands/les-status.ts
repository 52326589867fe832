import { requireLesson } from '../../app/find-lesson.ts';
import { confirmLesson, withdrawLesson } from '../../app/lesson-status.ts';
import { MaoError } from '../../domain/errors.ts';
import { actorOf } from '../actor.ts';
import type { Run } from '../dutch.ts';
import { argument, text } from '../options.ts';
import { reportChange } from '../report-change.ts';
import { withSession } from '../session.ts';

/** `mao les vaststellen` */
export const runConfirm: Run = async (context, input) => {
  const result = await withSession(context, actorOf(context, input.options), (deps) =>
    confirmLesson(deps, argument(input, 0)),
  );
  reportChange(context, result, `De les ${result.lesson.id} is vastgesteld.`);
  return 0;
};

/** `mao les intrekken` */
export const runWithdraw: Run = async (context, input) => {
  const given = text(input.options, 'reden')?.trim();
  if (given === '') {
    throw new MaoError('usage', 'missing-value', 'Een les wordt niet zonder reden ingetrokken.', {
      hint: 'Geef de reden met --reden "…".',
    });
  }
  const question = { message: 'Waarom wordt de les ingetrokken?', option: '--reden', required: true };
  const result = await withSession(context, actorOf(context, input.options), async (deps) => {
    const { lesson } = await requireLesson(deps, argument(input, 0));
    return withdrawLesson(deps, lesson.id, given ?? (await context.prompter.text(question)));
  });
  reportChange(
    context,
    result,
    `De les ${result.lesson.id} is ingetrokken. Zij blijft bewaard, maar telt niet meer mee in rapportages.`,
  );
  return 0;
};
