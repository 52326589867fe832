import { spawn } from 'node:child_process';
import { createPrivateText, type PrivateText } from '../app/private-text.ts';
import type { Context } from './context.ts';
import { holdInterrupts } from './interrupt.ts';

/**
 * Lets the person change a text in their own editor. Gives the text as they left it; `null` when there is no editor or
 * it failed, which is then said.
 */
export async function editText({ settings, notify }: Context, text: string): Promise<string | null> {
  const editor = settings.get('editor');
  if (editor === null) {
    notify(
      'Er is geen editor ingesteld. Stel er een in met: mao instelling zet editor <programma>. Typ de tekst nu hier.',
    );
    return null;
  }
  let file: PrivateText | null = null;
  try {
    file = createPrivateText(text);
    if (await runEditor(editor, file.path)) return file.read().trim();
  } catch {
    // Said below: whatever went wrong, the text can be typed here.
  } finally {
    file?.remove();
  }
  notify(
    `De editor "${editor}" gaf geen tekst terug. Kijk hem na met: mao instelling toon editor. Typ de tekst nu hier.`,
  );
  return null;
}

/** Whether it ended well. Ctrl-C is for the editor as long as it runs; it draws where our questions are. */
function runEditor(editor: string, path: string): Promise<boolean> {
  const stdio = ['inherit', process.stderr, 'inherit'] as const;
  const goOn = holdInterrupts();
  return new Promise((resolve) => {
    const leave = (ok: boolean): void => {
      goOn();
      resolve(ok);
    };
    const child =
      process.platform === 'win32'
        ? spawn(`${editor} "${path}"`, { shell: true, stdio: [...stdio] })
        : spawn('/bin/sh', ['-c', `${editor} "$1"`, 'sh', path], { stdio: [...stdio] });
    child.on('error', () => leave(false));
    child.on('close', (code) => leave(code === 0));
  });
}
