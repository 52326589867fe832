import type { Context } from './context.ts';
import { onBack } from './going-back.ts';
import type { Choice } from './prompter.ts';

const GONE_BACK = Symbol('gone back');

/** A question with any number of answers: at least one, unless `none` says how that is called. */
export interface SeveralQuestion {
  readonly message: string;
  /** Asked after each answer. */
  readonly more: string;
  readonly option: string;
  readonly choices: readonly Choice<string>[];
  /** What was answered before, in its order. */
  readonly before: readonly string[];
  readonly none?: string;
}

/**
 * Asks for several out of a list, one by one: each is found by typing, the first is the main one. Enter alone takes
 * what was answered before, else none or no more. Going back asks the last one anew, which then stands first.
 */
export async function askSeveral(context: Context, question: SeveralQuestion): Promise<string[]> {
  const chosen: string[] = [];
  let before = question.before;
  for (;;) {
    const ask = () => askOne(context, { ...question, before }, chosen);
    const next =
      chosen.length === 0
        ? await ask()
        : await onBack<string | null | typeof GONE_BACK>(ask, async () => GONE_BACK);
    if (next === null) return chosen;
    if (next === GONE_BACK) before = [...chosen.splice(-1), ...before];
    else chosen.push(next);
  }
}

async function askOne(
  { prompter }: Context,
  { message, more, option, choices, before, none }: SeveralQuestion,
  chosen: readonly string[],
): Promise<string | null> {
  const isFirst = chosen.length === 0;
  const noMore = isFirst ? none : 'Nee';
  const ended = noMore === undefined ? [] : [{ value: null, name: noMore }];
  const left = choices.filter(({ value }) => !chosen.includes(value));
  const next = before.find((value) => !chosen.includes(value));
  return prompter.select<string | null>({
    message: isFirst ? message : more,
    option,
    choices: [...ended, ...left],
    ...beginWith(next ?? (noMore === undefined ? undefined : null)),
  });
}

/** The initial answer of a question, where there is one. */
export function beginWith<T>(initial: T | undefined): { initial?: T } {
  return initial === undefined ? {} : { initial };
}
