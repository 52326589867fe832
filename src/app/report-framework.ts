import { type FrameworkReport, frameworkReport, SHOWN_PER_ITEM } from '../domain/framework-report.ts';
import { groupLessons } from '../domain/group-lessons.ts';
import { networkCounts } from '../domain/item-network.ts';
import type { ReportLesson } from '../domain/report.ts';
import { lessonMarks } from '../storage/lesson-marks.ts';
import { perspectiveCounts } from '../storage/perspective-counts.ts';
import { reportLessons } from '../storage/report-queries.ts';
import type { Deps } from './deps.ts';
import { noteApplied } from './note-applied.ts';
import { inOneState } from './one-state.ts';
import { type ReportTextOptions, readSources, resolveSelection, withTexts } from './report-sources.ts';

/**
 * What the network learned, along the reflectiekader. Withdrawn lessons are left out. The same data and options
 * give the same report.
 *
 * @throws MaoError as `resolveSelection`.
 */
export async function buildFrameworkReport(
  deps: Pick<Deps, 'storage' | 'clock'>,
  options: ReportTextOptions,
): Promise<FrameworkReport> {
  const selection = await resolveSelection(deps, options);
  return inOneState(deps, async (trx) => {
    const sources = await readSources(trx, selection);
    const marks = await lessonMarks(trx, selection.recordedUntil);
    const applied: ReportLesson[] = [];
    const lessons = reportLessons(deps.storage, trx, selection);
    const groups = groupLessons(
      noteApplied(lessons, marks, applied),
      sources.framework,
      selection.elements,
      SHOWN_PER_ITEM,
    );
    const shown = [...groups.items.values(), groups.untagged, ...groups.retired].flatMap(
      (group) => group.shown,
    );
    const counted = await perspectiveCounts(trx, {
      regions: selection.regions.map(({ code }) => code),
      recordedUntil: selection.recordedUntil,
    });
    return frameworkReport(groups, await withTexts(trx, sources, shown), {
      marks,
      counts: networkCounts(applied, marks, counted),
    });
  });
}
