import { COALITION } from '../domain/coalition.ts';
import { type NetworkReport, networkReport } from '../domain/network-report.ts';
import { shippedValues } from '../input/shipped.ts';
import { listAmbitions } from '../storage/ambitions.ts';
import { coalitionsOfCycles } from '../storage/coalitions.ts';
import { regionCounts, regionTakings } from '../storage/exchange.ts';
import { listRecords } from '../storage/records.ts';
import { listRegions } from '../storage/regions.ts';
import type { Deps } from './deps.ts';
import { inOneState } from './one-state.ts';
import { resolveScope, type ScopeTexts } from './report-scope.ts';
import { type ReportTextOptions, resolveSelection } from './report-sources.ts';

/**
 * Who works on what, and what each region brought and took. A coalition works on an element when one of its cycles does.
 * The same data and options give the same report.
 *
 * @throws MaoError as `resolveSelection`; `not-found` for an unknown coalition or ambition.
 */
export async function buildNetworkReport(
  deps: Pick<Deps, 'storage' | 'clock'>,
  options: Pick<ReportTextOptions, 'regions' | 'elements' | 'recordedUntil'> & ScopeTexts,
): Promise<NetworkReport> {
  const selection = await resolveSelection(deps, { ...options, from: null, until: null });
  const scope = await resolveScope(deps, options);
  return inOneState(deps, async (trx) => {
    const { elements, recordedUntil } = selection;
    const chosen = new Set(scope.coalitions.map(({ id }) => id));
    const recorded = recordedUntil === null ? {} : { recordedUntil };
    const filter = {
      ...recorded,
      regions: selection.regions.map(({ code }) => code),
      ambitions: scope.ambitions,
    };
    const working = elements.length === 0 ? null : await coalitionsOfCycles(trx, { ...recorded, elements });
    const coalitions = await listRecords(trx, COALITION, filter, Number.MAX_SAFE_INTEGER);
    return networkReport({
      selection,
      scope,
      ambitions: await listAmbitions(trx),
      coalitions: coalitions.filter(
        ({ id }) => (chosen.size === 0 || chosen.has(id)) && (working === null || working.has(id)),
      ),
      regions: await listRegions(trx),
      rings: shippedValues.rings.map(({ code }) => code),
      counts: await regionCounts(trx, selection),
      takings: await regionTakings(trx, selection),
    });
  });
}
