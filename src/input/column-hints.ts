import type { Problem } from '../domain/import.ts';
import { comparable, nearest } from '../domain/nearest.ts';
import {
  COLUMN_FIELDS,
  COLUMN_HEADERS,
  type ColumnField,
  type ColumnUse,
  fieldOfHeader,
  ourHeader,
} from './columns.ts';

/** Headers named in a hint, at most. */
const MOST_SHOWN = 40;
const LONGEST_SHOWN = 60;

const ALL_HEADERS: readonly string[] = COLUMN_FIELDS.flatMap((field) => COLUMN_HEADERS[field]);

/** A known header, and the field that it stands for. */
export interface KnownHeader {
  readonly header: string;
  readonly field: ColumnField;
}

/**
 * The known header that an unknown one resembles: because more than half of the words are the same, by its letters, or
 * because half of the words are. "Wat geleerd" has the letters of "datum geleerd" and the words of the lesson itself.
 */
export function resembles(header: string): KnownHeader | null {
  const written = header.trim().replace(/nr\.?$/iu, 'nummer');
  const byWords = nearestByWords(written);
  const like =
    byWords !== null && byWords.share > HALF
      ? byWords.header
      : (nearest(written, ALL_HEADERS) ?? byWords?.header ?? null);
  const field = like === null ? null : fieldOfHeader(like);
  return like === null || field === null ? null : { header: like, field };
}

const HALF = 0.5;

function nearestByWords(header: string): { readonly header: string; readonly share: number } | null {
  const words = wordsOf(header);
  let best: string | null = null;
  let bestShare = HALF;
  for (const candidate of ALL_HEADERS) {
    const others = wordsOf(candidate);
    const common = [...words].filter((word) => others.has(word)).length;
    const share = (2 * common) / (words.size + others.size);
    if (share > bestShare || (share === bestShare && best === null)) {
      best = candidate;
      bestShare = share;
    }
  }
  return best === null ? null : { header: best, share: bestShare };
}

/** Words that say nothing about what a column holds. */
const EMPTY_WORDS = new Set(['', 'de', 'het', 'een', 'er', 'en', 'of', 'in', 'is', 'van']);

function wordsOf(text: string): Set<string> {
  // Only the beginning: a header is no essay.
  const words = text.slice(0, 200).split(/\s+/u).map(comparable);
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)));
}

/** A header between quotes, on one line and not too long. */
export function shown(header: string): string {
  const line = header.replace(/\s+/gu, ' ');
  return `"${line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN - 1)}…` : line}"`;
}

/** The problem that a required column is not there, with what was found instead and how to map it. */
export function missingColumn(
  field: ColumnField,
  headers: readonly string[],
  columns: readonly ColumnUse[],
  line: number,
): Problem {
  const column = ourHeader(field);
  const unknown = columns.flatMap((use) => (use.kind === 'extra' ? [use.header] : []));
  const candidate = unknown.find((header) => resembles(header)?.field === field);
  const remedies = [
    unknown.length === 0
      ? `Voeg een kolom met de kop "${column}" toe`
      : `Zeg welke kolom het is, ${candidate === undefined ? '' : 'bijvoorbeeld '}met --koppel "${candidate ?? '<kop>'}=${column}"`,
  ];
  if (field === 'region') remedies.push('geef met --regio de regio van het hele bestand op');
  if (headers.length === 1) remedies.push('geef met --scheidingsteken aan wat de kolommen scheidt');
  return {
    line,
    row: null,
    column,
    value: null,
    code: 'missing-column',
    message: `De verplichte kolom "${column}" ontbreekt.`,
    hint: `Gevonden kolommen: ${listed(headers, new Set(unknown))}. ${remedies.join(', of ')}.`,
  };
}

function listed(headers: readonly string[], unknown: ReadonlySet<string>): string {
  const names = headers.slice(0, MOST_SHOWN).map((header) => {
    const like = unknown.has(header) ? resembles(header) : null;
    return like === null ? shown(header) : `${shown(header)} (lijkt op "${like.header}")`;
  });
  const rest = headers.length - names.length;
  return rest > 0 ? `${names.join(', ')} en nog ${rest}` : names.join(', ');
}
