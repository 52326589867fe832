import { COALITION } from '../domain/coalition.ts';
import { type NetworkReport, networkReport } from '../domain/network-report.ts';
import { shippedValues } from '../input/shipped.ts';
import { listAmbitions } from '../storage/ambitions.ts';
import { regionCounts, regionTakings } from '../storage/exchange.ts';
import { listRecords } from '../storage/records.ts';
import { listRegions } from '../storage/regions.ts';
import type { Deps } from './deps.ts';
import { inOneState } from './one-state.ts';
import { resolveScope, type ScopeTexts } from './report-scope.ts';
import { type ReportTextOptions, resolveSelection } from './report-sources.ts';

/**
 * Who works on what, and what each region brought and took. The same data and options give the same report.
 *
 * @throws MaoError as `resolveSelection`; `not-found` for an unknown coalition or ambition.
 */
export async function buildNetworkReport(
  deps: Pick<Deps, 'storage' | 'clock'>,
  options: Pick<ReportTextOptions, 'regions' | 'recordedUntil'> & ScopeTexts,
): Promise<NetworkReport> {
  const { regions, recordedUntil } = options;
  const everything = { elements: [], from: null, until: null };
  const selection = await resolveSelection(deps, { regions, recordedUntil, ...everything });
  const scope = await resolveScope(deps, options);
  return inOneState(deps, async (trx) => {
    const chosen = new Set(scope.coalitions.map(({ id }) => id));
    const filter = {
      regions: selection.regions.map(({ code }) => code),
      ambitions: scope.ambitions,
      ...(selection.recordedUntil === null ? {} : { recordedUntil: selection.recordedUntil }),
    };
    const coalitions = await listRecords(trx, COALITION, filter, Number.MAX_SAFE_INTEGER);
    return networkReport({
      selection,
      scope,
      ambitions: await listAmbitions(trx),
      coalitions: coalitions.filter(({ id }) => chosen.size === 0 || chosen.has(id)),
      regions: await listRegions(trx),
      rings: shippedValues.rings.map(({ code }) => code),
      counts: await regionCounts(trx, selection.recordedUntil),
      takings: await regionTakings(trx, selection.recordedUntil),
    });
  });
}
