import { createInterface } from 'node:readline';
import { interruptedError } from './errors.ts';
import type { TextQuestion } from './prompter.ts';
import { safeLines } from './render/safe-text.ts';
import { wrapHanging } from './render/wrap-message.ts';
import type { Streams } from './streams.ts';

/** Lines that follow one another faster than this are pasted, not typed. */
export const PASTE_MS = 60;

/**
 * Asks for text of one or more lines, which an empty line ends. Empty lines within pasted text are kept, which a
 * question of a single line would lose together with all that follows.
 * What stands there already is shown, and is the answer when nothing is typed.
 *
 * @throws MaoError `interrupted` at Ctrl-C.
 */
export function askLines(
  streams: Streams,
  { message, initial, required, ends }: Omit<TextQuestion, 'option' | 'check'>,
  signal: AbortSignal,
): Promise<string> {
  const say = (text: string): void => streams.err(`${wrapHanging(text, streams.errWidth)}\n`);
  say(`? ${message}`);
  if (initial) say(safeLines(initial));
  say(
    !initial
      ? `  (een of meer regels; sluit af met een lege regel${required ? '' : '; Enter alleen slaat dit over'})`
      : `  (typ een nieuwe tekst; alleen Enter laat deze staan${required ? '' : ', een streepje wist hem'})`,
  );
  return new Promise((resolve, reject) => {
    const terminal = createInterface({
      input: streams.in,
      output: streams.errStream,
      terminal: true,
      prompt: '> ',
    });
    const lines: string[] = [];
    let ending: NodeJS.Timeout | undefined;
    let brokenOff = false;

    const finish = (): void => terminal.close();
    const breakOff = (): void => {
      brokenOff = true;
      // What follows begins on a line of its own.
      streams.err('\n');
      terminal.close();
    };
    terminal.on('line', (line) => {
      clearTimeout(ending);
      lines.push(line);
      if (ends?.(lines)) finish();
      else if (line.trim() === '') ending = setTimeout(finish, PASTE_MS);
      else terminal.prompt();
    });
    terminal.on('SIGINT', breakOff);
    signal.addEventListener('abort', breakOff, { once: true });
    terminal.on('close', () => {
      clearTimeout(ending);
      signal.removeEventListener('abort', breakOff);
      const text = lines.join('\n').trim();
      if (brokenOff) reject(interruptedError());
      else resolve(answerOf(text, initial));
    });
    if (signal.aborted) breakOff();
    else terminal.prompt();
  });
}

/** What was typed as an answer, where a text stands already: nothing keeps that, a dash empties it. */
export function answerOf(typed: string, initial: string | undefined): string {
  if (!initial) return typed;
  return typed === '-' ? '' : typed || initial;
}
