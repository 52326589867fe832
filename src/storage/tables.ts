import type { Generated } from 'kysely';
import type {
  ActionPerspectivesTable,
  ActivitiesTable,
  BottlenecksTable,
  ChecksTable,
  CoalitionSpellingsTable,
  CoalitionsTable,
  CycleLessonsView,
  CyclePerspectivesView,
  CycleReflectionsView,
  CyclesTable,
  LessonUptakesView,
  QuestionsTable,
  RecordLinksTable,
  RecordPerspectivesTable,
  RecordRegionsTable,
  RecordsTable,
  RecordTagsTable,
  ReflectionsTable,
  SharingsTable,
  UptakesTable,
} from './cycle-tables.ts';

/**
 * The tables as they stand after the last migration. SQLite keeps a boolean as 0 or 1; dates and instants are
 * text; JSON stands in text columns. Rows stay inside storage: queries turn them into domain values.
 */
export interface Tables {
  regions: RegionsTable;
  region_aliases: RegionAliasesTable;
  frameworks: FrameworksTable;
  framework_items: FrameworkItemsTable;
  framework_former_labels: FrameworkFormerLabelsTable;
  ambitions: AmbitionsTable;
  imports: ImportsTable;
  import_files: ImportFilesTable;
  lessons: LessonsTable;
  lesson_tags: LessonTagsTable;
  lesson_perspectives: LessonPerspectivesTable;
  lesson_extras: LessonExtrasTable;
  lesson_vocabulary: LessonVocabularyTable;
  lesson_links: LessonLinksTable;
  history: HistoryTable;
  erased: ErasedTable;
  copies: CopiesTable;
  drafts: DraftsTable;
  records: RecordsTable;
  record_tags: RecordTagsTable;
  record_perspectives: RecordPerspectivesTable;
  record_regions: RecordRegionsTable;
  record_links: RecordLinksTable;
  coalitions: CoalitionsTable;
  coalition_spellings: CoalitionSpellingsTable;
  cycles: CyclesTable;
  activities: ActivitiesTable;
  questions: QuestionsTable;
  sharings: SharingsTable;
  checks: ChecksTable;
  reflections: ReflectionsTable;
  action_perspectives: ActionPerspectivesTable;
  uptakes: UptakesTable;
  bottlenecks: BottlenecksTable;
  cycle_lessons: CycleLessonsView;
  cycle_reflections: CycleReflectionsView;
  cycle_perspectives: CyclePerspectivesView;
  lesson_uptakes: LessonUptakesView;
}

export interface RegionsTable {
  code: string;
  name: string;
  ring: string | null;
}

/** Every spelling under which a region is found, its own name and code included, by its key. */
export interface RegionAliasesTable {
  key: string;
  region: string;
  /** The alias as written; `null` for the code and the name itself. */
  alias: string | null;
}

export interface FrameworksTable {
  version: string;
  title: string;
  source: string;
  /** The version that new tags are made with: one row has 1. */
  current: number;
}

/** Elements (parent `null`) and indicators of a version. */
export interface FrameworkItemsTable {
  framework: string;
  code: string;
  parent: string | null;
  position: number;
  label: string;
  explanation: string;
  source: string;
}

export interface FrameworkFormerLabelsTable {
  framework: string;
  code: string;
  label: string;
}

export interface AmbitionsTable {
  code: string;
  name: string;
  line: string;
  position: number;
}

export interface ImportsTable {
  id: string;
  at: string;
  actor: string | null;
  undone_at: string | null;
}

export interface ImportFilesTable {
  import: string;
  position: number;
  file: string;
  rows: number;
  new: number;
  updated: number;
  unchanged: number;
  conflicts: number;
  rejected: number;
}

export interface LessonsTable {
  nr: Generated<number>;
  id: string;
  region: string;
  external_id: string | null;
  learned_on: string | null;
  title: string;
  observation: string | null;
  explanation: string | null;
  insight: string;
  recommendation: string | null;
  direction: string | null;
  audience: string | null;
  limits: string | null;
  outcome: string | null;
  evidence: string | null;
  evidence_level: number | null;
  level: string | null;
  coalition: string | null;
  ambition: string | null;
  activity: string | null;
  source: string | null;
  visibility: string | null;
  /** Code of the cycle it was harvested in. */
  cycle: string | null;
  status: string;
  status_reason: string | null;
  created_at: string;
  created_by: string | null;
  updated_at: string;
  import: string | null;
  /** SHA-256 of what the lesson says, see `domain/fingerprint`. */
  content_hash: string;
  /** 0 as long as it stands as an import left it. */
  changed_here: number;
  /** Region, date and squeezed text, hashed: finds the same lesson without a number. */
  identity: number;
}

export interface LessonTagsTable {
  lesson: number;
  framework: string;
  code: string;
  main: number;
  /** 1 when a person took it over from a suggestion. */
  suggested: Generated<number>;
}

export interface LessonPerspectivesTable {
  lesson: number;
  perspective: string;
}

/** What stood in columns that an import did not know. */
export interface LessonExtrasTable {
  lesson: number;
  header: string;
  value: string;
}

/** Every word of four characters and more in the lessons, folded, once. */
export interface LessonVocabularyTable {
  nr: Generated<number>;
  word: string;
}

/** What a lesson says of another one. */
export interface LessonLinksTable {
  lesson: number;
  kind: string;
  /** The code of the other lesson, which may be in another database. */
  other: string;
}

/** What was changed later, of every noun: making a thing stands with the thing itself. */
export interface HistoryTable {
  id: Generated<number>;
  /** E.g. `lesson`. */
  noun: string;
  /** The code of the thing, e.g. `TWE-7K3Q`. */
  subject: string;
  at: string;
  actor: string | null;
  action: string;
  /** JSON array of {field, from, to}. */
  changes: string;
  reason: string | null;
  import: string | null;
}

/** Codes of things that are no more: a code is never given out again. */
export interface ErasedTable {
  noun: string;
  subject: string;
  at: string;
  /** 1 when a person erased it for good; 0 when an import was undone, which may be done again. */
  for_good: number;
}

/** Files with lessons in them that mao wrote, to be named when a lesson is erased. */
export interface CopiesTable {
  path: string;
  kind: string;
  at: string;
}

/** Lessons that somebody broke off. */
export interface DraftsTable {
  nr: Generated<number>;
  /** What was answered, by field, as JSON. */
  answers: string;
  created_at: string;
  updated_at: string;
}
