import type { Context } from './context.ts';
import type { TextQuestion } from './prompter.ts';

/** Typed alone on a line: go on in the person's own editor, with the lines before it. */
export const TO_EDITOR = ':e';

/** Asks for a text of several lines, on the spot or in the person's editor. */
export async function askLong(context: Context, question: TextQuestion): Promise<string> {
  let { initial } = question;
  for (;;) {
    const answer = await context.prompter.longText({
      ...question,
      ...(initial === undefined ? {} : { initial }),
      check: (typed) => (forEditor(typed) === null ? (question.check?.(typed) ?? null) : null),
      ends: (lines) => lines.at(-1)?.trim() === TO_EDITOR,
    });
    const typed = forEditor(answer);
    if (typed === null) return answer;
    const { editText } = await import('./editor.ts');
    const text = await editText(context, typed || (initial ?? ''));
    if (text === null) {
      // What was typed before is not lost.
      initial = typed || initial;
      continue;
    }
    const fault = faultOf(question, text);
    if (fault === null) return text;
    context.notify(fault);
    initial = text;
  }
}

/** The lines before `:e` as the last one; `null` when that was not typed. */
function forEditor(answer: string): string | null {
  const lines = answer.split('\n');
  return lines.pop()?.trim() === TO_EDITOR ? lines.join('\n').trim() : null;
}

function faultOf({ required, check }: TextQuestion, text: string): string | null {
  if (text === '') return required ? 'Dit antwoord is nodig.' : null;
  return check?.(text) ?? null;
}
