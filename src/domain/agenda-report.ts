import type { Bottleneck } from './bottleneck.ts';
import { bottleneckStateOn } from './bottleneck-state.ts';
import type { Move } from './field-kind.ts';
import { type LessonFacts, type NamedLesson, namedLessons } from './named-lesson.ts';
import { hasPeriod, type RegionName, type ReportSelection, sortRegions, touchesPeriod } from './report.ts';
import { spanBetween, type TimeSpan } from './time-span.ts';

/** What the system hinders, for the tables that can do something about it. */
export interface AgendaReport {
  readonly selection: AgendaSelection;
  readonly totals: AgendaTotals;
  /** The shipped tables first, then others by name; last what is on no table yet. */
  readonly tables: readonly AgendaTable[];
}

/** Which bottlenecks: the period is that in which they were signalled. */
export interface AgendaSelection extends ReportSelection {
  /** Names; none is all of them. */
  readonly tables: readonly string[];
  /** Solved and lapsed ones from here on. */
  readonly endedSince: string | null;
  /** The day that is looked at: the peildatum, else today. */
  readonly day: string;
}

/** The open, the ended and those outside are together all that were recorded. */
export interface AgendaTotals {
  readonly open: number;
  readonly ended: number;
  /** All that were recorded by then, in the selection or not. */
  readonly recorded: number;
  /** Those that the selection leaves out. */
  readonly outside: number;
  /** Of those, left out of the period because they have no date; `null` without a period. */
  readonly undated: number | null;
}

export interface AgendaTable {
  /** `null` for what is not on the agenda of a table yet. */
  readonly table: string | null;
  /** Open longest first. */
  readonly open: readonly AgendaItem[];
  /** Solved or lapsed, the latest first. */
  readonly ended: readonly AgendaItem[];
}

export interface AgendaItem {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly level: string;
  readonly status: string;
  /** Since when it stands there, at its own precision. */
  readonly statusSince: string | null;
  readonly signalledOn: string | null;
  /** From the signal until the day, or until it was solved or lapsed; `null` without a date. */
  readonly openFor: TimeSpan | null;
  readonly answers: readonly Move[];
  /** Where the answer goes back to. */
  readonly regions: readonly RegionName[];
  /** It was found through these; withdrawn ones are left out. */
  readonly lessons: readonly NamedLesson[];
  readonly tags: readonly string[];
}

export interface AgendaSources {
  readonly selection: AgendaSelection;
  readonly regions: readonly RegionName[];
  readonly lessons: ReadonlyMap<string, LessonFacts>;
  /** The tables in their order. */
  readonly tables: readonly string[];
  /** How many were recorded by then, of whatever region and element. */
  readonly recorded: number;
}

/**
 * Lays bottlenecks out as an agenda.
 *
 * @param bottlenecks those of the regions and elements of the selection, of whatever period.
 */
export function agendaReport(bottlenecks: readonly Bottleneck[], sources: AgendaSources): AgendaReport {
  const { selection, recorded } = sources;
  const dated = hasPeriod(selection);
  const chosen: readonly (string | null)[] =
    selection.tables.length > 0 ? selection.tables : [...sources.tables, null];
  const fitting = bottlenecks
    .map((record) => {
      const { table, open } = bottleneckStateOn(record, selection.day);
      return { table, open, item: agendaItem(record, sources) };
    })
    .filter(({ table, open, item }) => {
      return chosen.includes(table) && (open || isEndedSince(item, selection.endedSince));
    });
  const placed = fitting.filter(({ item }) => !dated || touchesPeriod(selection, item.signalledOn));
  const tables = chosen.map((table) => {
    const here = placed.filter((each) => each.table === table);
    return {
      table,
      open: here.flatMap(({ open, item }) => (open ? [item] : [])).sort(longestFirst),
      ended: here.flatMap(({ open, item }) => (open ? [] : [item])).sort(latestFirst),
    };
  });
  const sum = (list: 'open' | 'ended') => tables.reduce((total, table) => total + table[list].length, 0);
  return {
    selection,
    totals: {
      open: sum('open'),
      ended: sum('ended'),
      recorded,
      outside: recorded - placed.length,
      undated: dated ? fitting.filter(({ item }) => item.signalledOn === null).length : null,
    },
    tables: tables.filter(({ open, ended }) => selection.tables.length > 0 || open.length + ended.length > 0),
  };
}

/** A bottleneck as it stood on the day of the selection. */
export function agendaItem(
  record: Bottleneck,
  {
    selection: { day },
    regions,
    lessons,
  }: Pick<AgendaSources, 'regions' | 'lessons'> & {
    readonly selection: { readonly day: string };
  },
): AgendaItem {
  const { id, title, description, level, signalledOn } = record;
  const { status, open, since, moves } = bottleneckStateOn(record, day);
  const until = open ? day : (since ?? day);
  return {
    id,
    title,
    description,
    level,
    status,
    statusSince: since,
    signalledOn,
    openFor: signalledOn === null ? null : spanBetween(signalledOn, until),
    answers: moves.filter(({ answer }) => answer !== null),
    regions: sortRegions(regions.filter(({ code }) => record.regions.includes(code))).map(
      ({ code, name }) => ({ code, name }),
    ),
    lessons: namedLessons(record.lessons, lessons),
    tags: record.tags.map(({ code }) => code),
  };
}

function isEndedSince({ statusSince }: AgendaItem, since: string | null): boolean {
  return since === null || (statusSince !== null && `${statusSince}~` >= since);
}

/** Without a date last, then by code. */
export function longestFirst(a: AgendaItem, b: AgendaItem): number {
  return compare(a.signalledOn ?? '~', b.signalledOn ?? '~') || compare(a.id, b.id);
}

function latestFirst(a: AgendaItem, b: AgendaItem): number {
  return compare(b.statusSince ?? '', a.statusSince ?? '') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
