/** Something that happened to a lesson, or to another thing that is kept, after it was made. */
export interface HistoryEvent {
  /** Instant in UTC, ISO 8601. */
  readonly at: string;
  /** Role of who did it, where given. */
  readonly actor: string | null;
  /** Dutch word for what was done, e.g. `gewijzigd`. */
  readonly action: string;
  readonly changes: readonly FieldChange[];
  readonly reason: string | null;
  /** The import that did it. */
  readonly importId: string | null;
}

/** One field before and after. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}
