import type { Generated } from 'kysely';

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
