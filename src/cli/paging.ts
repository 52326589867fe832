import { changedStreams } from './changed-streams.ts';
import { type Pager, startPager } from './pager.ts';
import { textWidth } from './render/text-width.ts';
import type { Streams } from './streams.ts';

export interface PagedStreams extends Streams {
  /**
   * From here on everything is written as it comes, what was held back first and when a pager was left: a question is
   * about to be asked.
   */
  settle(): Promise<void>;
  /** The same at once, for a program that ends: whoever reads in a pager is not waited for. */
  release(): void;
}

/** Sequences that colour, which take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for.
const COLOURS = /\u001B\[[\d;]*m/gu;

/**
 * Streams that hold back what is written until it is known to fit in the window. What does not fit goes to a pager;
 * messages come before it or after it, as they were written, never through it. Without a terminal nothing is held back.
 * @param command the pager to start, asked for once something does not fit; `null` for none.
 */
export function pagedStreams(
  streams: Streams,
  command: () => string | null,
  env: Readonly<Record<string, string | undefined>>,
): PagedStreams {
  const { height } = streams;
  const held: { readonly text: string; readonly isData: boolean }[] = [];
  const afterwards: string[] = [];
  let holding = streams.isTty.out && height !== null;
  let pager: Pager | null = null;
  let rows = 0;

  const release = (): void => {
    holding = false;
    pager = null;
    for (const { text, isData } of held.splice(0)) (isData ? streams.out : streams.err)(text);
    for (const text of afterwards.splice(0)) streams.err(text);
  };

  /** Goes on with a pager, when there is one. */
  const overflow = (): void => {
    const line = command();
    if (line === null) {
      release();
      return;
    }
    holding = false;
    pager = startPager(line, env);
    for (const { text, isData } of held.splice(0)) {
      if (isData) pager.write(text);
      else afterwards.push(text);
    }
  };

  const hold = (text: string, isData: boolean): void => {
    held.push({ text, isData });
    rows += rowsOf(text, streams.width);
    // The prompt of the shell takes a line as well.
    if (height !== null && rows >= height) overflow();
  };

  const out = (text: string): void => {
    if (pager) pager.write(text);
    else if (holding) hold(text, true);
    else streams.out(text);
  };

  const settle = async (): Promise<void> => {
    const unread = (await pager?.finish()) ?? null;
    if (unread !== null) streams.out(unread);
    release();
  };

  const paged = changedStreams(streams, {
    out,
    outAll: async (pieces) => {
      if (!holding && pager === null) return streams.outAll(pieces);
      for await (const piece of pieces) {
        out(piece);
        await pager?.ready();
        if (pager?.closed()) break;
      }
    },
    err: (text) => {
      if (pager) afterwards.push(text);
      else if (holding && held.length > 0) hold(text, false);
      else streams.err(text);
    },
    flush: async () => {
      await settle();
      await streams.flush();
    },
  });
  return Object.assign(paged, { settle, release });
}

/** Lines that a text takes in a window of so many columns. */
function rowsOf(text: string, width: number): number {
  return text
    .replace(COLOURS, '')
    .replace(/\n$/u, '')
    .split('\n')
    .reduce((rows, line) => rows + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
}
