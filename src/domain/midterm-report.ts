import { agendaItem, longestFirst } from './agenda-report.ts';
import { isOpenBottleneck } from './bottleneck-state.ts';
import { firstOpenStep, progressOf } from './cycle-progress.ts';
import { briefLesson, regionLessons } from './framework-report.ts';
import { groupOf, type LessonGroups } from './lesson-groups.ts';
import { markOf } from './lesson-marks.ts';
import type { MidtermCycles, MidtermReport, MidtermSources } from './midterm.ts';
import { titleByCode, titleForAll } from './named-lesson.ts';
import { hasPeriod, type ReportLesson, sortRegions, touchesPeriod } from './report.ts';
import { inOutcomeOrder } from './uptake.ts';

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
