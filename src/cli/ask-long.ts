import type { Context } from './context.ts';
import type { TextQuestion } from './prompter.ts';
import { counted } from './render/numbers.ts';
import { safeLines } from './render/safe-text.ts';
import { wrapHanging } from './render/wrap-message.ts';

/** Typed alone on a line: go on in the person's own editor, with the lines before it. */
export const TO_EDITOR = ':e';

/** Lines of a text from the editor that are shown: enough to see that it is the right one. */
const MOST_SHOWN = 6;

/** Asks for a text of several lines, on the spot or in the person's editor. */
export async function askLong(context: Context, question: TextQuestion): Promise<string> {
  let { initial } = question;
  for (;;) {
    const answer = await context.prompter.longText({
      ...question,
      ...(initial === undefined ? {} : { initial }),
      check: async (typed) => (forEditor(typed) === null ? ((await question.check?.(typed)) ?? null) : null),
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
    const fault = await faultOf(question, text);
    if (fault === null) {
      show(context, text);
      return text;
    }
    context.notify(fault);
    initial = text;
  }
}

/** What came from the editor, as it would stand there had it been typed. */
function show({ streams }: Context, text: string): void {
  const typed = safeLines(text).replaceAll(/^/gmu, '> ');
  const lines = wrapHanging(typed, streams.errWidth).split('\n');
  const left = lines.length - MOST_SHOWN;
  const more = left > 0 ? [`  … (nog ${counted(left, 'regel', 'regels')})`] : [];
  streams.err(`${[...lines.slice(0, MOST_SHOWN), ...more].join('\n')}\n`);
}

/** The lines before `:e` as the last one; `null` when that was not typed. */
function forEditor(answer: string): string | null {
  const lines = answer.split('\n');
  return lines.pop()?.trim() === TO_EDITOR ? lines.join('\n').trim() : null;
}

async function faultOf({ required, check }: TextQuestion, text: string): Promise<string | null> {
  if (text === '') return required ? 'Dit antwoord is nodig.' : null;
  return (await check?.(text)) ?? null;
}
