import { checkbox, confirm, input, search, select } from '@inquirer/prompts';
import { checkOf, codeOf, isWayBack, LONG_LIST, matching } from './answers.ts';
import { interruptedError } from './errors.ts';
import { createLayout, type Layout } from './inquirer-layout.ts';
import { askLines } from './long-text.ts';
import type { Choice, Questions, SelectQuestion } from './prompter.ts';
import type { Streams } from './streams.ts';

const PAGE_SIZE = 12;

/** Begins a long list in which no answer goes first: Enter alone chooses nothing. */
const NOTHING_YET = Symbol('nothing yet');

/** Questions drawn by inquirer, with Dutch help. Expects a terminal. */
export function inquirerQuestions(streams: Streams, signal: AbortSignal): Questions {
  const context = { input: streams.in, output: streams.errStream, signal };
  const layoutOf = (message: string): Layout => createLayout(message, streams);

  return {
    text: async (question) => {
      const { message, initial, required } = question;
      const { theme, behind } = layoutOf(message);
      const wipe = required ? '' : '; een streepje wist het';
      const style = {
        ...theme.style,
        defaultAnswer: (text: string) => behind(`(Enter laat staan: ${text}${wipe})`),
      };
      const isWiped = (typed: string): boolean => Boolean(initial) && typed.trim() === '-';
      const check = checkOf(question);
      const validate = (typed: string): Promise<true | string> => check(isWiped(typed) ? '' : typed);
      const config = { message, validate, theme: { style }, ...(initial ? { default: initial } : {}) };
      const answer = (await breakable(input(config, context))).trim();
      return isWiped(answer) ? '' : answer;
    },
    longText: async (question) => {
      const check = checkOf(question);
      for (;;) {
        const lines = await askLines(streams, question, signal);
        const verdict = await check(lines);
        if (verdict === true) return lines;
        streams.err(`> ${verdict}\n`);
      }
    },
    select: async <T>(question: SelectQuestion<T>) => {
      const { message, choices } = question;
      const layout = layoutOf(message);
      if (choices.length > LONG_LIST) return await searchList(question, layout, context);
      const initial = question.initial === undefined ? {} : { default: question.initial };
      const named = choices.map((choice) => ({
        ...choice,
        name: layout.item(choice.name),
        short: choice.name,
      }));
      const config = { message, choices: named, pageSize: PAGE_SIZE, loop: false, theme: layout.theme };
      return await breakable(select<T>({ ...config, ...initial }, context));
    },
    selectMany: async ({ message, choices, initial, required }) => {
      const layout = layoutOf(message);
      const ticked = choices.map((choice) => ({
        ...choice,
        name: layout.item(choice.name),
        short: choice.name,
        checked: initial?.includes(choice.value) ?? false,
      }));
      // Not by inquirer's own `required`, which complains in English.
      const validate = (chosen: readonly unknown[]): true | string =>
        !required || chosen.length > 0 || 'Kruis er ten minste één aan, met de spatiebalk.';
      const { theme } = layout;
      // Who types a word means to search: inquirer's own keys for all and for the others would tick what nobody meant.
      const shortcuts = { all: null, invert: null };
      const config = {
        message,
        choices: ticked,
        pageSize: PAGE_SIZE,
        loop: false,
        validate,
        theme,
        shortcuts,
      };
      return await breakable(checkbox(config, context));
    },
    confirm: async ({ message, initial }) => {
      const keywords = { yes: 'Ja', no: 'Nee', error: () => 'Antwoord met ja of nee.' };
      const theme = { ...layoutOf(message).theme, keywords };
      return await breakable(confirm({ message, default: initial ?? false, theme }, context));
    },
  };
}

/** What inquirer asks with. */
type Asking = Parameters<typeof search>[1];

/** One of a long list, found by typing. */
async function searchList<T>(
  { message, choices, initial }: SelectQuestion<T>,
  { theme, paddedItem }: Layout,
  context: Asking,
): Promise<T> {
  const what = choices.some((choice) => codeOf(choice) !== null) ? 'een nummer of een woord' : 'een woord';
  const nothing: Choice<typeof NOTHING_YET> = { value: NOTHING_YET, name: `Typ ${what}…` };
  // It stands first whenever nothing is typed, also when what was typed is taken away again: Enter alone chooses it.
  const first = choices.find(({ value }) => value === initial) ?? nothing;
  const others = choices.filter((choice) => choice !== first);
  const shortOf = ({ value, name }: Choice<T | typeof NOTHING_YET>): string =>
    value === NOTHING_YET ? '(nog niets gekozen)' : name;
  const source = (term: string | undefined): Choice<T | typeof NOTHING_YET>[] => {
    const shown = term === undefined ? [first, ...others] : matching(choices, term);
    return shown.map((choice) => ({ ...choice, name: paddedItem(choice.name), short: shortOf(choice) }));
  };
  // Finding nothing is the one error there is, which inquirer tells in English.
  const back = choices.some(isWayBack) ? ', of < om terug te gaan' : '';
  const style = { ...theme.style, error: () => `Niets gevonden; typ iets anders${back}.` };
  const config = { message, source, pageSize: PAGE_SIZE, theme: { style } };
  for (;;) {
    const answer = await breakable(search(config, context));
    if (answer !== NOTHING_YET) return answer;
  }
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
