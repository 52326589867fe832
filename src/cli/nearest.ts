import { distance } from 'fastest-levenshtein';

/**
 * The candidate that was probably meant, or `null`: at most two typing errors and no more than four in ten
 * characters, or the one word begins with the other (`lessen`, `les`).
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const typed = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const steps = distance(typed, candidate.toLowerCase());
    if (steps < bestDistance && isNear(typed, candidate.toLowerCase(), steps)) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}

function isNear(typed: string, candidate: string, steps: number): boolean {
  const longest = Math.max(typed.length, candidate.length);
  if (steps <= 2 && steps / longest <= 0.4) return true;
  const shortest = Math.min(typed.length, candidate.length);
  return shortest >= 3 && (candidate.startsWith(typed) || typed.startsWith(candidate));
}
