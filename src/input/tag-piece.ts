import { comparable } from '../domain/nearest.ts';
import type { VersionIndex } from './framework-index.ts';

/** What one piece of a list of tags says. */
export type PieceReading =
  | { readonly kind: 'found'; readonly code: string }
  /** The piece gives a code and the label of another one. */
  | {
      readonly kind: 'clash';
      readonly code: string;
      readonly labelCode: string;
    }
  | { readonly kind: 'unknown' };

const UNKNOWN: PieceReading = { kind: 'unknown' };
/** No label is longer, with its code; longer text is not looked at. */
const LONGEST = 1_000;

/** A code, with or without a word before it, and then nothing or a label that does not begin with a separator. */
const CODED =
  /^(?:(?:werkzaam\s+)?element\s*|indicator\s*)?(\d{1,2}(?:\.\d{1,2})?)(?:[\s.:)–—-]*$|[\s.:)–—-]+([\p{L}"'‘“(].*)$)/isu;

/** Reads one piece without its star: a code (`2.4`, `element 3`), a label, or both (`2.5 Gedeelde taal`). */
export function readPiece(text: string, index: VersionIndex): PieceReading {
  if (text.length > LONGEST) return UNKNOWN;
  const labelled = index.codeByLabel.get(comparable(text));
  if (labelled !== undefined) return { kind: 'found', code: labelled };
  const [, code, label] = CODED.exec(text) ?? [];
  if (code === undefined || !index.labels.has(code)) return UNKNOWN;
  if (label === undefined) return { kind: 'found', code };
  const labelCode = index.codeByLabel.get(comparable(label));
  if (labelCode === undefined) return UNKNOWN;
  return labelCode === code ? { kind: 'found', code } : { kind: 'clash', code, labelCode };
}

/** Takes the stars off both sides; a star on either side marks the main tag. */
export function unstar(text: string): {
  readonly text: string;
  readonly starred: boolean;
} {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === '*') start += 1;
  while (end > start && text[end - 1] === '*') end -= 1;
  return {
    text: text.slice(start, end).trim(),
    starred: end - start < text.length,
  };
}
