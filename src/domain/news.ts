import type { ActionPerspective } from './action-perspective.ts';
import type { Ambition } from './ambition.ts';
import type { Bottleneck } from './bottleneck.ts';
import type { Coalition } from './coalition.ts';
import type { Cycle } from './cycle.ts';
import type { Answer } from './field-kind.ts';
import type { Lesson } from './lesson.ts';
import type { Question } from './question.ts';
import type { RegionName, ReportSelection } from './report.ts';
import type { Uptake } from './uptake.ts';

/** Of what there is too much for a digest, so many are shown. */
export const SHOWN_NEWS = 50;

/** What was recorded in the network since a day: to be sent round. */
export interface NewsReport {
  /** The first day, month or year that counts; `selection.recordedUntil` is the last. */
  readonly since: string;
  readonly selection: ReportSelection;
  readonly newLessons: Section<NewsLesson>;
  /** Recorded before, changed since. */
  readonly changedLessons: Section<ChangedLesson>;
  readonly shared: Section<SharedThing>;
  readonly newPerspectives: Section<NewsPerspective>;
  /** Handelingsperspectieven that were applied, with what came of it as far as it is known. */
  readonly applied: Section<NewsUptake>;
  readonly newBottlenecks: Section<NewsBottleneck>;
  /** Not answered since: those are told below. */
  readonly newQuestions: Section<NewsQuestion>;
  /** Asked whenever, answered since; with those answers. */
  readonly answeredQuestions: Section<NewsQuestion>;
  /** Asked before, open and never answered. */
  readonly waitingQuestions: Section<NewsQuestion>;
  /** Not closed since: those are told below. */
  readonly newCycles: Section<NewsCycle>;
  readonly closedCycles: Section<NewsCycle>;
  readonly newCoalitions: Section<NewsCoalition>;
}

/** The first of some things, and how many there are. */
export interface Section<T> {
  readonly total: number;
  readonly shown: readonly T[];
}

/** A lesson in short. The words of one that is meant for its own region alone are not sent round. */
export interface NewsLesson extends Pick<Lesson, 'id' | 'learnedOn' | 'direction'> {
  readonly region: RegionName;
  readonly codes: readonly string[];
  /** `null` when the lesson is meant for its own region alone. */
  readonly title: string | null;
  /** Of the lesson itself; `null` as the title. */
  readonly firstSentence: string | null;
}

export interface ChangedLesson extends NewsLesson {
  /** What was done, Dutch, each once. */
  readonly actions: readonly string[];
  /** Fields that changed, in the order in which that happened, each once; where the lesson stands is in `actions`. */
  readonly fields: readonly string[];
}

export interface SharedThing {
  /** Code of what was shared. */
  readonly subject: string;
  /** `null` when it is a lesson meant for its own region alone, or not here. */
  readonly title: string | null;
  /** Of a lesson. */
  readonly region: RegionName | null;
  readonly channel: string;
  readonly sharedOn: string;
  readonly link: string | null;
}

export interface NewsQuestion extends Pick<Question, 'id' | 'question' | 'status' | 'askedOn'> {
  readonly region: RegionName;
  readonly codes: readonly string[];
  /** Given since. */
  readonly answers: readonly Answer[];
}

export interface NewsCycle extends Pick<Cycle, 'id' | 'title' | 'startedOn' | 'closedOn' | 'outcome'> {
  readonly regions: readonly RegionName[];
  readonly codes: readonly string[];
}

export interface NewsPerspective extends Pick<ActionPerspective, 'id' | 'audience' | 'status'> {
  /** `null` when it was taken over from a lesson for its own region alone. */
  readonly title: string | null;
  readonly codes: readonly string[];
}

export interface NewsUptake
  extends Pick<Uptake, 'id' | 'perspective' | 'appliedOn' | 'outcome' | 'evidenceLevel'> {
  readonly region: RegionName;
  /** Of the handelingsperspectief; `null` as there. */
  readonly title: string | null;
}

export interface NewsBottleneck
  extends Pick<Bottleneck, 'id' | 'title' | 'level' | 'status' | 'table' | 'signalledOn'> {
  readonly regions: readonly RegionName[];
  readonly codes: readonly string[];
}

export interface NewsCoalition extends Pick<Coalition, 'id' | 'name' | 'startedOn'> {
  readonly ambition: Ambition['name'];
  readonly regions: readonly RegionName[];
}
