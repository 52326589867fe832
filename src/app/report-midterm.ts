import type { Transaction } from 'kysely';
import { ACTION_PERSPECTIVE } from '../domain/action-perspective.ts';
import { BOTTLENECK } from '../domain/bottleneck.ts';
import { groupLessons } from '../domain/group-lessons.ts';
import {
  lastHalfYear,
  type MidtermReport,
  midtermReport,
  SHOWN_LESSONS,
  SHOWN_OF_KIND,
} from '../domain/midterm-report.ts';
import { QUESTION } from '../domain/question.ts';
import type { ReportLesson } from '../domain/report.ts';
import { UPTAKE } from '../domain/uptake.ts';
import { shippedSteps } from '../input/shipped.ts';
import { cyclesWithFacts } from '../storage/cycle-facts.ts';
import { lessonFacts } from '../storage/lesson-facts.ts';
import { lessonMarks } from '../storage/lesson-marks.ts';
import {
  countNotApplied,
  type Period,
  perspectivesMade,
  sharingsByChannel,
  uptakesByOutcome,
} from '../storage/period-counts.ts';
import { countRecords, listRecords, recordsOfNumbers } from '../storage/records.ts';
import { reportLessons } from '../storage/report-queries.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { periodBound } from './lesson-filter.ts';
import { noteApplied } from './note-applied.ts';
import { perspectiveTitles } from './perspective-titles.ts';
import { readSources, resolveSelection, withTexts } from './report-sources.ts';

/** A period as typed; without one it is the last half year that ended. */
export interface MidtermTextOptions {
  readonly from: string | null;
  readonly until: string | null;
  readonly recordedUntil: string | null;
}

/** What a period brought the network. @throws MaoError `usage` for a date that is none, a period that ends before it begins. */
export async function buildMidtermReport(
  deps: Pick<Deps, 'storage' | 'clock'>,
  { from, until, recordedUntil }: MidtermTextOptions,
): Promise<MidtermReport> {
  const byThen = recordedUntil === null ? null : periodBound('--peildatum', recordedUntil);
  const day = byThen ?? deps.clock.today();
  const chosen = from !== null || until !== null;
  const selection = await resolveSelection(deps, {
    regions: [],
    elements: [],
    ...(chosen ? { from, until } : lastHalfYear(day)),
    recordedUntil,
  });
  const period = { from: selection.from, until: selection.until };
  return deps.storage.db
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => {
      const sources = await readSources(trx, selection);
      const marks = await lessonMarks(trx, byThen);
      const applied: ReportLesson[] = [];
      const lessons = noteApplied(reportLessons(deps.storage, trx, selection), marks, applied);
      const groups = groupLessons(lessons, sources.framework, [], SHOWN_LESSONS);
      const shown = [...groups.elements.values()].flatMap((group) => group.shown);
      return midtermReport(groups, {
        sources: await withTexts(trx, sources, shown),
        period: { ...period, lastHalfYear: !chosen },
        day,
        marks,
        applied,
        steps: shippedSteps,
        ...(await readLoop(trx, { ...period, recordedUntil: byThen })),
      });
    });
}

async function readLoop(trx: Transaction<Tables>, period: Period) {
  const { from, until, recordedUntil } = period;
  const recorded = recordedUntil === null ? {} : { recordedUntil };
  const inPeriod = { ...recorded, ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
  const made = await perspectivesMade(trx, period);
  const perspectives = await recordsOfNumbers(trx, ACTION_PERSPECTIVE, made.slice(0, SHOWN_OF_KIND));
  const bottlenecks = await listRecords(trx, BOTTLENECK, recorded, Number.MAX_SAFE_INTEGER);
  const open = { ...recorded, statuses: ['open'] };
  const uptakes = await listRecords(trx, UPTAKE, { ...inPeriod, statuses: ['vastgelegd'], holds: true }, SHOWN_OF_KIND);
  return {
    made: made.length,
    perspectives,
    bottlenecks,
    facts: await lessonFacts(
      trx,
      [...perspectives, ...bottlenecks].flatMap(({ lessons }) => lessons),
    ),
    sharings: await sharingsByChannel(trx, period),
    outcomes: await uptakesByOutcome(trx, period),
    uptakes,
    titles: await perspectiveTitles(
      trx,
      uptakes.map(({ perspective }) => perspective),
    ),
    cycles: await cyclesWithFacts(trx, recorded),
    openQuestions: await countRecords(trx, QUESTION, open),
    questions: await listRecords(trx, QUESTION, open, SHOWN_OF_KIND),
    notApplied: await countNotApplied(trx, recordedUntil),
  };
}
