import type { Choice, TextQuestion } from './prompter.ts';

/** Lists longer than this are searched by typing. */
export const LONG_LIST = 7;

/** The number that choices such as those of the reflectiekader begin with. */
const CODE = /^\d+(?:\.\d+)*(?= )/u;

/** The code that a choice begins with; `null` for one without. */
export function codeOf({ name }: Choice<unknown>): string | null {
  return CODE.exec(name)?.[0] ?? null;
}

/**
 * The choices that hold every word typed, in their name or keywords, whatever the case and accents. What is most likely
 * meant goes first: the code that was typed, codes that begin with it, words that do, and then what holds it anywhere;
 * a name goes before keywords. Who types `<`, also behind something else, is offered the way back and nothing besides.
 */
export function matching<T>(choices: readonly Choice<T>[], term: string): Choice<T>[] {
  const typed = plain(term);
  if (typed === '') return [...choices];
  if (typed.endsWith(BACK)) return choices.filter(isWayBack);
  const ranked = choices.flatMap((choice) => {
    const rank = rankOf(choice, typed);
    return rank === null ? [] : [{ choice, rank }];
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ choice }) => choice);
}

/** Whether a choice is the way back to the question before. */
export function isWayBack({ keywords }: Choice<unknown>): boolean {
  return keywords?.includes(BACK) ?? false;
}

/** Whether every word typed begins a word of a choice, rather than standing somewhere in one. */
export function beginsAs({ name, keywords = [] }: Choice<unknown>, term: string): boolean {
  const everything = plain([name, ...keywords].join(' '));
  return plain(term)
    .split(/\s+/u)
    .every((word) => beginsWordIn(everything, word));
}

/** Whether a choice is what was typed, to the letter: by its code, its name or a keyword. */
export function isExactly(choice: Choice<unknown>, term: string): boolean {
  const typed = plain(term);
  return [codeOf(choice) ?? '', choice.name, ...(choice.keywords ?? [])].some((one) => plain(one) === typed);
}

/** Smaller is more likely; `null` when a word is nowhere. */
function rankOf(choice: Choice<unknown>, typed: string): number | null {
  const words = typed.split(/\s+/u);
  const name = plain(choice.name);
  const everything = plain([choice.name, ...(choice.keywords ?? [])].join(' '));
  if (!words.every((word) => everything.includes(word))) return null;
  if (isExactly(choice, typed)) return 0;
  const begins = [
    codeOf(choice)?.startsWith(typed) ?? false,
    words.every((word) => beginsWordIn(name, word)),
    words.every((word) => beginsWordIn(everything, word)),
    words.every((word) => name.includes(word)),
  ];
  const rank = begins.indexOf(true);
  return rank === -1 ? begins.length + 1 : rank + 1;
}

function beginsWordIn(text: string, word: string): boolean {
  return (
    ` ${text.replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')}`.includes(` ${word}`) || ` ${text}`.includes(` ${word}`)
  );
}

/** The form in which answers are compared: without case and accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Typed alone as an answer: back to the question before. */
export const BACK = '<';

export function isBack(answer: string): boolean {
  return answer.trim() === BACK;
}

/** Whether an answer will do: `true`, or a Dutch sentence that says why not. */
export function checkOf(question: TextQuestion): (answer: string) => Promise<true | string> {
  return async (answer) => {
    const clean = answer.trim();
    if (clean === '') return question.required ? 'Dit antwoord is nodig.' : true;
    // Who wants to go back does not mean it as a text.
    if (isBack(clean) && !question.goesBack) return 'Teruggaan kan bij deze vraag niet; Ctrl-C breekt af.';
    return (await question.check?.(clean)) ?? true;
  };
}
