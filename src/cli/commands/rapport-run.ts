import type { Deps } from '../../app/deps.ts';
import { reportToFile } from '../../app/report-file.ts';
import { buildFrameworkReport } from '../../app/report-framework.ts';
import { buildRegionReport } from '../../app/report-region.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { argument, choice, flag, type Options, text, texts } from '../options.ts';
import { renderFrameworkReportCsv } from '../render/framework-report-csv.ts';
import { renderFrameworkReportMarkdown } from '../render/framework-report-markdown.ts';
import { renderRegionReportCsv } from '../render/region-report-csv.ts';
import { renderRegionReportMarkdown } from '../render/region-report-markdown.ts';
import { safeText } from '../render/safe-text.ts';
import { withSession } from '../session.ts';

const FORMATS = ['md', 'csv', 'json'] as const;

/** How a report is written in each format; JSON is the report itself. */
interface Renderers<Report> {
  readonly md: (report: Report) => string;
  readonly csv: (report: Report) => string;
}

/** `mao rapport reflectiekader` */
export const runFramework: Run = (context, { options }) =>
  deliver(
    context,
    options,
    (deps) => buildFrameworkReport(deps, { ...selection(options), regions: texts(options, 'regio') }),
    { md: renderFrameworkReportMarkdown, csv: renderFrameworkReportCsv },
  );

/** `mao rapport regio` */
export const runRegion: Run = (context, input) =>
  deliver(
    context,
    input.options,
    (deps) => buildRegionReport(deps, argument(input, 0), selection(input.options)),
    {
      md: renderRegionReportMarkdown,
      csv: renderRegionReportCsv,
    },
  );

function selection(options: Options) {
  return {
    elements: texts(options, 'element'),
    from: text(options, 'van'),
    until: text(options, 'tot'),
    recordedUntil: text(options, 'peildatum'),
  };
}

/** Builds a report and writes it in the format that was asked for, to the output or to a file. */
export async function deliver<Report>(
  context: Context,
  options: Options,
  build: (deps: Deps) => Promise<Report>,
  renderers: Renderers<Report>,
): Promise<number> {
  const format = choice(options, 'formaat', FORMATS) ?? (context.json ? 'json' : 'md');
  const path = text(options, 'uit');
  const written = await withSession(context, null, async (deps) => {
    const report = await build(deps);
    const page = format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : renderers[format](report);
    if (path !== null) return reportToFile(deps, page, { path, overwrite: flag(options, 'overschrijf') });
    await context.streams.outAll([page]);
    return null;
  });
  if (written !== null) context.notify(`Het rapport staat in ${safeText(written)}.`);
  return 0;
}
