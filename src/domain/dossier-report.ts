import type { ActionPerspective } from './action-perspective.ts';
import { agendaItem, longestFirst } from './agenda-report.ts';
import { bottleneckStateOn } from './bottleneck-state.ts';
import {
  type DossierPerspective,
  type DossierReport,
  type DossierSources,
  type DossierTotals,
  type DossierWhiteSpots,
  SHOWN_IN_DOSSIER,
} from './dossier.ts';
import { isErasedText } from './erased-text.ts';
import { briefLesson, regionLessons } from './framework-report.ts';
import type { LessonGroup, LessonGroups } from './lesson-groups.ts';
import { type LessonMark, type LessonMarks, markOf, weightOf } from './lesson-marks.ts';
import { isForOwnRegion, namedLessons, titleForAll } from './named-lesson.ts';
import { REFLECTION_QUESTIONS } from './reflection.ts';
import { hasPeriod, type ReportLesson, type ReportSources, sortRegions } from './report.ts';
import { inOutcomeOrder } from './uptake.ts';
import { DIRECTIONS, type Direction, EVIDENCE_LEVELS, PERSPECTIVES } from './values.ts';

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
      outcomes: inOutcomeOrder(counts.outcomes, dossier.outcomeOrder),
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
        // Which questions were answered before is no more known: each tells that the text is gone, until one is answered anew.
        const gone =
          isErasedText(record.title) && REFLECTION_QUESTIONS.every((name) => record[name] === null);
        const text = gone ? record.title : record[question];
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

function perspectiveOf(
  record: ActionPerspective,
  { uptakes, outcomeOrder, facts }: DossierSources,
): DossierPerspective {
  const { id, audience, text, region, status, lessons } = record;
  const own = inOutcomeOrder(
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
