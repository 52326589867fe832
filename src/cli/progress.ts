import type { Context } from './context.ts';
import { safeText } from './render/safe-text.ts';
import { cutToWidth } from './render/text-width.ts';

const WAIT_MS = 1000;
const REDRAW_MS = 100;
const CLEAR_LINE = '\r\u001B[2K';

export interface Progress {
  /** Call as often as there is progress; the text is made only when it is drawn. */
  readonly update: (describe: () => string) => void;
  /** Takes the line away. */
  readonly done: () => void;
}

/**
 * One line on standard error for work that takes over a second, redrawn at most ten times a second. Without a
 * terminal or with `--stil` there is none.
 * @param now milliseconds on a clock that only goes forward.
 */
export function startProgress(
  context: Pick<Context, 'streams' | 'quiet'>,
  now: () => number = () => performance.now(),
): Progress {
  const { streams, quiet } = context;
  if (quiet || !streams.isTty.err) return { update: () => {}, done: () => {} };
  let next = now() + WAIT_MS;
  let drawn = false;
  return {
    update: (describe) => {
      const time = now();
      if (time < next) return;
      next = time + REDRAW_MS;
      drawn = true;
      streams.err(`${CLEAR_LINE}${cutToWidth(safeText(describe()), streams.width - 1)}`);
    },
    done: () => {
      if (drawn) streams.err(CLEAR_LINE);
      drawn = false;
    },
  };
}
