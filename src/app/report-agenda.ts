import { type AgendaReport, agendaReport } from '../domain/agenda-report.ts';
import { BOTTLENECK } from '../domain/bottleneck.ts';
import { MaoError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { shippedValues } from '../input/shipped.ts';
import { lessonFacts } from '../storage/lesson-facts.ts';
import { listRecords } from '../storage/records.ts';
import { listRegions } from '../storage/regions.ts';
import type { Deps } from './deps.ts';
import { periodBound } from './lesson-filter.ts';

/** What an agenda is about, as typed. */
export interface AgendaTextOptions {
  readonly tables: readonly string[];
  readonly from: string | null;
  readonly recordedUntil: string | null;
}

/**
 * Bottlenecks for the tables, as they stood on the peildatum.
 *
 * @throws MaoError `not-found` for a table on which nothing ever was; `usage` for a date that is none.
 */
export async function buildAgendaReport(
  deps: Pick<Deps, 'storage' | 'clock'>,
  options: AgendaTextOptions,
): Promise<AgendaReport> {
  const bound = (name: string, text: string | null) => (text === null ? null : periodBound(name, text));
  const recordedUntil = bound('--peildatum', options.recordedUntil);
  const from = bound('--van', options.from);
  return deps.storage.db
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => {
      const filter = recordedUntil === null ? {} : { recordedUntil };
      const bottlenecks = await listRecords(trx, BOTTLENECK, filter, Number.MAX_SAFE_INTEGER);
      const others = bottlenecks.flatMap(({ table, moves }) => [table, ...moves.map((move) => move.table)]);
      const shipped = shippedValues.agendaTables.map(({ code }) => code);
      const added = new Set(others.filter((table) => table !== null && !shipped.includes(table)));
      const tables = [...shipped, ...[...added].filter((table) => table !== null).sort()];
      return agendaReport(bottlenecks, {
        selection: {
          tables: [...new Set(options.tables.map((typed) => tableNamed(typed, tables)))],
          from,
          day: recordedUntil ?? deps.clock.today(),
          recordedUntil,
        },
        regions: await listRegions(trx),
        lessons: await lessonFacts(
          trx,
          bottlenecks.flatMap(({ lessons }) => lessons),
        ),
        tables,
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
