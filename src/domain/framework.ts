/** The reflectiekader: six werkzame elementen with indicatoren, data with a version. */
export interface Framework {
  /** E.g. `2022`. */
  readonly version: string;
  readonly title: string;
  /** Where this version comes from. */
  readonly source: string;
  readonly elements: readonly Element[];
}

export interface Element {
  /** `1` to `6`. */
  readonly code: string;
  readonly label: string;
  readonly explanation: string;
  readonly source: string;
  /** Names it had in earlier versions; import recognises them. */
  readonly formerLabels: readonly string[];
  readonly indicators: readonly Indicator[];
}

export interface Indicator {
  /** `1.1`: the element's code, a dot and a number. */
  readonly code: string;
  readonly label: string;
  readonly explanation: string;
  readonly source: string;
  readonly formerLabels: readonly string[];
}
