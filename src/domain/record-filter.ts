/**
 * Which records are meant. Several values of one kind: any of them; several kinds: all of them. A noun that does
 * not have what a filter asks for has no records that fit it; an application has the tags of its handelingsperspectief.
 */
export interface RecordFilter {
  /** Region codes. */
  readonly regions?: readonly string[];
  /** Elements: tagged to the element itself or to one of its indicators. */
  readonly elements?: readonly string[];
  readonly indicators?: readonly string[];
  readonly statuses?: readonly string[];
  /** Codes of coalitions and cycles, names of ambitions. */
  readonly coalitions?: readonly string[];
  readonly cycles?: readonly string[];
  readonly ambitions?: readonly string[];
  /** First and last date, at any precision, of the noun's own date; records without one fall outside. */
  readonly from?: string;
  readonly until?: string;
  /** Recorded here on this day or before it. */
  readonly recordedUntil?: string;
  /** Recorded here after this instant, or in or after this day, month or year. */
  readonly recordedAfter?: string;
  /** Of uptakes those whose handelingsperspectief was not withdrawn: only they count. */
  readonly holds?: true;
  /** Only these, by code. */
  readonly ids?: readonly string[];
}
