import type { Direction, EvidenceLevel, Level, Perspective, Status, Visibility } from './values.ts';

/** One choice of a list: how it is stored, shown, explained and recognised. */
export interface ValueItem<Code extends string | number = string> {
  /** As it is stored. */
  readonly code: Code;
  readonly label: string;
  readonly explanation: string | null;
  /** Other spellings that import accepts, besides code and label. */
  readonly synonyms: readonly string[];
}

/** Every list of choices: the closed ones of `values.ts`, and those of the later steps of the cycle. */
export interface ValueLists {
  readonly directions: readonly ValueItem<Direction>[];
  readonly perspectives: readonly ValueItem<Perspective>[];
  readonly levels: readonly ValueItem<Level>[];
  readonly evidenceLevels: readonly ValueItem<EvidenceLevel>[];
  readonly visibilities: readonly ValueItem<Visibility>[];
  readonly statuses: readonly ValueItem<Status>[];
  /** Werkvormen of an activity. */
  readonly activitySettings: readonly ValueItem[];
  /** Kanalen through which a lesson is shared. */
  readonly sharingChannels: readonly ValueItem[];
  /** What came of an application elsewhere. */
  readonly uptakeOutcomes: readonly ValueItem[];
  readonly bottleneckLevels: readonly ValueItem[];
  readonly bottleneckStatuses: readonly ValueItem[];
  /** Tables whose agenda a bottleneck can be put on; others will do as well. */
  readonly agendaTables: readonly ValueItem[];
  /** Schillen of the network. */
  readonly rings: readonly ValueItem[];
}
