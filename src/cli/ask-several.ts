import type { Context } from './context.ts';
import type { Choice } from './prompter.ts';

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

/** Asks for several out of a list, one by one: each is found by typing, the first is the main one. */
export async function askSeveral(
  { prompter }: Context,
  { message, more, option, choices, before, none }: SeveralQuestion,
): Promise<string[]> {
  const nothing = none === undefined ? [] : [{ value: null, name: none }];
  const first = await prompter.select<string | null>({
    message,
    option,
    choices: [...nothing, ...choices],
    ...beginWith(before[0]),
  });
  if (first === null) return [];
  const chosen = [first];
  for (;;) {
    const left = choices.filter(({ value }) => !chosen.includes(value));
    const next = await prompter.select<string | null>({
      message: more,
      option,
      choices: [{ value: null, name: 'Nee' }, ...left],
      ...beginWith(before.find((value) => !chosen.includes(value))),
    });
    if (next === null) return chosen;
    chosen.push(next);
  }
}

/** The initial answer of a question, where there is one. */
export function beginWith<T>(initial: T | undefined): { initial?: T } {
  return initial === undefined ? {} : { initial };
}
