import type { ActionPerspective } from './action-perspective.ts';
import { type AgendaItem, agendaItem, longestFirst } from './agenda-report.ts';
import type { Bottleneck } from './bottleneck.ts';
import { bottleneckStateOn } from './bottleneck-state.ts';
import { briefLesson, type CountedLessons, type LessonBrief, regionLessons } from './framework-report.ts';
import type { LessonGroup, LessonGroups } from './lesson-groups.ts';
import { type LessonMark, type LessonMarks, markOf, weightOf } from './lesson-marks.ts';
import {
  isForOwnRegion,
  type LessonFacts,
  type NamedLesson,
  namedLessons,
  titleForAll,
} from './named-lesson.ts';
import { REFLECTION_QUESTIONS, type Reflection } from './reflection.ts';
import {
  type EvidenceRung,
  type FrameworkName,
  hasPeriod,
  type RegionName,
  type ReportLesson,
  type ReportSelection,
  type ReportSources,
  sortRegions,
} from './report.ts';
import type { Uptake } from './uptake.ts';
import {
  DIRECTIONS,
  type Direction,
  EVIDENCE_LEVELS,
  type EvidenceLevel,
  PERSPECTIVES,
  type Perspective,
} from './values.ts';

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

/** The lessons of a dossier that are shown, for each direction: what was done most with first, then the newest. */
export function shownLessons(
  { shown }: LessonGroup,
  marks: LessonMarks,
): readonly {
  readonly direction: Direction | null;
  readonly lessons: number;
  readonly shown: ReportLesson[];
}[] {
  return [...DIRECTIONS, null].map((direction) => {
    const lessons = shown.filter((lesson) => lesson.direction === direction);
    const weighed = lessons.map((lesson) => ({ lesson, weight: weightOf(markOf(lesson, marks)) }));
    const first = weighed.sort((a, b) => b.weight - a.weight).slice(0, SHOWN_IN_DOSSIER);
    return { direction, lessons: lessons.length, shown: first.map(({ lesson }) => lesson) };
  });
}

/** @param group the lessons on the element or indicator, every one of them among its `shown`. */
export function dossierReport(
  group: LessonGroup,
  groups: LessonGroups,
  shown: ReturnType<typeof shownLessons>,
  dossier: DossierSources,
): DossierReport {
  const { sources, item, day, marks, counts, facts } = dossier;
  const { framework, regions, selection, evidenceLadder } = sources;
  const { actionPerspectives, reflections } = counts;
  return {
    framework: { version: framework.version, title: framework.title, source: framework.source },
    item,
    selection: { regions: selection.regions, from: selection.from, until: selection.until },
    day,
    recordedUntil: selection.recordedUntil,
    totals: {
      ...group.tally,
      regions: regionLessons(group, regions),
      network: countMarks(group, marks),
      actionPerspectives,
      outcomes: inOrder(counts.outcomes, dossier.outcomeOrder),
      reflections,
      undated: hasPeriod(selection) ? group.undated : null,
    },
    lessons: shown.map(({ shown: lessons, ...rest }) => ({
      ...rest,
      shown: lessons.map((lesson) => briefLesson(lesson, sources, marks)),
    })),
    perspectives: dossier.perspectives.map((record) => perspectiveOf(record, dossier)),
    reflections: REFLECTION_QUESTIONS.map((question) => ({
      question,
      answers: dossier.reflections.flatMap((record) => {
        const { id, region, reflectedOn, perspectives } = record;
        const text = record[question];
        if (text === null) return [];
        const told = isForOwnRegion(record.lessons, facts) ? null : text;
        return [{ id, region, reflectedOn, perspectives, text: told }];
      }),
    })),
    bottlenecks: dossier.bottlenecks
      .filter((record) => bottleneckStateOn(record, day).open)
      .map((record) => agendaItem(record, { selection: { day }, regions, lessons: facts }))
      .sort(longestFirst),
    whiteSpots: { ...whiteSpots(group, groups, sources), notAppliedElsewhere: counts.notAppliedElsewhere },
    regions: sortRegions(regions).map(({ code, name }) => ({ code, name })),
    evidenceLadder,
  };
}

function countMarks(group: LessonGroup, marks: LessonMarks): DossierTotals['network'] {
  const all = group.shown.map((lesson) => markOf(lesson, marks));
  const count = (key: keyof LessonMark) => all.filter((mark) => mark[key]).length;
  return {
    shared: count('shared'),
    reflected: count('reflected'),
    applied: count('applied'),
    confirmed: count('confirmed'),
    contradicted: count('contradicted'),
  };
}

/** By outcome, as the shipped list has them; what is not known yet last. */
function inOrder<T extends { readonly outcome: string | null }>(
  items: readonly T[],
  order: readonly string[],
): T[] {
  const place = ({ outcome }: T) => (outcome === null ? order.length : order.indexOf(outcome));
  return items.toSorted((a, b) => place(a) - place(b));
}

function perspectiveOf(
  record: ActionPerspective,
  { uptakes, outcomeOrder, facts }: DossierSources,
): DossierPerspective {
  const { id, audience, text, region, status, lessons } = record;
  const own = inOrder(
    uptakes.filter(({ perspective }) => perspective === id),
    outcomeOrder,
  );
  const has = (wanted: string) => own.some(({ outcome }) => outcome === wanted);
  return {
    id,
    title: titleForAll(record.title, lessons, facts),
    audience,
    text,
    region,
    status,
    lessons: namedLessons(lessons, facts),
    uptakes: own,
    contradictory: has('werkte niet') && (has('werkte') || has('werkte deels')),
  };
}

function whiteSpots(
  group: LessonGroup,
  { inPeriod }: LessonGroups,
  { regions, selection }: ReportSources,
): Omit<DossierWhiteSpots, 'notAppliedElsewhere'> {
  const chosen = selection.regions.length === 0 ? regions : selection.regions;
  const named = (test: (code: string) => boolean) =>
    sortRegions(chosen.filter(({ code }) => test(code))).map(({ code, name }) => ({ code, name }));
  const isOutside = (code: string) => hasPeriod(selection) && inPeriod.get(code) === 0;
  return {
    regions: named((code) => inPeriod.has(code) && !group.regions.has(code) && !isOutside(code)),
    outsideRegions: named(isOutside),
    silentRegions: named((code) => !inPeriod.has(code)),
    voices: PERSPECTIVES.filter((perspective) => group.tally.perspectives[perspective] === 0),
    highestEvidence: EVIDENCE_LEVELS.findLast((level) => group.tally.evidenceLevels[level] > 0) ?? null,
  };
}
