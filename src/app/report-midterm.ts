import type { Transaction } from 'kysely';
import { ACTION_PERSPECTIVE } from '../domain/action-perspective.ts';
import { BOTTLENECK } from '../domain/bottleneck.ts';
import { CYCLE } from '../domain/cycle.ts';
import { groupLessons } from '../domain/group-lessons.ts';
import { type MidtermReport, SHOWN_LESSONS, SHOWN_OF_KIND } from '../domain/midterm.ts';
import { lastHalfYear, midtermReport } from '../domain/midterm-report.ts';
import { QUESTION } from '../domain/question.ts';
import { hasPeriod, type ReportLesson, type ReportSelection } from '../domain/report.ts';
import { UPTAKE } from '../domain/uptake.ts';
import { shippedSteps, shippedValues } from '../input/shipped.ts';
import { cyclesWithFacts } from '../storage/cycle-facts.ts';
import { lessonFacts } from '../storage/lesson-facts.ts';
import { lessonMarks } from '../storage/lesson-marks.ts';
import {
  countNotApplied,
  type PeriodFilter,
  perspectivesMade,
  sharingsByChannel,
  uptakesByOutcome,
} from '../storage/period-counts.ts';
import { countRecords, listRecords, matchingIds, recordsOfNumbers } from '../storage/records.ts';
import { reportLessons } from '../storage/report-queries.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { periodBound } from './lesson-filter.ts';
import { noteApplied } from './note-applied.ts';
import { perspectiveTitles } from './perspective-titles.ts';
import { type ReportTextOptions, readSources, resolveSelection, withTexts } from './report-sources.ts';

/**
 * What a period brought the network, or a part of it; without a period it is about the last half year that ended.
 *
 * @throws MaoError as `resolveSelection`.
 */
export async function buildMidtermReport(
  deps: Pick<Deps, 'storage' | 'clock'>,
  options: ReportTextOptions,
): Promise<MidtermReport> {
  const { recordedUntil } = options;
  const byThen = recordedUntil === null ? null : periodBound('--peildatum', recordedUntil);
  const day = byThen ?? deps.clock.today();
  const chosen = hasPeriod(options);
  const selection = await resolveSelection(deps, { ...options, ...(chosen ? {} : lastHalfYear(day)) });
  return deps.storage.db
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => {
      const sources = await readSources(trx, selection);
      const marks = await lessonMarks(trx, byThen);
      const applied: ReportLesson[] = [];
      const lessons = noteApplied(reportLessons(deps.storage, trx, selection), marks, applied);
      const groups = groupLessons(lessons, sources.framework, selection.elements, SHOWN_LESSONS);
      const shown = [...groups.elements.values()].flatMap((group) => group.shown);
      return midtermReport(groups, {
        sources: await withTexts(trx, sources, shown),
        lastHalfYear: !chosen,
        day,
        marks,
        applied,
        steps: shippedSteps,
        outcomeOrder: shippedValues.uptakeOutcomes.map((outcome) => outcome.code),
        ...(await readLoop(trx, selection)),
      });
    });
}

async function readLoop(
  trx: Transaction<Tables>,
  { regions, elements, from, until, recordedUntil }: ReportSelection,
) {
  const chosen = {
    regions: regions.map(({ code }) => code),
    elements,
    ...(recordedUntil === null ? {} : { recordedUntil }),
  };
  const inPeriod: PeriodFilter = {
    ...chosen,
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
  };
  const made = await perspectivesMade(trx, inPeriod);
  const perspectives = await recordsOfNumbers(trx, ACTION_PERSPECTIVE, made.slice(0, SHOWN_OF_KIND));
  const bottlenecks = await listRecords(trx, BOTTLENECK, chosen, Number.MAX_SAFE_INTEGER);
  const open = { ...chosen, statuses: ['open'] };
  const cycles = await matchingIds(trx, CYCLE, chosen);
  const facts = await cyclesWithFacts(trx, recordedUntil === null ? {} : { recordedUntil });
  const held = { ...inPeriod, statuses: ['vastgelegd'], holds: true } as const;
  const uptakes = await listRecords(trx, UPTAKE, held, SHOWN_OF_KIND);
  return {
    made: made.length,
    perspectives,
    bottlenecks,
    facts: await lessonFacts(
      trx,
      [...perspectives, ...bottlenecks].flatMap(({ lessons }) => lessons),
    ),
    sharings: await sharingsByChannel(trx, inPeriod),
    outcomes: await uptakesByOutcome(trx, inPeriod),
    uptakes,
    titles: await perspectiveTitles(
      trx,
      uptakes.map(({ perspective }) => perspective),
    ),
    cycles: facts.filter(({ id }) => cycles.has(id)),
    openQuestions: await countRecords(trx, QUESTION, open),
    questions: await listRecords(trx, QUESTION, open, SHOWN_OF_KIND),
    notApplied: await countNotApplied(trx, chosen),
  };
}
