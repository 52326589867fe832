import { CYCLE } from '../domain/cycle.ts';
import { type ProgressReport, progressReport } from '../domain/progress-report.ts';
import { shippedSteps } from '../input/shipped.ts';
import { cyclesWithFacts } from '../storage/cycle-facts.ts';
import { coalitionTitles } from '../storage/names.ts';
import { matchingIds } from '../storage/records.ts';
import { listRegions } from '../storage/regions.ts';
import type { Deps } from './deps.ts';
import { inOneState } from './one-state.ts';
import { resolveScope, type ScopeTexts } from './report-scope.ts';
import { type ReportTextOptions, resolveSelection } from './report-sources.ts';

/**
 * Where the cycles stand in their steps, and where they wait. The period is that in which a cycle began. The same data
 * and options give the same report.
 *
 * @throws MaoError as `resolveSelection`; `not-found` for an unknown coalition or ambition.
 */
export async function buildProgressReport(
  deps: Pick<Deps, 'storage' | 'clock'>,
  options: ReportTextOptions & ScopeTexts,
): Promise<ProgressReport> {
  const selection = await resolveSelection(deps, options);
  const scope = await resolveScope(deps, options);
  const { from, until, recordedUntil } = selection;
  return inOneState(deps, async (trx) => {
    const chosen = await matchingIds(trx, CYCLE, {
      regions: selection.regions.map(({ code }) => code),
      elements: selection.elements,
      coalitions: scope.coalitions.map(({ id }) => id),
      ambitions: scope.ambitions,
      ...(from === null ? {} : { from }),
      ...(until === null ? {} : { until }),
    });
    const cycles = await cyclesWithFacts(trx, recordedUntil === null ? {} : { recordedUntil });
    return progressReport({
      selection,
      scope,
      steps: shippedSteps,
      cycles: cycles.filter(({ id }) => chosen.has(id)),
      coalitions: await coalitionTitles(trx),
      regions: await listRegions(trx),
    });
  });
}
