import {
  groupOf,
  type LessonGroup,
  type LessonGroups,
  otherVersions,
  regionState,
  retiredInOrder,
} from './lesson-groups.ts';
import { type LessonMark, type LessonMarks, markOf } from './lesson-marks.ts';
import type { RegionNetwork } from './region-network.ts';
import {
  compareCodes,
  type EvidenceRung,
  type FrameworkName,
  labelIn,
  type OtherVersion,
  type RegionName,
  type RegionState,
  type ReportLesson,
  type ReportSelection,
  type ReportSources,
  type ReportTexts,
  sortRegions,
  type Tally,
  textsOf,
} from './report.ts';

/** What one region learned, in its own words, and where it has no lesson yet. */
export interface RegionReport {
  readonly region: RegionName;
  readonly framework: FrameworkName;
  readonly selection: ReportSelection;
  readonly state: RegionState;
  readonly totals: RegionTotals;
  /** Every lesson in the report, newest first; the lists below name them by code. */
  readonly lessons: readonly RegionLesson[];
  readonly elements: readonly RegionElement[];
  /** Codes of lessons without a tag. */
  readonly untagged: readonly string[];
  readonly retired: readonly RetiredItem[];
  readonly whiteSpots: readonly WhiteSpot[];
  readonly evidenceLadder: readonly EvidenceRung[];
  /** Steps 5 and 6. */
  readonly network: RegionNetwork;
  /** Every region of the network, by name. */
  readonly networkRegions: readonly RegionName[];
}

export interface RegionTotals extends Tally {
  readonly confirmed: number;
  readonly concept: number;
  /** Lessons that fall outside the period because they have no date; `null` without a period. */
  readonly undated: number | null;
}

export interface RegionLesson
  extends Pick<
      ReportLesson,
      'id' | 'learnedOn' | 'direction' | 'evidenceLevel' | 'status' | 'perspectives' | 'tags'
    >,
    Omit<ReportTexts, 'visibility'> {
  /** The code under which it is written out: its main one, of those that the report is about; else `null`. */
  readonly home: string | null;
  /** What the network did with it. */
  readonly network: LessonMark;
}

export interface RegionElement extends Tally {
  readonly code: string;
  readonly label: string;
  readonly itself: RegionItem;
  readonly indicators: readonly RegionItem[];
}

export interface RegionItem {
  readonly code: string;
  readonly label: string;
  /** Codes of the lessons. */
  readonly lessons: readonly string[];
  readonly otherVersions: readonly OtherVersion[];
}

export interface RetiredItem {
  readonly framework: string;
  readonly code: string;
  readonly label: string;
  readonly lessons: readonly string[];
}

/** An element as a whole, or an indicator, on which the region has no lesson. */
export interface WhiteSpot {
  readonly code: string;
  readonly label: string;
  /** Other regions that do. */
  readonly regions: readonly RegionName[];
}

/**
 * Lays the lessons of a region out as a report.
 *
 * @param own its lessons, all of them shown.
 * @param others the lessons of the other regions.
 */
export function regionReport(
  region: RegionName,
  own: LessonGroups,
  others: LessonGroups,
  sources: ReportSources,
  { marks, network }: { readonly marks: LessonMarks; readonly network: RegionNetwork },
): RegionReport {
  const { framework, otherFrameworks, selection } = sources;
  const item = ({ code, label }: { readonly code: string; readonly label: string }): RegionItem => {
    const group = groupOf(own.items, code);
    return { code, label, lessons: ids(group), otherVersions: otherVersions(group, code, otherFrameworks) };
  };
  const elements = framework.elements.filter(({ code }) => own.elements.has(code));
  return {
    region,
    framework: { version: framework.version, title: framework.title, source: framework.source },
    selection,
    state: regionState(own, region.code),
    totals: {
      ...own.all.tally,
      confirmed: own.confirmed,
      concept: own.all.tally.lessons - own.confirmed,
      undated: selection.from === null && selection.until === null ? null : own.all.undated,
    },
    lessons: own.all.shown.map((lesson) => written(lesson, own, sources, marks)),
    elements: elements.map((element) => ({
      code: element.code,
      label: element.label,
      ...groupOf(own.elements, element.code).tally,
      itself: item(element),
      indicators: element.indicators.map(item),
    })),
    untagged: ids(own.untagged),
    retired: retiredInOrder(own).map((group) => ({
      framework: group.framework,
      code: group.code,
      label: labelIn(otherFrameworks, group.framework, group.code),
      lessons: ids(group),
    })),
    whiteSpots: whiteSpots(own, others, sources),
    evidenceLadder: sources.evidenceLadder,
    network,
    networkRegions: sortRegions(sources.regions).map(({ code, name }) => ({ code, name })),
  };
}

function ids(group: LessonGroup): string[] {
  return group.shown.map(({ id }) => id);
}

function written(
  lesson: ReportLesson,
  own: LessonGroups,
  sources: ReportSources,
  marks: LessonMarks,
): RegionLesson {
  const network = markOf(lesson, marks);
  const { id, learnedOn, direction, evidenceLevel, status, perspectives } = lesson;
  const { title, insight, recommendation } = textsOf(sources, lesson);
  const tags = lesson.tags.toSorted(
    (a, b) => Number(b.main) - Number(a.main) || compareCodes(a.code, b.code),
  );
  const home = tags.find(({ code }) => own.items.has(code))?.code ?? null;
  const texts = { title, insight, recommendation };
  return { id, ...texts, learnedOn, direction, evidenceLevel, status, perspectives, tags, home, network };
}

/** An element without any lesson is named itself, and so is each of its indicators. */
function whiteSpots(
  own: LessonGroups,
  others: LessonGroups,
  { framework, regions }: ReportSources,
): WhiteSpot[] {
  const elsewhere = ({ regions: lessons }: LessonGroup): RegionName[] =>
    sortRegions(regions.filter(({ code }) => lessons.has(code))).map(({ code, name }) => ({ code, name }));
  return framework.elements
    .filter(({ code }) => own.elements.has(code))
    .flatMap((element) => {
      const empty = element.indicators.filter(({ code }) => groupOf(own.items, code).tally.lessons === 0);
      const spots = empty.map(({ code, label }) => ({
        code,
        label,
        regions: elsewhere(groupOf(others.items, code)),
      }));
      if (groupOf(own.elements, element.code).tally.lessons > 0) return spots;
      const { code, label } = element;
      return [{ code, label, regions: elsewhere(groupOf(others.elements, code)) }, ...spots];
    });
}
