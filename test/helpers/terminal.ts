/** What no text of others may bring to a terminal: control characters but line breaks, bidi, invisible characters. */
const UNSAFE = /[^\n\P{Cc}]|[\p{Cf}\p{Co}\p{Zl}\p{Zp}]|\p{Surrogate}/gu;

/** As text: the compiler knows this kind of pattern only for a later target. */
const EMOJI = /\p{RGI_Emoji}/gv;

/** The dangerous characters in what was written, as `U+202E`; the joiners inside emoji are harmless. */
export function dangersIn(written: string): string[] {
  const found = written.replace(EMOJI, '').match(UNSAFE) ?? [];
  return [...new Set(found)].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
}
