import type { ActionPerspective } from './action-perspective.ts';
import type { Bottleneck } from './bottleneck.ts';
import type { Coalition } from './coalition.ts';
import type { Cycle } from './cycle.ts';
import { firstSentence } from './first-sentence.ts';
import type { Lesson } from './lesson.ts';
import { titleByCode } from './named-lesson.ts';
import {
  type ChangedLesson,
  type NewsCycle,
  type NewsLesson,
  type NewsQuestion,
  type NewsReport,
  type NewsUptake,
  type Section,
  SHOWN_NEWS,
  type SharedThing,
} from './news.ts';
import { QUESTION, type Question } from './question.ts';
import { type RegionName, type ReportSelection, sortRegions } from './report.ts';
import type { Uptake } from './uptake.ts';
import type { Visibility } from './values.ts';

/** A change of a lesson out of its history. */
export interface LessonEvent {
  readonly lesson: string;
  readonly action: string;
  readonly fields: readonly string[];
}

/** Something that was shared, as storage gives it; what is known of a lesson alone is `null` for other things. */
export interface StoredSharing
  extends Pick<SharedThing, 'subject' | 'title' | 'channel' | 'sharedOn' | 'link'> {
  readonly region: string | null;
  readonly visibility: string | null;
}

export interface NewsSources {
  readonly since: string;
  readonly selection: ReportSelection & { readonly recordedUntil: string };
  readonly regions: readonly RegionName[];
  readonly newLessons: Section<Lesson>;
  readonly changedLessons: Section<Lesson>;
  /** Of the changed lessons, oldest first. */
  readonly events: readonly LessonEvent[];
  readonly shared: Section<StoredSharing>;
  readonly newPerspectives: Section<ActionPerspective>;
  readonly applied: Section<Uptake>;
  /** Of handelingsperspectieven by code, as they may be sent round. */
  readonly titles: ReadonlyMap<string, string | null>;
  readonly newBottlenecks: Section<Bottleneck>;
  /** Every question recorded by then, newest first. */
  readonly questions: readonly Question[];
  /** All of them. */
  readonly newCycles: readonly Cycle[];
  readonly closedCycles: readonly Cycle[];
  readonly newCoalitions: Section<Coalition>;
}

/** Lays out what is new as a report. */
export function newsReport(sources: NewsSources): NewsReport {
  const regionOf = regionNames(sources.regions);
  const regionsOf = (codes: readonly string[]) => sortRegions(codes.map(regionOf));
  const lesson = newsLesson(regionOf);
  const closed = new Set(sources.closedCycles.map(({ id }) => id));
  const cycles = (chosen: readonly Cycle[]) =>
    section(firstOf(chosen), (cycle) => newsCycle(cycle, regionsOf));
  return {
    since: sources.since,
    selection: sources.selection,
    newLessons: section(sources.newLessons, lesson),
    changedLessons: section(sources.changedLessons, (changed) => ({
      ...lesson(changed),
      ...changesOf(changed.id, sources.events),
    })),
    shared: section(sources.shared, ({ region, visibility, title, ...sharing }) => ({
      subject: sharing.subject,
      title: isOwnRegion(visibility) ? null : title,
      region: region === null ? null : regionOf(region),
      channel: sharing.channel,
      sharedOn: sharing.sharedOn,
      link: sharing.link,
    })),
    newPerspectives: section(sources.newPerspectives, ({ id, audience, status, tags }) => ({
      ...{ id, title: sources.titles.get(id) ?? null, audience, status },
      codes: codesOf(tags),
    })),
    applied: section(sources.applied, (uptake) => newsUptake(uptake, sources.titles, regionOf)),
    newBottlenecks: section(sources.newBottlenecks, ({ id, title, level, status, table, ...bottleneck }) => ({
      ...{ id, title, level, status, table },
      signalledOn: bottleneck.signalledOn,
      regions: regionsOf(bottleneck.regions),
      codes: codesOf(bottleneck.tags),
    })),
    ...questionSections(sources, regionOf),
    // What was begun and closed since is told once, where its outcome is.
    newCycles: cycles(sources.newCycles.filter(({ id }) => !closed.has(id))),
    closedCycles: cycles(sources.closedCycles),
    newCoalitions: section(sources.newCoalitions, ({ id, name, ambition, regions, startedOn }) => ({
      id,
      name,
      ambition,
      regions: regionsOf(regions),
      startedOn,
    })),
  };
}

