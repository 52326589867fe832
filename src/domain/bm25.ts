/** In which documents a term stands and how often: number of a document, times, number, times, … */
type Places = number[];

/** How often each term stands in each of some documents. */
export interface TermCounts {
  readonly documents: number;
  readonly terms: Map<string, Places>;
}

/** Scores texts against documents by the terms that they share: a score for each, 0 where nothing is shared. */
export type Bm25 = (terms: Iterable<string>) => number[];

// The usual settings: how soon repeating a term stops counting, and how much a long document is held back.
const K1 = 1.2;
const B = 0.75;

export function emptyCounts(documents: number): TermCounts {
  return { documents, terms: new Map() };
}

/** Adds a term of a document, `times` times. */
export function countTerm({ terms }: TermCounts, term: string, document: number, times: number): void {
  const places = terms.get(term);
  if (places === undefined) terms.set(term, [document, times]);
  else addTimes(places, document, times);
}

function addTimes(places: Places, document: number, times: number): void {
  for (let at = 0; at < places.length; at += 2) {
    if (places[at] !== document) continue;
    places[at + 1] = (places[at + 1] ?? 0) + times;
    return;
  }
  places.push(document, times);
}

/** The counts of the pieces that terms consist of; each term is taken apart once. */
export function countPieces(
  { documents, terms }: TermCounts,
  piecesOf: (term: string) => readonly string[],
): TermCounts {
  const counts = emptyCounts(documents);
  for (const [term, places] of terms) {
    for (const piece of piecesOf(term)) {
      // Most pieces are new: they begin with what their term has. No closures: this runs tens of thousands of times.
      const known = counts.terms.get(piece);
      if (known === undefined) counts.terms.set(piece, places.slice());
      else
        for (let at = 0; at < places.length; at += 2) addTimes(known, places[at] ?? 0, places[at + 1] ?? 0);
    }
  }
  return counts;
}

function eachPlace(places: Places, visit: (document: number, times: number) => void): void {
  for (let at = 0; at < places.length; at += 2) visit(places[at] ?? 0, places[at + 1] ?? 0);
}

/** An index by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). */
export function indexBm25({ documents, terms }: TermCounts): Bm25 {
  const lengths = Array.from({ length: documents }, () => 0);
  for (const places of terms.values())
    eachPlace(places, (document, times) => {
      lengths[document] = (lengths[document] ?? 0) + times;
    });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents);
  const held = lengths.map((length) => K1 * (1 - B + (B * length) / average));
  return (asked) => {
    const scores = lengths.map(() => 0);
    for (const term of new Set(asked)) {
      const places = terms.get(term) ?? [];
      const spread = places.length / 2;
      const rarity = Math.log(1 + (documents - spread + 0.5) / (spread + 0.5));
      eachPlace(places, (document, times) => {
        const share = (times * (K1 + 1)) / (times + (held[document] ?? K1));
        scores[document] = (scores[document] ?? 0) + rarity * share;
      });
    }
    return scores;
  };
}

/** The pieces of four signs of a word, its edges marked: `tafel` shares most of them with `tafels`. */
export function fourGrams(word: string): string[] {
  const marked = ` ${word} `;
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= marked.length; at += 1) pieces.push(marked.slice(at, at + 4));
  return pieces.length > 0 ? pieces : [marked];
}
