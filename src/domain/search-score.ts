/** A word that was asked, with the words of the lessons that are like it. */
export interface Term {
  readonly word: string;
  /** How telling the word is: rare words weigh more. */
  readonly weight: number;
  /** Word of a lesson to how much it is like the word asked, from 0 to 1. */
  readonly met: ReadonlyMap<string, number>;
}

/** A text of a lesson. */
export interface FieldText {
  readonly text: string;
  readonly words: readonly string[];
  /** How much a word in it counts. */
  readonly weight: number;
}

/** Beyond this a word that is said again adds less and less. */
const SATURATION = 1;
/** What is less like the word asked counts less than in proportion. */
const SHARPNESS = 1.5;

/** How well the texts of a lesson answer, from 0 to 1: the share of the words asked, by weight, that are met in them. */
export function textScore(texts: readonly FieldText[], terms: readonly Term[]): number {
  let whole = 0;
  let met = 0;
  for (const term of terms) {
    whole += term.weight;
    met += term.weight * termScore(texts, term.met);
  }
  return whole === 0 ? 0 : met / whole;
}

function termScore(texts: readonly FieldText[], met: ReadonlyMap<string, number>): number {
  let best = 0;
  let times = 0;
  for (const { words, weight } of texts) {
    for (const word of words) {
      const like = met.get(word);
      if (like === undefined) continue;
      best = Math.max(best, like);
      times += weight * like;
    }
  }
  return best ** SHARPNESS * (times / (times + SATURATION));
}

/** How telling a word is that stands in `found` of `total` lessons. */
export function rarity(found: number, total: number): number {
  return Math.log(1 + (total - Math.min(found, total) + 0.5) / (found + 0.5));
}
