import { periodBound } from '../../app/lesson-filter.ts';
import { buildNetworkReport } from '../../app/report-network.ts';
import { buildNewsReport } from '../../app/report-news.ts';
import { buildProgressReport } from '../../app/report-progress.ts';
import { buildWhiteSpotsReport } from '../../app/report-white-spots.ts';
import { MaoError } from '../../domain/errors.ts';
import type { Run } from '../dutch.ts';
import { type Options, text, texts } from '../options.ts';
import { renderNetworkReportCsv } from '../render/network-report-csv.ts';
import { renderNetworkReportMarkdown } from '../render/network-report-markdown.ts';
import { renderNewsReportCsv } from '../render/news-report-csv.ts';
import { renderNewsReportMarkdown } from '../render/news-report-markdown.ts';
import { renderProgressReportCsv } from '../render/progress-report-csv.ts';
import { renderProgressReportMarkdown } from '../render/progress-report-markdown.ts';
import { renderWhiteSpotsReportCsv } from '../render/white-spots-report-csv.ts';
import { renderWhiteSpotsReportMarkdown } from '../render/white-spots-report-markdown.ts';
import { deliver, lessonSelection } from './rapport-deliver.ts';

/** `mao rapport voortgang` */
export const runProgress: Run = (context, { options }) =>
  deliver(
    context,
    options,
    (deps) =>
      buildProgressReport(deps, {
        ...lessonSelection(options),
        regions: texts(options, 'regio'),
        ...scope(options),
      }),
    { md: renderProgressReportMarkdown, csv: renderProgressReportCsv },
  );

/** `mao rapport witte-vlekken` */
export const runWhiteSpots: Run = (context, { options }) =>
  deliver(
    context,
    options,
    (deps) =>
      buildWhiteSpotsReport(deps, {
        regions: texts(options, 'regio'),
        elements: texts(options, 'element'),
        recordedUntil: text(options, 'peildatum'),
      }),
    { md: renderWhiteSpotsReportMarkdown, csv: renderWhiteSpotsReportCsv },
  );

/** `mao rapport netwerk` */
export const runNetwork: Run = (context, { options }) =>
  deliver(
    context,
    options,
    (deps) =>
      buildNetworkReport(deps, {
        regions: texts(options, 'regio'),
        elements: texts(options, 'element'),
        recordedUntil: text(options, 'peildatum'),
        ...scope(options),
      }),
    { md: renderNetworkReportMarkdown, csv: renderNetworkReportCsv },
  );

/** `mao rapport nieuwsupdate` */
export const runNews: Run = (context, { options }) =>
  deliver(
    context,
    options,
    (deps) =>
      buildNewsReport(deps, {
        since: dateOf(options, 'sinds', 'van'),
        regions: texts(options, 'regio'),
        elements: texts(options, 'element'),
        recordedUntil: dateOf(options, 'peildatum', 'tot'),
      }),
    { md: renderNewsReportMarkdown, csv: renderNewsReportCsv },
  );

/** A date that has another option too, which other reports know it by. @throws MaoError `usage` when both were given */
function dateOf(options: Options, name: string, alias: string): string | null {
  const date = text(options, name);
  const other = text(options, alias);
  if (other === null) return date;
  if (date === null) return periodBound(`--${alias}`, other);
  throw new MaoError(
    'usage',
    'conflicting-options',
    `--${alias} is hier hetzelfde als --${name}; ze gaan niet samen.`,
    { hint: `Geef er één, bijvoorbeeld: mao rapport nieuwsupdate --${name} ${date}` },
  );
}

function scope(options: Options) {
  return { coalitions: texts(options, 'coalitie'), ambitions: texts(options, 'ambitie') };
}
