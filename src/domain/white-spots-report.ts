import type { Framework } from './framework.ts';
import { groupOf, type LessonGroup, type LessonGroups } from './lesson-groups.ts';
import { type FrameworkName, type RegionName, type ReportSelection, sortRegions } from './report.ts';
import { PERSPECTIVES, type Perspective } from './values.ts';

/** Where regions learned nothing yet, in three kinds of nothing, and whose voice is missing. */
export interface WhiteSpotsReport {
  readonly framework: FrameworkName;
  readonly selection: ReportSelection;
  /** By name, with the number of all their lessons, whatever the element. */
  readonly regions: readonly SpotRegion[];
  readonly elements: readonly SpotElement[];
}

export interface SpotRegion extends RegionName {
  readonly lessons: number;
  /** Whether it asked about anything in the report. */
  readonly asked: boolean;
}

/** How a region stands to an element or indicator. */
export type SpotState =
  /** Has a lesson on it. */
  | 'learned'
  /** Has none, but a question, a cycle or a check of the region touched it: asked, and nothing came. */
  | 'asked'
  /** Has lessons, none of them on it, and never asked about it. */
  | 'notAsked'
  /** Has no lesson on anything, and never asked about this: nothing yet. */
  | 'nothingYet';

/** What can touch an element or indicator before there is a lesson on it. */
export const ASKERS = ['question', 'cycle', 'check'] as const;
export type Asker = (typeof ASKERS)[number];

export interface Spot {
  /** Code of the region. */
  readonly region: string;
  readonly state: SpotState;
  readonly lessons: number;
  readonly askedBy: readonly Asker[];
}

export interface SpotItem {
  readonly code: string;
  readonly label: string;
  readonly spots: readonly Spot[];
}

/** An element with its indicators: what touches an indicator touches its element. */
export interface SpotElement extends SpotItem {
  readonly lessons: number;
  /** Activities of cycles that work on it. */
  readonly activities: number;
  readonly voices: readonly Voice[];
  readonly indicators: readonly SpotItem[];
}

/** Lessons in which a perspective was heard, and activities at which it was present. */
export interface Voice {
  readonly perspective: Perspective;
  readonly lessons: number;
  readonly activities: number;
}

/** A region touched an element or indicator. */
export interface Touch {
  readonly region: string;
  readonly code: string;
  readonly by: Asker;
}

/** An activity of a cycle that works on an element, with who was present; `''` for each activity as a whole. */
export interface PresentVoice {
  readonly element: string;
  readonly perspective: string;
  readonly activities: number;
}

export interface WhiteSpotsSources {
  readonly framework: Framework;
  readonly selection: ReportSelection;
  readonly regions: readonly RegionName[];
  readonly touches: Iterable<Touch>;
  readonly voices: readonly PresentVoice[];
}

/**
 * Lays counted lessons out as a map of what is not there.
 *
 * @param groups of every lesson of the chosen regions.
 */
export function whiteSpotsReport(groups: LessonGroups, sources: WhiteSpotsSources): WhiteSpotsReport {
  const { framework, selection } = sources;
  const asked = askedOf(sources);
  const chosen = sortRegions(selection.regions.length === 0 ? sources.regions : selection.regions);
  const regions = chosen.map(({ code, name }) => ({
    code,
    name,
    lessons: groups.inPeriod.get(code) ?? 0,
    asked: [...groups.items.keys()].some((item) => asked(code, item).length > 0),
  }));
  const spots = (code: string, group: LessonGroup): Spot[] =>
    regions.map((region) => spotOf(region, group, asked(region.code, code)));
  return {
    framework: { version: framework.version, title: framework.title, source: framework.source },
    selection,
    regions,
    elements: framework.elements
      .filter(({ code }) => groups.elements.has(code))
      .map(({ code, label, indicators }) => {
        const group = groupOf(groups.elements, code);
        return {
          code,
          label,
          lessons: group.tally.lessons,
          ...voicesOf(code, group, sources.voices),
          spots: spots(code, group),
          indicators: indicators.map((item) => ({
            code: item.code,
            label: item.label,
            spots: spots(item.code, groupOf(groups.items, item.code)),
          })),
        };
      }),
  };
}

/** Who asked about a code in a region; what touches an indicator touches its element. */
function askedOf({ touches }: WhiteSpotsSources): (region: string, code: string) => readonly Asker[] {
  const askers = new Map<string, Set<Asker>>();
  const add = (key: string, by: Asker): void => {
    askers.set(key, (askers.get(key) ?? new Set()).add(by));
  };
  for (const { region, code, by } of touches) {
    add(`${region} ${code}`, by);
    const [element = code] = code.split('.', 1);
    if (element !== code) add(`${region} ${element}`, by);
  }
  return (region, code) => {
    const found = askers.get(`${region} ${code}`);
    return ASKERS.filter((by) => found?.has(by));
  };
}

function spotOf(
  region: Pick<SpotRegion, 'code' | 'lessons'>,
  group: LessonGroup,
  askedBy: readonly Asker[],
): Spot {
  const lessons = group.regions.get(region.code) ?? 0;
  const nothing = region.lessons === 0 ? 'nothingYet' : 'notAsked';
  const state = lessons > 0 ? 'learned' : askedBy.length > 0 ? 'asked' : nothing;
  return { region: region.code, state, lessons, askedBy };
}

function voicesOf(
  element: string,
  { tally }: LessonGroup,
  present: readonly PresentVoice[],
): Pick<SpotElement, 'activities' | 'voices'> {
  const own = new Map(
    present
      .filter((voice) => voice.element === element)
      .map((voice) => [voice.perspective, voice.activities]),
  );
  return {
    activities: own.get('') ?? 0,
    voices: PERSPECTIVES.map((perspective) => ({
      perspective,
      lessons: tally.perspectives[perspective],
      activities: own.get(perspective) ?? 0,
    })),
  };
}
