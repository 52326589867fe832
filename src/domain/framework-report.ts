import { firstSentence } from './first-sentence.ts';
import { type ItemNetwork, type NetworkCounts, NO_NETWORK } from './item-network.ts';
import {
  groupOf,
  type LessonGroup,
  type LessonGroups,
  otherVersions,
  regionState,
  retiredInOrder,
} from './lesson-groups.ts';
import { type LessonMark, type LessonMarks, markOf } from './lesson-marks.ts';
import {
  type EvidenceRung,
  type FrameworkName,
  labelIn,
  type OtherVersion,
  type RegionName,
  type RegionState,
  type ReportLesson,
  type ReportSelection,
  type ReportSources,
  sortRegions,
  type Tally,
  textsOf,
} from './report.ts';

/** Lessons shown for each element or indicator; a network of some years has hundreds. */
export const SHOWN_PER_ITEM = 25;

/** What the network learned, along the reflectiekader. Elements and indicators in its order, regions by name. */
export interface FrameworkReport {
  readonly framework: FrameworkName;
  readonly selection: ReportSelection;
  readonly totals: FrameworkTotals;
  readonly elements: readonly ElementReport[];
  /** Lessons without a tag; none when the report is about some elements. */
  readonly untagged: ShownLessons;
  /** Codes that the current reflectiekader does not know. */
  readonly retired: readonly RetiredReport[];
  /** The chosen regions, or all of the network. */
  readonly regions: readonly RegionRow[];
  readonly evidenceLadder: readonly EvidenceRung[];
}

/** Numbers, and the regions that brought the lessons. */
export interface CountedLessons extends Tally {
  readonly regions: readonly RegionLessons[];
}

/** With the first of the lessons, newest first. */
export interface ShownLessons extends CountedLessons {
  readonly shown: readonly LessonBrief[];
}

export interface FrameworkTotals extends CountedLessons {
  readonly confirmed: number;
  readonly concept: number;
  /** Lessons with a tag but without a direction. */
  readonly undirected: number;
  readonly networkRegions: number;
  /** Lessons that fall outside the period because they have no date; `null` without a period. */
  readonly undated: number | null;
}

export interface RegionLessons extends RegionName {
  readonly lessons: number;
}

/** An element with its indicators: a lesson counts once. */
export interface ElementReport extends CountedLessons {
  readonly code: string;
  readonly label: string;
  /** Lessons tagged to the element itself. */
  readonly itself: ItemReport;
  readonly indicators: readonly ItemReport[];
  readonly network: ItemNetwork;
}

export interface ItemReport extends ShownLessons {
  readonly code: string;
  readonly label: string;
  readonly otherVersions: readonly OtherVersion[];
  readonly network: ItemNetwork;
}

export interface RetiredReport extends ShownLessons {
  readonly framework: string;
  readonly code: string;
  readonly label: string;
}

/** A lesson in short. One that is meant for its own region alone counts, but its words are not sent round. */
export interface LessonBrief
  extends Pick<ReportLesson, 'id' | 'region' | 'learnedOn' | 'direction' | 'evidenceLevel' | 'status'> {
  /** `null` when the lesson is meant for its own region alone. */
  readonly title: string | null;
  /** Of the lesson itself; `null` as the title. */
  readonly firstSentence: string | null;
  /** What the network did with it. */
  readonly network: LessonMark;
}

export interface RegionRow extends RegionName {
  readonly state: RegionState;
  /** Lessons in the report. */
  readonly lessons: number;
  readonly elements: readonly { readonly code: string; readonly lessons: number }[];
  readonly untagged: number;
}

/** What others did with the lessons, and how much of that there is. */
export interface FrameworkNetwork {
  readonly marks: LessonMarks;
  readonly counts: NetworkCounts;
}

/** Lays counted lessons out as a report. */
export function frameworkReport(
  groups: LessonGroups,
  sources: ReportSources,
  { marks, counts }: FrameworkNetwork,
): FrameworkReport {
  const { framework, otherFrameworks, selection } = sources;
  const counted = (group: LessonGroup): CountedLessons => ({
    ...group.tally,
    regions: regionLessons(group, sources.regions),
  });
  const shown = (group: LessonGroup): ShownLessons => ({
    ...counted(group),
    shown: group.shown.map((lesson) => briefLesson(lesson, sources, marks)),
  });
  const item = ({ code, label }: { readonly code: string; readonly label: string }): ItemReport => {
    const group = groupOf(groups.items, code);
    return {
      code,
      label,
      ...shown(group),
      otherVersions: otherVersions(group, code, otherFrameworks),
      network: counts.items.get(code) ?? NO_NETWORK,
    };
  };
  const elements = framework.elements.filter(({ code }) => groups.elements.has(code));
  return {
    framework: { version: framework.version, title: framework.title, source: framework.source },
    selection,
    totals: {
      ...counted(groups.all),
      confirmed: groups.confirmed,
      concept: groups.all.tally.lessons - groups.confirmed,
      undirected: groups.undirected,
      networkRegions: sources.regions.length,
      undated: selection.from === null && selection.until === null ? null : groups.all.undated,
    },
    elements: elements.map((element) => ({
      code: element.code,
      label: element.label,
      ...counted(groupOf(groups.elements, element.code)),
      itself: item(element),
      indicators: element.indicators.map(item),
      network: counts.elements.get(element.code) ?? NO_NETWORK,
    })),
    untagged: shown(groups.untagged),
    retired: retiredInOrder(groups).map((group) => ({
      framework: group.framework,
      code: group.code,
      label: labelIn(otherFrameworks, group.framework, group.code),
      ...shown(group),
    })),
    regions: regionRows(groups, sources),
    evidenceLadder: sources.evidenceLadder,
  };
}

/** The regions that brought lessons, by name. */
export function regionLessons(group: LessonGroup, regions: readonly RegionName[]): RegionLessons[] {
  const found = regions.filter(({ code }) => group.regions.has(code));
  return sortRegions(found).map(({ code, name }) => ({ code, name, lessons: group.regions.get(code) ?? 0 }));
}

/** A lesson in short, as it may be sent round. */
export function briefLesson(lesson: ReportLesson, sources: ReportSources, marks: LessonMarks): LessonBrief {
  const { id, region, learnedOn, direction, evidenceLevel, status } = lesson;
  const { title, insight, visibility } = textsOf(sources, lesson);
  const ownRegion = visibility === 'eigen regio';
  return {
    id,
    title: ownRegion ? null : title,
    region,
    learnedOn,
    direction,
    evidenceLevel,
    status,
    firstSentence: ownRegion ? null : firstSentence(insight),
    network: markOf(lesson, marks),
  };
}

function regionRows(groups: LessonGroups, { selection, regions }: ReportSources): RegionRow[] {
  const chosen = selection.regions.length === 0 ? regions : selection.regions;
  return sortRegions(chosen).map(({ code, name }) => ({
    code,
    name,
    state: regionState(groups, code),
    lessons: groups.all.regions.get(code) ?? 0,
    elements: [...groups.elements].map(([element, group]) => ({
      code: element,
      lessons: group.regions.get(code) ?? 0,
    })),
    untagged: groups.untagged.regions.get(code) ?? 0,
  }));
}
