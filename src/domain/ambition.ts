/** A goal the network works on together. The network may add others. */
export interface Ambition {
  /** `1` to `7` for the shipped ones. */
  readonly code: string;
  readonly name: string;
  /** The line it belongs to: `Bewegen`, `Leren` or `Agenderen`. */
  readonly line: string;
}

/** The lines in which the network's ambitions stand; it may add others. */
export const AMBITION_LINES = ['Bewegen', 'Leren', 'Agenderen'] as const;

/** An ambition has no higher number than fits in so many digits, so that it stays a number that people can name. */
export const MAX_CODE_DIGITS = 6;

/** The number of the next ambition: one more than the highest, or the first that is free when there is none above it. */
export function nextAmbitionCode(known: readonly Pick<Ambition, 'code'>[]): string {
  const taken = new Set(known.map(({ code }) => code));
  const next = Math.max(0, ...known.map(({ code }) => Number(code)).filter(Number.isInteger)) + 1;
  if (String(next).length <= MAX_CODE_DIGITS) return String(next);
  let free = 1;
  while (taken.has(String(free))) free += 1;
  return String(free);
}
