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