type RegionOf = (code: string) => RegionName;

function regionNames(regions: readonly RegionName[]): RegionOf {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return (code) => ({ code, name: names.get(code) ?? code });
}

function section<From, To>({ total, shown }: Section<From>, make: (item: From) => To): Section<To> {
  return { total, shown: shown.map(make) };
}

function firstOf<T>(items: readonly T[]): Section<T> {
  return { total: items.length, shown: items.slice(0, SHOWN_NEWS) };
}

function isOwnRegion(visibility: string | null): boolean {
  return visibility === ('eigen regio' satisfies Visibility);
}

function newsLesson(regionOf: RegionOf): (lesson: Lesson) => NewsLesson {
  return ({ id, region, learnedOn, direction, tags, title, insight, visibility }) => ({
    id,
    region: regionOf(region),
    learnedOn,
    direction,
    codes: codesOf(tags),
    title: isOwnRegion(visibility) ? null : title,
    firstSentence: isOwnRegion(visibility) ? null : firstSentence(insight),
  });
}

function codesOf(tags: readonly { readonly code: string }[]): string[] {
  return [...new Set(tags.map(({ code }) => code))];
}

/** What the action tells already. */
const STATE_FIELDS: ReadonlySet<string> = new Set(['status', 'statusReason']);

function changesOf(
  lesson: string,
  events: readonly LessonEvent[],
): Pick<ChangedLesson, 'actions' | 'fields'> {
  const own = events.filter((event) => event.lesson === lesson);
  return {
    actions: [...new Set(own.map(({ action }) => action))],
    fields: [...new Set(own.flatMap(({ fields }) => fields))].filter((field) => !STATE_FIELDS.has(field)),
  };
}

function questionSections(
  { since, selection, questions }: NewsSources,
  regionOf: RegionOf,
): Pick<NewsReport, 'newQuestions' | 'answeredQuestions' | 'waitingQuestions'> {
  const until = `${selection.recordedUntil}~`;
  const made = questions.map((question) => {
    const answers = question.answers.filter(({ at }) => at <= until);
    return {
      isNew: question.createdAt >= since,
      waits: question.status === QUESTION.statuses[0] && answers.length === 0,
      item: {
        id: question.id,
        question: question.question,
        region: regionOf(question.region),
        askedOn: question.askedOn,
        status: question.status,
        codes: codesOf(question.tags),
        answers: answers.filter(({ at }) => at >= since),
      },
    };
  });
  const listed = (test: (each: (typeof made)[number]) => boolean): Section<NewsQuestion> =>
    firstOf(made.filter(test).map(({ item }) => item));
  const isAnswered = ({ item }: (typeof made)[number]) => item.answers.length > 0;
  return {
    // What was asked and answered since is told once, with its answers.
    newQuestions: listed((each) => each.isNew && !isAnswered(each)),
    answeredQuestions: listed(isAnswered),
    waitingQuestions: listed(({ isNew, waits }) => waits && !isNew),
  };
}

function newsUptake(
  { id, perspective, region, appliedOn, outcome, evidenceLevel }: Uptake,
  titles: NewsSources['titles'],
  regionOf: RegionOf,
): NewsUptake {
  const title = titleByCode(perspective, titles);
  return { id, perspective, title, region: regionOf(region), appliedOn, outcome, evidenceLevel };
}

function newsCycle(
  { id, title, regions, tags, startedOn, closedOn, outcome }: Cycle,
  regionsOf: (codes: readonly string[]) => RegionName[],
): NewsCycle {
  return { id, title, regions: regionsOf(regions), codes: codesOf(tags), startedOn, closedOn, outcome };
}
