import type { ActionPerspective } from './action-perspective.ts';
import type { AgendaItem } from './agenda-report.ts';
import type { Bottleneck } from './bottleneck.ts';
import type { CycleFacts } from './cycle-progress.ts';
import type { CycleStep } from './cycle-step.ts';
import type { CountedLessons, LessonBrief } from './framework-report.ts';
import type { LessonMarks } from './lesson-marks.ts';
import type { LessonFacts } from './named-lesson.ts';
import type { Question } from './question.ts';
import type { FrameworkName, RegionName, ReportLesson, ReportSelection, ReportSources } from './report.ts';
import type { Uptake } from './uptake.ts';

/** Lessons shown for each element, and other things shown of each kind. */
export const SHOWN_LESSONS = 5;
export const SHOWN_OF_KIND = 25;

/** What a period brought the network, and what is open. */
export interface MidtermReport {
  readonly framework: FrameworkName;
  readonly period: MidtermPeriod;
  /** The part of the network that it is about; an empty list is all. */
  readonly selection: Pick<ReportSelection, 'regions' | 'elements'>;
  /** The day that is looked at: the peildatum, else today. */
  readonly day: string;
  readonly recordedUntil: string | null;
  readonly totals: CountedLessons & {
    readonly confirmed: number;
    readonly contradicted: number;
    /** Lessons that fall outside the period because they have no date; `null` without a period. */
    readonly undated: number | null;
  };
  readonly elements: readonly MidtermElement[];
  readonly sharings: readonly { readonly channel: string; readonly sharings: number }[];
  readonly perspectives: {
    readonly made: number;
    readonly shown: readonly (Pick<ActionPerspective, 'id' | 'audience' | 'region' | 'status'> & {
      /** `null` when it was taken over from a lesson for its own region alone. */
      readonly title: string | null;
    })[];
  };
  readonly uptakes: {
    readonly outcomes: readonly { readonly outcome: string | null; readonly count: number }[];
    /** The latest first. */
    readonly shown: readonly (Pick<
      Uptake,
      'id' | 'perspective' | 'region' | 'appliedOn' | 'outcome' | 'evidence' | 'evidenceLevel'
    > & {
      /** Of the handelingsperspectief; `null` as there. */
      readonly title: string | null;
    })[];
  };
  readonly bottlenecks: {
    readonly signalled: number;
    readonly solved: readonly AgendaItem[];
    /** Open longest first. */
    readonly open: readonly AgendaItem[];
  };
  readonly cycles: MidtermCycles;
  readonly next: MidtermNext;
  readonly regions: readonly RegionName[];
}

export interface MidtermPeriod {
  readonly from: string | null;
  readonly until: string | null;
  /** Nobody chose it: it is the last half year that ended. */
  readonly lastHalfYear: boolean;
}

export interface MidtermElement extends CountedLessons {
  readonly code: string;
  readonly label: string;
  /** The newest. */
  readonly shown: readonly LessonBrief[];
}

export interface MidtermCycles {
  readonly started: number;
  readonly closed: number;
  /** Cycles under way, by the first step that is not done; `done` are those of which every step is. */
  readonly running: number;
  readonly steps: readonly { readonly number: number; readonly name: string; readonly cycles: number }[];
  readonly done: number;
}

export interface MidtermNext {
  readonly openQuestions: number;
  readonly questions: readonly Pick<Question, 'id' | 'question' | 'region' | 'askedOn'>[];
  /** Elements and indicators of the selection without a lesson in the period. */
  readonly whiteSpots: readonly { readonly code: string; readonly label: string }[];
  readonly notApplied: number;
}

interface MidtermCycle {
  readonly status: string;
  readonly startedOn: string | null;
  readonly closedOn: string | null;
  readonly facts: CycleFacts;
}

export interface MidtermSources {
  readonly sources: ReportSources;
  readonly lastHalfYear: boolean;
  readonly day: string;
  readonly marks: LessonMarks;
  /** The lessons of the period that were applied. */
  readonly applied: readonly ReportLesson[];
  readonly facts: ReadonlyMap<string, LessonFacts>;
  readonly sharings: MidtermReport['sharings'];
  readonly made: number;
  readonly perspectives: readonly ActionPerspective[];
  readonly outcomes: MidtermReport['uptakes']['outcomes'];
  /** The codes of outcomes, in the order in which they are shown. */
  readonly outcomeOrder: readonly string[];
  readonly uptakes: readonly Uptake[];
  /** Of handelingsperspectieven by code, as they may be sent round. */
  readonly titles: ReadonlyMap<string, string | null>;
  readonly bottlenecks: readonly Bottleneck[];
  readonly cycles: readonly MidtermCycle[];
  readonly steps: readonly CycleStep[];
  readonly openQuestions: number;
  readonly questions: readonly Question[];
  readonly notApplied: number;
}
