import type { Ambition } from './ambition.ts';
import { COALITION } from './coalition.ts';
import type { Partner } from './field-kind.ts';
import {
  type CoalitionName,
  type CycleScope,
  type RegionName,
  type ReportSelection,
  sortByName,
  sortRegions,
} from './report.ts';

/** Who works on what, and what each region brought and took. Nothing in it is ranked or added up over regions. */
export interface NetworkReport {
  readonly selection: ReportSelection;
  readonly scope: CycleScope;
  /** The ambitions of the network in their order; then ambitions of coalitions that it no longer knows. */
  readonly ambitions: readonly AmbitionRow[];
  /** By name. */
  readonly regions: readonly RegionExchange[];
}

export interface AmbitionRow {
  readonly name: string;
  /** `null` when the network does not know the ambition. */
  readonly line: string | null;
  /** By name. */
  readonly running: readonly CoalitionRow[];
  readonly closed: readonly CoalitionRow[];
}

export interface CoalitionRow extends CoalitionName {
  readonly regions: readonly RegionName[];
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  /** By schil, in the order of the list; without one last. */
  readonly partners: readonly RingPartners[];
}

export interface RingPartners {
  readonly ring: string | null;
  /** Names, in alphabetical order. */
  readonly names: readonly string[];
}

export interface RegionExchange extends RegionName {
  /** Running coalitions in which it takes part, by name. */
  readonly coalitions: readonly (CoalitionName & { readonly ambition: string })[];
  readonly brought: Brought;
  readonly took: Took;
}

export interface Brought {
  /** Lessons recorded. */
  readonly lessons: number;
  /** Lessons that were shared through a channel. */
  readonly shared: number;
  /** Lessons that another region took along, each once. */
  readonly takenByOthers: number;
}

export interface Took {
  /** Questions asked. */
  readonly questions: number;
  /** Those that got an answer. */
  readonly answered: number;
  /** Lessons of other regions that it took along, each once for each way. */
  readonly inChecks: number;
  readonly inCycles: number;
  readonly inAnswers: number;
}

/** The way in which a region took a lesson along. */
export const WAYS = ['check', 'cycle', 'answer'] as const;
export type Way = (typeof WAYS)[number];

/** A region took a lesson of another region along. */
export interface Taking {
  readonly way: Way;
  readonly region: string;
  readonly lesson: string;
  /** The region of the lesson. */
  readonly from: string;
}

/** A coalition as storage gives it. */
interface NetworkCoalition extends CoalitionName {
  readonly status: string;
  readonly ambition: string;
  readonly regions: readonly string[];
  readonly partners: readonly Partner[];
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

/** What is counted for each region, by its code. */
export interface RegionCounts {
  readonly lessons: ReadonlyMap<string, number>;
  readonly shared: ReadonlyMap<string, number>;
  readonly questions: ReadonlyMap<string, { readonly asked: number; readonly answered: number }>;
}

export interface NetworkSources {
  readonly selection: ReportSelection;
  readonly scope: CycleScope;
  readonly ambitions: readonly Ambition[];
  readonly coalitions: readonly NetworkCoalition[];
  readonly regions: readonly RegionName[];
  /** Schillen in their order. */
  readonly rings: readonly string[];
  readonly counts: RegionCounts;
  readonly takings: readonly Taking[];
}

/** Lays coalitions and exchanges out as a report. */
export function networkReport(sources: NetworkSources): NetworkReport {
  const { selection, scope, regions } = sources;
  const coalitions = sortByName(sources.coalitions, ({ name, id }) => [name, id]);
  const chosen = sortRegions(selection.regions.length === 0 ? regions : selection.regions);
  const exchange = exchangeOf(sources);
  return {
    selection,
    scope,
    ambitions: ambitionRows(sources, coalitions),
    regions: chosen.map(({ code, name }) => ({
      code,
      name,
      coalitions: coalitions
        .filter((coalition) => isRunning(coalition) && coalition.regions.includes(code))
        .map((coalition) => ({ id: coalition.id, name: coalition.name, ambition: coalition.ambition })),
      ...exchange(code),
    })),
  };
}

function isRunning({ status }: NetworkCoalition): boolean {
  return status === COALITION.statuses[0];
}

function ambitionRows(sources: NetworkSources, coalitions: readonly NetworkCoalition[]): AmbitionRow[] {
  const names = new Map(sources.regions.map(({ code, name }) => [code, name]));
  const known: { readonly name: string; readonly line: string | null }[] = [...sources.ambitions];
  const unknown = new Set(coalitions.map(({ ambition }) => ambition));
  for (const { name } of known) unknown.delete(name);
  const { ambitions } = sources.scope;
  const all = [...known, ...[...unknown].sort().map((name) => ({ name, line: null }))];
  const row = ({ id, name, partners, startedOn, endedOn, ...coalition }: NetworkCoalition): CoalitionRow => ({
    id,
    name,
    regions: sortRegions(coalition.regions.map((code) => ({ code, name: names.get(code) ?? code }))),
    startedOn,
    endedOn,
    partners: byRing(partners, sources.rings),
  });
  return all
    .filter(({ name }) => ambitions.length === 0 || ambitions.includes(name))
    .map(({ name, line }) => {
      const own = coalitions.filter(({ ambition }) => ambition === name);
      return {
        name,
        line,
        running: own.filter(isRunning).map(row),
        closed: own.filter((coalition) => !isRunning(coalition)).map(row),
      };
    });
}

function byRing(partners: readonly Partner[], rings: readonly string[]): RingPartners[] {
  const namesIn = (ring: string | null) =>
    sortByName(
      partners.filter((partner) => partner.ring === ring).map(({ name }) => name),
      (name) => [name, ''],
    );
  return [...rings, null]
    .map((ring) => ({ ring, names: namesIn(ring) }))
    .filter(({ names }) => names.length > 0);
}

/** What a region brought and took. */
function exchangeOf({
  counts,
  takings,
}: NetworkSources): (region: string) => Pick<RegionExchange, 'brought' | 'took'> {
  const given = new Map<string, Set<string>>();
  const taken = new Map<string, Set<string>>();
  const add = (sets: Map<string, Set<string>>, key: string, lesson: string): void => {
    const found = sets.get(key);
    if (found) found.add(lesson);
    else sets.set(key, new Set([lesson]));
  };
  for (const { way, region, lesson, from } of takings) {
    add(given, from, lesson);
    add(taken, `${region} ${way}`, lesson);
  }
  const by = (region: string, way: Way) => taken.get(`${region} ${way}`)?.size ?? 0;
  return (region) => ({
    brought: {
      lessons: counts.lessons.get(region) ?? 0,
      shared: counts.shared.get(region) ?? 0,
      takenByOthers: given.get(region)?.size ?? 0,
    },
    took: {
      questions: counts.questions.get(region)?.asked ?? 0,
      answered: counts.questions.get(region)?.answered ?? 0,
      inChecks: by(region, 'check'),
      inCycles: by(region, 'cycle'),
      inAnswers: by(region, 'answer'),
    },
  });
}
