import type { Deps } from '../../app/deps.ts';
import { answerQuestion, QUESTIONS } from '../../app/questions.ts';
import { referenceFault } from '../../app/references.ts';
import { MaoError } from '../../domain/errors.ts';
import { QUESTION } from '../../domain/question.ts';
import { actorOf } from '../actor.ts';
import { askLong } from '../ask-long.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { eraseRun } from '../erasing.ts';
import { QUESTION_FORM } from '../nouns/question.ts';
import { argument, namesNothing, type Options, text } from '../options.ts';
import { dateToday, requireRunning, runAdd, runChange, runEnd, tellChange } from '../record-commands.ts';
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
  const result = await withSession(context, actorOf(context, input.options), async (deps) => {
    // Nobody tells an answer to a question that is not there.
    const { id } = await requireRunning(deps, QUESTION, argument(input, 0));
    return answerQuestion(deps, id, await answerFor(context, deps, input.options));
  });
  tellChange(context, QUESTION, result, 'beantwoord');
  const { id } = result.record;
  context.notify(
    `De vraag blijft open voor meer antwoorden. Is zij klaar, dan: mao vraag sluit ${id} --reden "…"`,
  );
  return 0;
};

/** The answer behind the options, or asked. @throws MaoError `usage` when there is none and nobody can be asked. */
async function answerFor(
  context: Context,
  deps: Deps,
  options: Options,
): Promise<{ readonly text: string | null; readonly lesson: string | null }> {
  const lesson = text(options, 'les')?.trim() ?? null;
  if (lesson === '') throw namesNothing('--les');
  const words = text(options, 'tekst')?.trim() || null;
  if (words !== null || lesson !== null) return { text: words, lesson };
  const { prompter } = context;
  if (!prompter.canAsk) {
    throw new MaoError('usage', 'missing-input', 'Er ontbreekt een antwoord.', {
      hint: 'Geef een tekst met --tekst, een les met --les, of allebei.',
    });
  }
  const helping = await prompter.text({
    message: 'Welke les geeft antwoord? (een code; Enter als er geen is)',
    option: '--les',
    check: (typed) => referenceFault(deps, 'lesson', [typed]),
  });
  const question = { message: 'Wat is het antwoord?', option: '--tekst', required: helping === '' };
  return { text: (await askLong(context, question)) || null, lesson: helping || null };
}
