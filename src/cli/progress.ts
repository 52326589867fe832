import { isAccessible } from './comfort.ts';
import type { Context } from './context.ts';
import { safeText } from './render/safe-text.ts';
import { cutToWidth } from './render/text-width.ts';

const WAIT_MS = 1000;
const REDRAW_MS = 100;
/** Each wait between whole lines is so many times the one before. */
const SELDOM = 5;
const CLEAR_LINE = '\r\u001B[2K';

export interface Progress {
  /** Call as often as there is progress; the text is made only when it is drawn. */
  readonly update: (describe: () => string) => void;
  /** Takes the line away. */
  readonly done: () => void;
}

/**
 * One line on standard error for work that takes over a second, redrawn at most ten times a second; for who cannot use
 * that, a whole line after a second and then seldom. Without a terminal or with `--stil` there is none.
 * @param now milliseconds on a clock that only goes forward.
 */
export function startProgress(
  context: Pick<Context, 'streams' | 'quiet' | 'env' | 'settings'>,
  now: () => number = () => performance.now(),
): Progress {
  const { streams, quiet } = context;
  if (quiet || !streams.isTty.err) return { update: () => {}, done: () => {} };
  let pause = WAIT_MS;
  let next = now() + pause;
  let drawn = false;
  return {
    update: (describe) => {
      const time = now();
      if (time < next) return;
      const text = safeText(describe());
      if (isAccessible(context.env, context.settings)) {
        streams.err(`${text}\n`);
        pause *= SELDOM;
      } else {
        streams.err(CLEAR_LINE + cutToWidth(text, streams.width - 1));
        pause = REDRAW_MS;
        drawn = true;
      }
      next = time + pause;
    },
    done: () => {
      if (drawn) streams.err(CLEAR_LINE);
      drawn = false;
    },
  };
}
