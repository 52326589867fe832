import { checkbox, confirm, input, search, select } from '@inquirer/prompts';
import { checkOf, LONG_LIST, matching } from './answers.ts';
import { interruptedError } from './errors.ts';
import { askLines } from './long-text.ts';
import type { Choice, Questions, SelectQuestion, TextQuestion } from './prompter.ts';
import type { Streams } from './streams.ts';

const PAGE_SIZE = 12;

type Keys = [key: string, action: string][];

const ACTIONS: Readonly<Record<string, string>> = {
  navigate: 'kiezen',
  select: 'bevestigen',
  submit: 'bevestigen',
  all: 'alles',
  invert: 'omkeren',
};

/** Questions drawn by inquirer, with Dutch help. Expects a terminal. */
export function inquirerQuestions(streams: Streams, signal: AbortSignal): Questions {
  const context = { input: streams.in, output: streams.errStream, signal };
  const theme = { style: { keysHelpTip: dutchKeys } };

  return {
    text: async (question) => {
      const config = { message: question.message, validate: checkOf(question), ...initialText(question) };
      return (await breakable(input(config, context))).trim();
    },
    longText: async (question) => {
      const check = checkOf(question);
      for (;;) {
        const lines = await askLines(streams, question, signal);
        const verdict = check(lines);
        if (verdict === true) return lines;
        streams.err(`> ${verdict}\n`);
      }
    },
    select: async <T>(question: SelectQuestion<T>) => {
      const { message, choices } = question;
      const initial = question.initial === undefined ? {} : { default: question.initial };
      const config = { message, pageSize: PAGE_SIZE, theme, ...initial };
      if (choices.length <= LONG_LIST) {
        return await breakable(select<T>({ ...config, choices: [...choices], loop: false }, context));
      }
      const source = (term: string | undefined): Choice<T>[] => matching(choices, term ?? '');
      // Finding nothing is the one error there is, which inquirer tells in English.
      const style = { ...theme.style, error: () => 'Niets gevonden; typ iets anders.' };
      return await breakable(search<T>({ ...config, source, theme: { style } }, context));
    },
    selectMany: async ({ message, choices, initial, required }) => {
      const ticked = choices.map((choice) => ({
        ...choice,
        checked: initial?.includes(choice.value) ?? false,
      }));
      // Not by inquirer's own `required`, which complains in English.
      const validate = (chosen: readonly unknown[]): true | string =>
        !required || chosen.length > 0 || 'Kruis er ten minste één aan, met de spatiebalk.';
      const config = { message, choices: ticked, pageSize: PAGE_SIZE, loop: false, validate, theme };
      return await breakable(checkbox(config, context));
    },
    confirm: async ({ message, initial }) => {
      const keywords = { yes: 'Ja', no: 'Nee', error: () => 'Antwoord met ja of nee.' };
      return await breakable(confirm({ message, default: initial ?? false, theme: { keywords } }, context));
    },
  };
}

function initialText(question: TextQuestion): { default?: string; prefill?: 'editable' } {
  return question.initial === undefined ? {} : { default: question.initial, prefill: 'editable' };
}

/** The line with keys below a list, of which inquirer gives the actions in English. */
function dutchKeys(keys: Keys): string {
  return keys
    .map(([key, action]) => (key === 'space' ? 'spatie aankruisen' : `${key} ${ACTIONS[action] ?? action}`))
    .join(' • ');
}

/** Ctrl-C as our own error; inquirer names its errors so that they can be told apart. */
async function breakable<A>(answer: Promise<A>): Promise<A> {
  try {
    return await answer;
  } catch (error) {
    const brokenOff = error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
    throw brokenOff ? interruptedError(error) : error;
  }
}
