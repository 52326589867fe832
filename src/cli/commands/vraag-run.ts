import { answerQuestion, QUESTIONS } from '../../app/questions.ts';
import { MaoError } from '../../domain/errors.ts';
import { QUESTION } from '../../domain/question.ts';
import { actorOf } from '../actor.ts';
import type { Run } from '../dutch.ts';
import { eraseRun } from '../erasing.ts';
import { QUESTION_FORM } from '../nouns/question.ts';
import { argument, text } from '../options.ts';
import { dateToday, runAdd, runChange, runEnd, tellChange } from '../record-commands.ts';
import { runHistory, runList, runShow } from '../record-reading.ts';
import { withSession } from '../session.ts';

const AT_TERMINAL = {
  noun: QUESTIONS,
  form: QUESTION_FORM,
  fill: dateToday('askedOn'),
};

export const runAsk: Run = runAdd(
  AT_TERMINAL,
  ({ id }) => `De vraag is vastgelegd. Wie kan helpen, ziet u met: mao vraag match ${id}`,
);
export const runListed: Run = runList(QUESTION_FORM);
export const runShown: Run = runShow(QUESTION_FORM);
export const runChanged: Run = runChange(AT_TERMINAL);
export const runHistoryOf: Run = runHistory(QUESTION_FORM);
export const runErase: Run = eraseRun(QUESTION);
export const runClose: Run = runEnd(QUESTIONS, {
  question: 'Waarom staat de vraag niet meer open?',
  done: 'gesloten',
});

/** `mao vraag beantwoord` */
export const runAnswer: Run = async (context, input) => {
  const lesson = text(input.options, 'les')?.trim() || null;
  let words = text(input.options, 'tekst')?.trim() || null;
  if (words === null && lesson === null) {
    if (!context.prompter.canAsk) {
      throw new MaoError('usage', 'missing-input', 'Er ontbreekt een antwoord.', {
        hint: 'Geef een tekst met --tekst, een les met --les, of allebei.',
      });
    }
    words = await context.prompter.longText({
      message: 'Wat is het antwoord?',
      option: '--tekst',
      required: true,
    });
  }
  const result = await withSession(context, actorOf(context, input.options), (deps) =>
    answerQuestion(deps, argument(input, 0), { text: words, lesson }),
  );
  tellChange(context, QUESTION, result, 'beantwoord');
  return 0;
};
