import type { Generated } from 'kysely';

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

/** What every record of the cycle has; `noun` is one of `RECORD_NOUNS`. */
export interface RecordsTable {
  nr: Generated<number>;
  noun: string;
  id: string;
  status: string;
  status_reason: string | null;
  created_at: string;
  created_by: string | null;
  updated_at: string;
  import: string | null;
  /** SHA-256 of what the record says. */
  content_hash: string;
  /** 0 as long as it stands as an import left it. */
  changed_here: number;
}

export interface RecordTagsTable {
  record: number;
  framework: string;
  code: string;
  main: number;
}

export interface RecordPerspectivesTable {
  record: number;
  perspective: string;
}

export interface RecordRegionsTable {
  record: number;
  position: number;
  region: string;
}

/** References of which a record has any number; `role` is the field. */
export interface RecordLinksTable {
  record: number;
  role: string;
  position: number;
  /** Code of a lesson or a record. */
  target: string;
}

export interface CoalitionsTable {
  nr: number;
  name: string;
  ambition: string;
  started_on: string | null;
  ended_on: string | null;
  /** JSON array of {name, ring}. */
  partners: string;
}

/** Texts in lessons that stand for a coalition: its name, former names and other spellings of it. */
export interface CoalitionSpellingsTable {
  text: string;
  coalition: number;
}

export interface CyclesTable {
  nr: number;
  title: string;
  coalition: string | null;
  ambition: string | null;
  started_on: string | null;
  assumption: string | null;
  rationale: string | null;
  known: string | null;
  follows: string | null;
  closed_on: string | null;
  outcome: string | null;
}

export interface ActivitiesTable {
  nr: number;
  title: string;
  setting: string;
  held_on: string;
  region: string;
  coalition: string | null;
  cycle: string | null;
  done: string | null;
  yielded: string | null;
}

export interface QuestionsTable {
  nr: number;
  question: string;
  region: string;
  background: string | null;
  asked_on: string | null;
  coalition: string | null;
  cycle: string | null;
  /** JSON array of {at, by, text, lesson}. */
  answers: string;
}

export interface SharingsTable {
  nr: number;
  /** Code of what was shared. */
  subject: string;
  channel: string;
  shared_on: string;
  link: string | null;
}

export interface ChecksTable {
  nr: number;
  words: string;
  region: string | null;
  cycle: string | null;
  checked_on: string;
}

/** The lessons of a cycle, named or by way of an activity. */
export interface CycleLessonsView {
  /** Code of the cycle. */
  cycle: string;
  /** Number of the lesson. */
  lesson: number;
}

export interface ReflectionsTable {
  nr: number;
  title: string;
  region: string;
  reflected_on: string | null;
  cycle: string | null;
  stimulates: string | null;
  hinders: string | null;
  conditions: string | null;
  actions: string | null;
}

export interface ActionPerspectivesTable {
  nr: number;
  title: string;
  audience: string;
  text: string;
  region: string | null;
  reflection: string | null;
  cycle: string | null;
}

export interface UptakesTable {
  nr: number;
  /** Code of the handelingsperspectief. */
  perspective: string;
  region: string;
  applied_on: string;
  adapted: string | null;
  outcome: string | null;
  audience: string | null;
  evidence: string | null;
  evidence_level: number | null;
  coalition: string | null;
  cycle: string | null;
}

export interface BottlenecksTable {
  nr: number;
  title: string;
  level: string;
  description: string | null;
  signalled_on: string | null;
  table: string | null;
  /** JSON array of {on, status, table, answer, by}. */
  moves: string;
}

/** The reflections of a cycle that are finished: those that name it, and those on one of its lessons. */
export interface CycleReflectionsView {
  cycle: string;
  /** Number of the reflection. */
  reflection: number;
}

/** The handelingsperspectieven of a cycle: those that rest on one of its lessons, or name it and rest on another. */
export interface CyclePerspectivesView {
  cycle: string;
  /** Number of the handelingsperspectief. */
  perspective: number;
}

/** The applications of a lesson, by way of the handelingsperspectieven that rest on it. */
export interface LessonUptakesView {
  /** Code of the lesson. */
  lesson: string;
  /** Number of the uptake. */
  uptake: number;
}
