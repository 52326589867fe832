import type { Choice, TextQuestion } from './prompter.ts';

/** Lists longer than this are searched by typing. */
export const LONG_LIST = 12;

/** The choices that hold every word typed, in their name or keywords, whatever the case and accents. */
export function matching<T>(choices: readonly Choice<T>[], term: string): Choice<T>[] {
  const words = plain(term).split(/\s+/);
  return choices.filter((choice) => {
    const place = plain([choice.name, ...(choice.keywords ?? [])].join(' '));
    return words.every((word) => place.includes(word));
  });
}

/** The form in which answers are compared: without case and accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Whether an answer will do: `true`, or a Dutch sentence that says why not. */
export function checkOf(question: TextQuestion): (answer: string) => true | string {
  return (answer) => {
    const clean = answer.trim();
    if (clean === '') return question.required ? 'Dit antwoord is nodig.' : true;
    return question.check?.(clean) ?? true;
  };
}
