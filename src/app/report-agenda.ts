import { type AgendaReport, agendaReport } from '../domain/agenda-report.ts';
import { BOTTLENECK } from '../domain/bottleneck.ts';
import { MaoError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { shippedValues } from '../input/shipped.ts';
import { bottleneckTables } from '../storage/bottleneck-tables.ts';
import { lessonFacts } from '../storage/lesson-facts.ts';
import { countRecords, listRecords } from '../storage/records.ts';
import { listRegions } from '../storage/regions.ts';
import type { Deps } from './deps.ts';
import { periodBound } from './lesson-filter.ts';
import { inOneState } from './one-state.ts';
import { type ReportTextOptions, resolveSelection } from './report-sources.ts';

/** What an agenda is about, as typed. */
export interface AgendaTextOptions extends ReportTextOptions {
  readonly tables: readonly string[];
  /** Of solved and lapsed bottlenecks only those from here on. */
  readonly endedSince: string | null;
}

/**
 * Bottlenecks for the tables, as they stood on the peildatum. The period is that in which they were signalled.
 *
 * @throws MaoError as `resolveSelection`; `not-found` for a table on which nothing ever was.
 */
export async function buildAgendaReport(
  deps: Pick<Deps, 'storage' | 'clock'>,
  options: AgendaTextOptions,
): Promise<AgendaReport> {
  const selection = await resolveSelection(deps, options);
  const { endedSince } = options;
  const { elements, recordedUntil } = selection;
  return inOneState(deps, async (trx) => {
    const filter = recordedUntil === null ? {} : { recordedUntil };
    const place = { ...filter, regions: selection.regions.map(({ code }) => code), elements };
    const bottlenecks = await listRecords(trx, BOTTLENECK, place, Number.MAX_SAFE_INTEGER);
    const shipped = shippedValues.agendaTables.map(({ code }) => code);
    const others = await bottleneckTables(trx, recordedUntil);
    const tables = [...new Set([...shipped, ...others])];
    return agendaReport(bottlenecks, {
      selection: {
        ...selection,
        tables: [...new Set(options.tables.map((typed) => tableNamed(typed, tables)))],
        endedSince: endedSince === null ? null : periodBound('--opgelost-sinds', endedSince),
        day: recordedUntil ?? deps.clock.today(),
      },
      regions: await listRegions(trx),
      lessons: await lessonFacts(
        trx,
        bottlenecks.flatMap(({ lessons }) => lessons),
      ),
      tables,
      recorded: await countRecords(trx, BOTTLENECK, filter),
    });
  });
}

function tableNamed(typed: string, tables: readonly string[]): string {
  const wanted = typed.trim().toLowerCase();
  const found = tables.find((table) => table.toLowerCase() === wanted);
  if (found !== undefined) return found;
  const near = nearest(typed, tables);
  throw new MaoError(
    'not-found',
    'unknown-table',
    `Voor de tafel "${typed}" is nog nooit iets geagendeerd.`,
    {
      hint: `${near === null ? '' : `Bedoelt u ${near}? `}Deze tafels zijn er: ${tables.join(', ')}.`,
    },
  );
}
