import type { ActionPerspective } from './action-perspective.ts';
import { type AgendaItem, agendaItem, longestFirst } from './agenda-report.ts';
import type { Bottleneck } from './bottleneck.ts';
import { isOpenBottleneck } from './bottleneck-state.ts';
import type { CycleFacts } from './cycle-progress.ts';
import { firstOpenStep, progressOf } from './cycle-progress.ts';
import type { CycleStep } from './cycle-step.ts';
import { briefLesson, type CountedLessons, type LessonBrief, regionLessons } from './framework-report.ts';
import { groupOf, type LessonGroups } from './lesson-groups.ts';
import { type LessonMarks, markOf } from './lesson-marks.ts';
import { type LessonFacts, titleByCode, titleForAll } from './named-lesson.ts';
import type { Question } from './question.ts';
import {
  type FrameworkName,
  hasPeriod,
  type RegionName,
  type ReportLesson,
  type ReportSelection,
  type ReportSources,
  sortRegions,
  touchesPeriod,
} from './report.ts';
import { inOutcomeOrder, type Uptake } from './uptake.ts';

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

/**
 * The last half year that was over at the end of a day, month or year: months. So the half year that ends on that very
 * day is the one.
 */
export function lastHalfYear(day: string): { readonly from: string; readonly until: string } {
  const [year = 0, month = 12, date] = day.split('-').map(Number);
  const endsIn = (last: number, days: number) => month === last && (date ?? days) === days;
  if (endsIn(12, 31)) return { from: `${year}-07`, until: `${year}-12` };
  return month > 6 || endsIn(6, 30)
    ? { from: `${year}-01`, until: `${year}-06` }
    : { from: `${year - 1}-07`, until: `${year - 1}-12` };
}

export function midtermReport(groups: LessonGroups, midterm: MidtermSources): MidtermReport {
  const { sources, lastHalfYear, day, marks, facts } = midterm;
  const { framework, regions, selection } = sources;
  const applied = midterm.applied.filter((lesson) => isOn(selection.elements, lesson));
  const standing = applied.map((lesson) => markOf(lesson, marks));
  const elements = framework.elements.filter(({ code }) => groups.elements.has(code));
  return {
    framework: { version: framework.version, title: framework.title, source: framework.source },
    period: { from: selection.from, until: selection.until, lastHalfYear },
    selection: { regions: selection.regions, elements: selection.elements },
    day,
    recordedUntil: selection.recordedUntil,
    totals: {
      ...groups.all.tally,
      regions: regionLessons(groups.all, regions),
      confirmed: standing.filter(({ confirmed }) => confirmed).length,
      contradicted: standing.filter(({ contradicted }) => contradicted).length,
      undated: hasPeriod(selection) ? groups.all.undated : null,
    },
    elements: elements.map(({ code, label }) => {
      const group = groupOf(groups.elements, code);
      const shown = group.shown.map((lesson) => briefLesson(lesson, sources, marks));
      return { code, label, ...group.tally, regions: regionLessons(group, regions), shown };
    }),
    sharings: midterm.sharings,
    perspectives: {
      made: midterm.made,
      shown: midterm.perspectives.map(({ id, title, audience, region, status, lessons }) => ({
        id,
        title: titleForAll(title, lessons, facts),
        audience,
        region,
        status,
      })),
    },
    uptakes: {
      outcomes: inOutcomeOrder(midterm.outcomes, midterm.outcomeOrder),
      shown: midterm.uptakes.map(
        ({ id, perspective, region, appliedOn, outcome, evidence, evidenceLevel }) => ({
          id,
          perspective,
          title: titleByCode(perspective, midterm.titles),
          region,
          appliedOn,
          outcome,
          evidence,
          evidenceLevel,
        }),
      ),
    },
    bottlenecks: bottlenecksOf(midterm),
    cycles: cyclesOf(midterm),
    next: {
      openQuestions: midterm.openQuestions,
      questions: midterm.questions.map(({ id, question, region, askedOn }) => ({
        id,
        question,
        region,
        askedOn,
      })),
      whiteSpots: elements
        .flatMap((element) => (element.indicators.length === 0 ? [element] : element.indicators))
        .filter(({ code }) => groupOf(groups.items, code).tally.lessons === 0)
        .map(({ code, label }) => ({ code, label })),
      notApplied: midterm.notApplied,
    },
    regions: sortRegions(regions).map(({ code, name }) => ({ code, name })),
  };
}

/** Whether a lesson has a tag under one of the elements; none is all. */
function isOn(elements: readonly string[], { tags }: ReportLesson): boolean {
  return elements.length === 0 || tags.some(({ code }) => elements.includes(code.split('.', 1)[0] ?? code));
}

function bottlenecksOf({ bottlenecks, day, facts, sources }: MidtermSources): MidtermReport['bottlenecks'] {
  const period = sources.selection;
  const items = bottlenecks.map((record) =>
    agendaItem(record, { selection: { day }, regions: sources.regions, lessons: facts }),
  );
  return {
    signalled: items.filter(({ signalledOn }) => touchesPeriod(period, signalledOn)).length,
    solved: items
      .filter(({ status, statusSince }) => status === 'opgelost' && touchesPeriod(period, statusSince))
      .sort(longestFirst),
    open: items.filter(({ status }) => isOpenBottleneck(status)).sort(longestFirst),
  };
}

function cyclesOf({ cycles, steps, sources: { selection: period } }: MidtermSources): MidtermCycles {
  const running = cycles.filter(({ status }) => status === 'loopt');
  const open = running.map(({ facts }) => firstOpenStep(progressOf(facts))?.key ?? null);
  return {
    started: cycles.filter(({ startedOn }) => touchesPeriod(period, startedOn)).length,
    closed: cycles.filter(({ closedOn }) => touchesPeriod(period, closedOn)).length,
    running: running.length,
    steps: steps.map(({ key, number, name }) => ({
      number,
      name,
      cycles: open.filter((step) => step === key).length,
    })),
    done: open.filter((step) => step === null).length,
  };
}
