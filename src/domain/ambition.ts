/** A goal the network works on together. The network may add others. */
export interface Ambition {
  /** `1` to `7` for the shipped ones. */
  readonly code: string;
  readonly name: string;
  /** The line it belongs to: `Bewegen`, `Leren` or `Agenderen`. */
  readonly line: string;
}
