import type { Transaction } from 'kysely';
import { ACTION_PERSPECTIVE } from '../domain/action-perspective.ts';
import { BOTTLENECK } from '../domain/bottleneck.ts';
import { COALITION } from '../domain/coalition.ts';
import { CYCLE } from '../domain/cycle.ts';
import { whenWords } from '../domain/date-words.ts';
import { MaoError } from '../domain/errors.ts';
import { type NewsReport, type Section, SHOWN_NEWS } from '../domain/news.ts';
import { newsReport } from '../domain/news-report.ts';
import { QUESTION } from '../domain/question.ts';
import type { NounDefinition, RecordOf } from '../domain/record.ts';
import type { RecordFilter } from '../domain/record-filter.ts';
import { UPTAKE } from '../domain/uptake.ts';
import { countLessons, listLessons } from '../storage/lessons.ts';
import { changedLessons, closedIn, sharedThings } from '../storage/news.ts';
import { countRecords, listRecords } from '../storage/records.ts';
import { listRegions } from '../storage/regions.ts';
import type { Tables } from '../storage/tables.ts';
import { endOf } from './change-record.ts';
import type { Deps } from './deps.ts';
import { periodBound } from './lesson-filter.ts';
import { inOneState } from './one-state.ts';
import { perspectiveTitles } from './perspective-titles.ts';
import { type ReportTextOptions, resolveSelection } from './report-sources.ts';

const ALL = Number.MAX_SAFE_INTEGER;

export interface NewsTextOptions extends Pick<ReportTextOptions, 'regions' | 'elements' | 'recordedUntil'> {
  /** Without it, the first day of the month before the reference date. */
  readonly since: string | null;
}

/**
 * What was recorded in the network since a day, until the reference date or today. The same data, reference date and
 * options give the same report.
 *
 * @throws MaoError as `resolveSelection`; `usage` for a day that comes after the reference date.
 */
export async function buildNewsReport(
  deps: Pick<Deps, 'storage' | 'clock'>,
  { since: typed, ...options }: NewsTextOptions,
): Promise<NewsReport> {
  const selection = await resolveSelection(deps, { ...options, from: null, until: null });
  const until = selection.recordedUntil ?? deps.clock.today();
  const since = typed === null ? monthBefore(until) : periodBound('--sinds', typed);
  if (since > `${until}~`) {
    throw new MaoError(
      'usage',
      'reversed-period',
      `De nieuwsupdate eindigt ${whenWords(until)}, voordat zij begint.`,
      {
        hint: `Kies een eerste dag van ${until} of daarvoor.`,
      },
    );
  }
  const chosen = { regions: selection.regions.map(({ code }) => code), elements: selection.elements };
  const lessons = { ...chosen, withdrawn: false, recordedUntil: until };
  const records = { ...chosen, recordedUntil: until };
  const span = { since, until };
  return inOneState(deps, async (trx) => {
    const fresh = { ...lessons, recordedAfter: since };
    const changed = await changedLessons(trx, lessons, span, SHOWN_NEWS);
    const closed = await closedIn(trx, span, endOf(CYCLE));
    const newPerspectives = await firstOf(trx, ACTION_PERSPECTIVE, {
      ...records,
      ...notWithdrawn(ACTION_PERSPECTIVE),
      recordedAfter: since,
    });
    const applied = await firstOf(trx, UPTAKE, {
      ...records,
      ...notWithdrawn(UPTAKE),
      holds: true,
      recordedAfter: since,
    });
    return newsReport({
      since,
      selection: { ...selection, recordedUntil: until },
      regions: await listRegions(trx),
      newLessons: {
        total: await countLessons(trx, fresh),
        shown: await listLessons(trx, fresh, SHOWN_NEWS),
      },
      changedLessons: changed.lessons,
      events: changed.events,
      shared: await sharedThings(trx, lessons, span, SHOWN_NEWS),
      newPerspectives,
      applied,
      titles: await perspectiveTitles(trx, [
        ...newPerspectives.shown.map(({ id }) => id),
        ...applied.shown.map(({ perspective }) => perspective),
      ]),
      newBottlenecks: await firstOf(trx, BOTTLENECK, { ...records, recordedAfter: since }),
      questions: await listRecords(trx, QUESTION, records, ALL),
      newCycles: await listRecords(trx, CYCLE, { ...records, recordedAfter: since }, ALL),
      closedCycles: await listRecords(trx, CYCLE, { ...records, statuses: [endOf(CYCLE)], ids: closed }, ALL),
      newCoalitions: await firstOf(trx, COALITION, { ...records, recordedAfter: since }),
    });
  });
}

/** Every status but the last, in which a record of this noun is withdrawn. */
function notWithdrawn({ statuses }: NounDefinition): Pick<RecordFilter, 'statuses'> {
  return { statuses: statuses.slice(0, -1) };
}

async function firstOf<D extends NounDefinition>(
  trx: Transaction<Tables>,
  definition: D,
  filter: RecordFilter,
): Promise<Section<RecordOf<D>>> {
  return {
    total: await countRecords(trx, definition, filter),
    shown: await listRecords(trx, definition, filter, SHOWN_NEWS),
  };
}

/** The first day of the month before a day, month or year; of a year its last month counts. */
function monthBefore(date: string): string {
  const [year = 0, month = 12] = date.split('-').map(Number);
  const months = year * 12 + month - 2;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
