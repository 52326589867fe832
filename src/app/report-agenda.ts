import { type AgendaReport, agendaReport } from '../domain/agenda-report.ts';
import { BOTTLENECK, type Bottleneck } from '../domain/bottleneck.ts';
import { MaoError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { shippedValues } from '../input/shipped.ts';
import { lessonFacts } from '../storage/lesson-facts.ts';
import { listRecords, matchingIds } from '../storage/records.ts';
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
    const all = await listRecords(trx, BOTTLENECK, filter, Number.MAX_SAFE_INTEGER);
    const place = { ...filter, regions: selection.regions.map(({ code }) => code), elements };
    const chosen = await matchingIds(trx, BOTTLENECK, place);
    const bottlenecks = all.filter(({ id }) => chosen.has(id));
    const tables = tablesOf(all);
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
      recorded: all.length,
    });
  });
}

/** The shipped tables, then those on which something ever was. */
function tablesOf(bottlenecks: readonly Bottleneck[]): string[] {
  const others = bottlenecks.flatMap(({ table, moves }) => [table, ...moves.map((move) => move.table)]);
  const shipped = shippedValues.agendaTables.map(({ code }) => code);
  const added = new Set(others.filter((table) => table !== null && !shipped.includes(table)));
  return [...shipped, ...[...added].filter((table) => table !== null).sort()];
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
