/** Where a piece of a list begins and ends in the text, without the white space around it. */
export interface PieceBounds {
  readonly start: number;
  readonly end: number;
}

const SEPARATORS = /[|;,\n]/g;

/** The pieces of a list separated by `|`, `;`, `,` or a line break; empty pieces are left out. */
export function splitList(text: string): string[] {
  return text
    .split(SEPARATORS)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** The same pieces by their place in the text, for lists in which a name may itself hold a separator. */
export function pieceBounds(text: string): PieceBounds[] {
  const pieces: PieceBounds[] = [];
  let offset = 0;
  for (const raw of text.split(SEPARATORS)) {
    const piece = raw.trim();
    if (piece !== '') {
      const start = offset + raw.length - raw.trimStart().length;
      pieces.push({ start, end: start + piece.length });
    }
    offset += raw.length + 1;
  }
  return pieces;
}
