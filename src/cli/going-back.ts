import { BACK, isBack, LONG_LIST } from './answers.ts';
import type { Context } from './context.ts';
import type { Prompter, SelectManyQuestion, SelectQuestion, TextQuestion } from './prompter.ts';

/** Begins with what is typed to go back: a short list goes to the choice that begins with what is typed. */
export const BACK_NAME = `${BACK} Terug`;
const GONE_BACK = Symbol('gone back');
const BACK_CHOICE = { value: GONE_BACK, name: BACK_NAME, keywords: [BACK] } as const;

/** The person wants the question before. */
class WentBack extends Error {}

/** A question of several in a row. */
export interface Step {
  /** Whether it still has to be asked. */
  readonly isOpen: () => boolean;
  /** Asks it; gives `false` when there was nothing to ask. */
  readonly ask: () => Promise<boolean>;
}

/** Said before the first of several questions. */
export const BACK_HINT = 'Met < gaat u een vraag terug, met :e opent u uw editor.';

/** The same questions, each with a way back, which `askInTurn` and `onBack` understand. */
export function withBack(context: Context): Context {
  if (context.prompter.goesBack) return context;
  const { prompter } = context;
  const goBackOn = (answer: string): string => {
    if (isBack(answer)) throw new WentBack();
    return answer;
  };
  const backable: Prompter = {
    ...prompter,
    canAsk: prompter.canAsk,
    goesBack: true,
    text: async (question) => goBackOn(await prompter.text(letBack(question))),
    longText: async (question) => goBackOn(await prompter.longText(letBack(question))),
    select: async <T>(question: SelectQuestion<T>): Promise<T> => {
      const { choices } = question;
      // The end of a long list is out of sight; with the way back it is one longer.
      const all = choices.length >= LONG_LIST ? [BACK_CHOICE, ...choices] : [...choices, BACK_CHOICE];
      const answer = await prompter.select<T | typeof GONE_BACK>({ ...question, choices: all });
      if (answer === GONE_BACK) throw new WentBack();
      return answer;
    },
    selectMany: async <T>(question: SelectManyQuestion<T>): Promise<readonly T[]> => {
      const choices = [...question.choices, BACK_CHOICE];
      const answers = await prompter.selectMany<T | typeof GONE_BACK>({ ...question, choices });
      const others = answers.flatMap((answer) => (answer === GONE_BACK ? [] : [answer]));
      if (others.length < answers.length) throw new WentBack();
      return others;
    },
  };
  return { ...context, prompter: backable };
}

/** Asks one by one, from the first that is open; going back passes over those with nothing to ask. */
export async function askInTurn(steps: readonly Step[], answered: () => Promise<void>): Promise<void> {
  let at = steps.findIndex((step) => step.isOpen());
  let backwards = false;
  for (let step = steps[at]; step; step = steps[at]) {
    const { ask } = step;
    const outcome = await onBack<boolean | 'back'>(ask, async () => 'back');
    if (outcome === true) await answered();
    if (outcome !== false) backwards = outcome === 'back';
    // Before the first question there is nothing: it is asked again.
    if (backwards && at === 0) backwards = false;
    else at += backwards ? -1 : 1;
  }
}

/** What `ask` gives, or `otherwise` when the person went back. */
export async function onBack<T>(ask: () => Promise<T>, otherwise: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof WentBack) return otherwise();
    throw error;
  }
}

function letBack(question: TextQuestion): TextQuestion {
  const { check, ends } = question;
  return {
    ...question,
    goesBack: true,
    check: async (answer) => (isBack(answer) ? null : ((await check?.(answer)) ?? null)),
    ends: (lines) => (lines.length === 1 && isBack(lines[0] ?? '')) || (ends?.(lines) ?? false),
  };
}
