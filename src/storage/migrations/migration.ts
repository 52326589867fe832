/** One step of the tables. Once released it is never changed. */
export interface Migration {
  /** Becomes the file's `user_version`; counts from 1 without gaps. */
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
  /** A table is rebuilt: foreign keys are off while it runs, and checked after. */
  readonly rebuildsTables?: boolean;
}
