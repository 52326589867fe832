import { distance } from 'fastest-levenshtein';

/** The form in which names are compared: letters and digits only, without case, accents or invisible characters. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The form in which headers of columns are compared: a header of signs alone stays as it is. */
export function headerKey(header: string): string {
  return comparable(header) || header;
}

/**
 * The candidate that a text most resembles, for a hint such as "bedoelt u …"; `null` when none is close enough: at
 * most 2 letters (of a word of four 1) or 30 % different, or the one begins with the other (`lessen`, `les`). The first of equals wins.
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const wanted = comparable(text);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const found = nearness(wanted, comparable(candidate));
    if (found !== null && found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

/** In how many letters two names differ, or `null` when that is too many. */
function nearness(wanted: string, name: string): number | null {
  const longest = Math.max(wanted.length, name.length);
  const shortest = Math.min(wanted.length, name.length);
  if (shortest >= 3 && (wanted.startsWith(name) || name.startsWith(wanted)))
    return (longest - shortest) / longest;
  // Of a short word two letters are half of it.
  const allowed = Math.min(longest <= 4 ? 1 : Math.max(2, Math.floor(longest * 0.3)), shortest - 1);
  // The difference in length alone may already be too much: no need to compare long texts.
  if (longest - shortest > allowed) return null;
  const found = distance(wanted, name);
  return found <= allowed ? found : null;
}
