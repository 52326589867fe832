import stringWidth from 'string-width';

/** Letters, digits and signs of Dutch text: each takes one column. The soft hyphen, which takes none, is left out. */
const PLAIN = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F‘’“”–—…]*$/;

/** Columns that a text takes on a terminal. What all text holds is counted without asking what an emoji is. */
export function textWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** What a reader takes for one character each: letters with their accents, emoji of several parts. */
export function characters(text: string): string[] {
  // A segmenter takes half the time that Node needs to start, and most text can do without.
  if (PLAIN.test(text)) return text.split('');
  const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The beginning of a text that fits in so many columns, with "…" for what was cut; never half a character. */
export function cutToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const character of characters(text)) {
    used += textWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
