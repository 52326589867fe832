import { buildFrameworkReport } from '../../app/report-framework.ts';
import { buildRegionReport } from '../../app/report-region.ts';
import type { Run } from '../dutch.ts';
import { argument, texts } from '../options.ts';
import { renderFrameworkReportCsv } from '../render/framework-report-csv.ts';
import { renderFrameworkReportMarkdown } from '../render/framework-report-markdown.ts';
import { renderRegionReportCsv } from '../render/region-report-csv.ts';
import { renderRegionReportMarkdown } from '../render/region-report-markdown.ts';
import { deliver, lessonSelection } from './rapport-deliver.ts';

/** `mao rapport reflectiekader` */
export const runFramework: Run = (context, { options }) =>
  deliver(
    context,
    options,
    (deps) => buildFrameworkReport(deps, { ...lessonSelection(options), regions: texts(options, 'regio') }),
    { md: renderFrameworkReportMarkdown, csv: renderFrameworkReportCsv },
  );

/** `mao rapport regio` */
export const runRegion: Run = (context, input) =>
  deliver(
    context,
    input.options,
    (deps) => buildRegionReport(deps, argument(input, 0), lessonSelection(input.options)),
    {
      md: renderRegionReportMarkdown,
      csv: renderRegionReportCsv,
    },
  );
