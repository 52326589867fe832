import { checkOf, plain } from './answers.ts';
import { createLineReader, type LineReader } from './line-reader.ts';
import { answerOf, PASTE_MS } from './long-text.ts';
import { type Dialogue, selectOne, selectSeveral } from './plain-choices.ts';
import type { ConfirmQuestion, Questions, TextQuestion } from './prompter.ts';
import { safeLines } from './render/safe-text.ts';
import { wrapHanging } from './render/wrap-message.ts';
import type { Streams } from './streams.ts';

/**
 * Questions in whole lines, for a screen reader and for a terminal that cannot draw: what was written is never changed,
 * a choice is typed by its number, its code or words of it, and Enter alone is the answer that was named. Expects a
 * terminal, in which lines are mended by the system.
 */
export function plainQuestions(streams: Streams, signal: AbortSignal): Questions {
  const reader = createLineReader(streams, signal);
  const prompt = (): void => streams.err('> ');
  const dialogue: Dialogue = {
    say: (text) => streams.err(`${wrapHanging(safeLines(text), streams.errWidth)}\n`),
    ask: async () => {
      prompt();
      return (await reader.next()).trim();
    },
  };
  return {
    text: (question) => askText(question, dialogue),
    longText: (question) => {
      const readAnswer = (): Promise<string> => {
        prompt();
        return readLines(reader, question.ends);
      };
      return askLongText(question, { ...dialogue, ask: readAnswer });
    },
    select: (question) => selectOne(question, dialogue),
    selectMany: (question) => selectSeveral(question, dialogue),
    confirm: (question) => askYesOrNo(question, dialogue),
  };
}

async function askText(question: TextQuestion, { say, ask }: Dialogue): Promise<string> {
  const { message, initial } = question;
  say(message);
  if (initial) say(`Nu: ${initial}. Enter laat het zo${orEmpty(question)}.`);
  return askUntilRight(question, say, async () => answerOf(await ask(), initial));
}

function askLongText(question: TextQuestion, { say, ask }: Dialogue): Promise<string> {
  const { message, initial } = question;
  say(message);
  if (initial) say(`Nu:\n${initial}\nEen lege regel laat het zo${orEmpty(question)}.`);
  say('U kunt meer regels typen. Sluit af met een lege regel.');
  return askUntilRight(question, say, async () => answerOf(await ask(), initial));
}

/** What cannot be left empty cannot be emptied either. */
function orEmpty({ required }: TextQuestion): string {
  return required ? '' : '; een streepje (-) maakt het leeg';
}

async function askUntilRight(
  question: TextQuestion,
  say: Dialogue['say'],
  ask: () => Promise<string>,
): Promise<string> {
  const check = checkOf(question);
  for (;;) {
    const answer = await ask();
    const verdict = await check(answer);
    if (verdict === true) return answer;
    say(verdict);
  }
}

async function askYesOrNo({ message, initial }: ConfirmQuestion, { say, ask }: Dialogue): Promise<boolean> {
  say(`${message} Typ ja of nee; Enter is ${initial ? 'ja' : 'nee'}.`);
  for (;;) {
    const answer = plain(await ask());
    if (answer === '') return initial ?? false;
    if (['j', 'ja', 'y', 'yes'].includes(answer)) return true;
    if (['n', 'nee', 'no'].includes(answer)) return false;
    say('Antwoord met ja of nee.');
  }
}

/** Lines until an empty one after which nothing comes: empty lines within pasted text are part of it. */
async function readLines(reader: LineReader, ends: TextQuestion['ends']): Promise<string> {
  const lines: string[] = [];
  let line: string | null = await reader.next();
  while (line !== null) {
    lines.push(line);
    if (ends?.(lines)) break;
    line = line.trim() === '' ? await reader.soon(PASTE_MS) : await reader.next();
  }
  return lines.join('\n').trim();
}
