import { groupLessons } from '../domain/group-lessons.ts';
import { type WhiteSpotsReport, whiteSpotsReport } from '../domain/white-spots-report.ts';
import { currentFramework } from '../storage/frameworks.ts';
import { listRegions } from '../storage/regions.ts';
import { reportLessons } from '../storage/report-queries.ts';
import { presentVoices, regionTouches } from '../storage/white-spots.ts';
import type { Deps } from './deps.ts';
import { inOneState } from './one-state.ts';
import { type ReportTextOptions, resolveSelection } from './report-sources.ts';

/**
 * Where regions learned nothing yet, and whose voice is missing. It knows no period: what was learned before it would
 * then look as if it never was. The same data and options give the same report.
 *
 * @throws MaoError as `resolveSelection`.
 */
export async function buildWhiteSpotsReport(
  deps: Pick<Deps, 'storage' | 'clock'>,
  options: Pick<ReportTextOptions, 'regions' | 'elements' | 'recordedUntil'>,
): Promise<WhiteSpotsReport> {
  const selection = await resolveSelection(deps, { ...options, from: null, until: null });
  return inOneState(deps, async (trx) => {
    const framework = await currentFramework(trx);
    const lessons = reportLessons(deps.storage, trx, selection);
    const groups = groupLessons(lessons, framework, selection.elements, 0);
    return whiteSpotsReport(groups, {
      framework,
      selection,
      regions: await listRegions(trx),
      touches: await regionTouches(trx, selection),
      voices: await presentVoices(trx, selection),
    });
  });
}
