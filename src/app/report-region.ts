import { groupLessons } from '../domain/group-lessons.ts';
import { type RegionReport, regionReport } from '../domain/region-report.ts';
import { lessonMarks } from '../storage/lesson-marks.ts';
import { reportLessons } from '../storage/report-queries.ts';
import type { Deps } from './deps.ts';
import { inOneState } from './one-state.ts';
import { readRegionNetwork } from './region-network.ts';
import { resolveRegion } from './regions.ts';
import { type ReportTextOptions, readSources, resolveSelection, withTexts } from './report-sources.ts';

/**
 * What one region learned, in its own words, and where it has no lesson yet while other regions do. Withdrawn
 * lessons are left out. The same data and options give the same report.
 *
 * @param name code, name or alias of the region.
 * @throws MaoError `not-found` for an unknown region, and as `resolveSelection`.
 */
export async function buildRegionReport(
  deps: Pick<Deps, 'storage' | 'clock'>,
  name: string,
  options: Omit<ReportTextOptions, 'regions'>,
): Promise<RegionReport> {
  const region = await resolveRegion(deps, name);
  const selection = await resolveSelection(deps, { ...options, regions: [] });
  return inOneState(deps, async (trx) => {
    const sources = await readSources(trx, selection);
    const lessons = [...reportLessons(deps.storage, trx, selection)];
    const group = (of: typeof lessons, limit: number) =>
      groupLessons(of, sources.framework, selection.elements, limit);
    const own = group(
      lessons.filter((lesson) => lesson.region === region.code),
      Number.POSITIVE_INFINITY,
    );
    const others = group(
      lessons.filter((lesson) => lesson.region !== region.code),
      0,
    );
    const { code } = region;
    const until = selection.recordedUntil ?? deps.clock.today();
    return regionReport(
      { code, name: region.name },
      own,
      others,
      await withTexts(trx, sources, own.all.shown),
      {
        marks: await lessonMarks(trx, selection.recordedUntil),
        network: await readRegionNetwork(trx, code, selection, until),
      },
    );
  });
}
