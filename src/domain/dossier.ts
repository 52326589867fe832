import type { ActionPerspective } from './action-perspective.ts';
import type { AgendaItem } from './agenda-report.ts';
import type { Bottleneck } from './bottleneck.ts';
import type { CountedLessons, LessonBrief } from './framework-report.ts';
import type { LessonMark, LessonMarks } from './lesson-marks.ts';
import type { LessonFacts, NamedLesson } from './named-lesson.ts';
import type { REFLECTION_QUESTIONS, Reflection } from './reflection.ts';
import type { EvidenceRung, FrameworkName, RegionName, ReportSelection, ReportSources } from './report.ts';
import type { Uptake } from './uptake.ts';
import type { Direction, EvidenceLevel, Perspective } from './values.ts';

/** Lessons shown for each direction, and handelingsperspectieven and reflections shown. */
export const SHOWN_IN_DOSSIER = 25;

/** What the network knows of an element or indicator: the "Wat werkt"-dossier. */
export interface DossierReport {
  readonly framework: FrameworkName;
  readonly item: DossierItem;
  /** The regions and the period of the lessons that it is about; an empty list is all, `null` no bound. */
  readonly selection: Pick<ReportSelection, 'regions' | 'from' | 'until'>;
  /** The day that is looked at: the peildatum, else today. */
  readonly day: string;
  /** Peildatum, when one was given. */
  readonly recordedUntil: string | null;
  readonly totals: DossierTotals;
  /** For, against and mixed; last those without a direction. */
  readonly lessons: readonly DossierLessons[];
  readonly perspectives: readonly DossierPerspective[];
  /** By question, in the order in which they are asked. */
  readonly reflections: readonly DossierQuestion[];
  /** The open ones, open longest first. */
  readonly bottlenecks: readonly AgendaItem[];
  readonly whiteSpots: DossierWhiteSpots;
  /** Every region of the network, by name. */
  readonly regions: readonly RegionName[];
  readonly evidenceLadder: readonly EvidenceRung[];
}

export interface DossierItem {
  readonly code: string;
  readonly label: string;
  readonly explanation: string;
  /** Of an indicator: the element that it belongs to. */
  readonly element: { readonly code: string; readonly label: string } | null;
}

export interface DossierTotals extends CountedLessons {
  /** Lessons that stand so in the network. */
  readonly network: Readonly<Record<keyof LessonMark, number>>;
  readonly actionPerspectives: number;
  /** Applications by outcome, never one figure. */
  readonly outcomes: readonly { readonly outcome: string | null; readonly count: number }[];
  readonly reflections: number;
  /** Lessons on this that fall outside the period because they have no date; `null` without a period. */
  readonly undated: number | null;
}

export interface DossierLessons {
  readonly direction: Direction | null;
  readonly lessons: number;
  /** What was done most with first, then the newest. */
  readonly shown: readonly LessonBrief[];
}

export interface DossierPerspective
  extends Pick<ActionPerspective, 'id' | 'audience' | 'text' | 'region' | 'status'> {
  /** `null` when it was taken over from a lesson for its own region alone. */
  readonly title: string | null;
  readonly lessons: readonly NamedLesson[];
  /** Side by side: by outcome, then in time. */
  readonly uptakes: readonly Uptake[];
  /** It worked in one place and did not in another. */
  readonly contradictory: boolean;
}

export interface DossierQuestion {
  readonly question: (typeof REFLECTION_QUESTIONS)[number];
  readonly answers: readonly (Pick<Reflection, 'id' | 'region' | 'reflectedOn' | 'perspectives'> & {
    /** `null` when it is about lessons for their own region alone. */
    readonly text: string | null;
  })[];
}

/** Within the selection. */
export interface DossierWhiteSpots {
  /** Regions that have lessons, but none on this. */
  readonly regions: readonly RegionName[];
  /** Regions of which every lesson falls outside the period; none without a period. */
  readonly outsideRegions: readonly RegionName[];
  /** Regions that never recorded a lesson. */
  readonly silentRegions: readonly RegionName[];
  /** Voices that are in none of the lessons. */
  readonly voices: readonly Perspective[];
  /** The highest rung that a lesson reaches; `null` when none has one. */
  readonly highestEvidence: EvidenceLevel | null;
  /** Handelingsperspectieven that no other region applied yet. */
  readonly notAppliedElsewhere: number;
}

export interface DossierSources {
  readonly sources: ReportSources;
  readonly item: DossierItem;
  readonly day: string;
  readonly marks: LessonMarks;
  readonly perspectives: readonly ActionPerspective[];
  readonly uptakes: readonly Uptake[];
  /** The codes of outcomes, in the order in which they are shown. */
  readonly outcomeOrder: readonly string[];
  readonly reflections: readonly Reflection[];
  readonly bottlenecks: readonly Bottleneck[];
  /** Of every lesson that something rests on. */
  readonly facts: ReadonlyMap<string, LessonFacts>;
  readonly counts: Pick<DossierTotals, 'actionPerspectives' | 'outcomes' | 'reflections'> & {
    readonly notAppliedElsewhere: number;
  };
}
