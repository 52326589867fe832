import { styleText } from 'node:util';
import { safeText } from './render/safe-text.ts';
import { textWidth } from './render/text-width.ts';
import { wrapHanging, wrapMessage } from './render/wrap-message.ts';
import type { Streams } from './streams.ts';

/** Columns before a question (`? `) and before an answer to choose (`❯ `, in a list to tick one more). */
const MARK = 2;
const TICK = 3;

type Keys = [key: string, action: string][];

const ACTIONS: Readonly<Record<string, string>> = {
  navigate: 'kiezen',
  select: 'bevestigen',
  submit: 'bevestigen',
};

/** How a question is drawn: inquirer itself breaks lines in the middle of words. */
export interface Layout {
  readonly theme: {
    readonly style: {
      readonly message: (text: string) => string;
      readonly answer: (text: string) => string;
      readonly description: (text: string) => string;
      readonly error: (text: string) => string;
      readonly keysHelpTip: (keys: Keys) => string;
    };
  };
  /** What is written behind the question, broken between words. */
  readonly behind: (text: string) => string;
  /** The name of an answer to choose, broken between words. */
  readonly item: (name: string) => string;
  /**
   * The same by spaces up to the edge of the terminal, where inquirer breaks a line: in a list that is searched, Tab
   * types the name, and a line break would confirm it.
   */
  readonly paddedItem: (name: string) => string;
}

/** The layout of one question in the width that the terminal has now. */
export function createLayout(message: string, streams: Pick<Streams, 'errWidth' | 'isTty'>): Layout {
  const { errWidth } = streams;
  // What stands before a text on its first line takes room there; spaces would be trimmed.
  const fold = (text: string, before = 0): string =>
    wrapHanging('·'.repeat(before) + safeText(text), errWidth).slice(before);
  const asked = fold(message, MARK);
  const behind = (text: string): string => {
    const both = fold(`${message} ${text}`, MARK);
    return both.startsWith(asked) ? both.slice(asked.length).replace(/^ /u, '') : safeText(text);
  };
  return {
    theme: {
      style: {
        message: () => styleText('bold', asked),
        answer: (text) => styleText('cyan', behind(text)),
        description: (text) => styleText('cyan', wrapMessage(text, streams)),
        error: (text) => styleText('red', fold(`> ${text}`)),
        keysHelpTip: (keys) => fold(dutchKeys(keys)),
      },
    },
    behind,
    item: (name) => fold(name, TICK),
    paddedItem: (name) => {
      const [first = '', ...more] = fold(name, MARK).split('\n');
      return more.reduce((text, line) => {
        const used = (MARK + textWidth(text)) % errWidth;
        return `${text}${' '.repeat((errWidth - used) % errWidth)}${line}`;
      }, first);
    },
  };
}

/** The line with keys below a list, of which inquirer gives the actions in English. */
function dutchKeys(keys: Keys): string {
  return keys
    .map(([key, action]) => (key === 'space' ? 'spatie aankruisen' : `${key} ${ACTIONS[action] ?? action}`))
    .join(' • ');
}
