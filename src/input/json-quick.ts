import { readJson } from './json-text.ts';

/** What a JSON value reads as, or what is wrong with it in Dutch. */
export type QuickJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/** What a database cannot keep: NUL and the halves of a character, which only an escape can bring in. */
const UNSAFE_ESCAPE = /\\u(?:0000|d[89a-f])/i;

/**
 * Reads what `readJson` reads, without places and many times faster, for files of a million values. The platform
 * reads first, and its word is taken when writing the value gives the same text again: then no field was there
 * twice and nothing was dropped. All else, right or wrong, is for `readJson` to judge.
 */
export function readJsonQuickly(text: string): QuickJson {
  const value = parseExact(text);
  return value === undefined ? readJson(text) : { ok: true, value };
}

function parseExact(text: string): unknown {
  if (UNSAFE_ESCAPE.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
