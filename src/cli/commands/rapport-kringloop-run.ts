import { buildAgendaReport } from '../../app/report-agenda.ts';
import { buildDossierReport } from '../../app/report-dossier.ts';
import { buildMidtermReport } from '../../app/report-midterm.ts';
import type { Run } from '../dutch.ts';
import { argument, text, texts } from '../options.ts';
import { renderAgendaReportCsv } from '../render/agenda-report-csv.ts';
import { renderAgendaReportMarkdown } from '../render/agenda-report-markdown.ts';
import { renderDossierReportCsv } from '../render/dossier-report-csv.ts';
import { renderDossierReportMarkdown } from '../render/dossier-report-markdown.ts';
import { renderMidtermReportCsv } from '../render/midterm-report-csv.ts';
import { renderMidtermReportMarkdown } from '../render/midterm-report-markdown.ts';
import { deliver, lessonSelection } from './rapport-deliver.ts';

/** `mao rapport agenda` */
export const runAgenda: Run = (context, { options }) =>
  deliver(
    context,
    options,
    (deps) =>
      buildAgendaReport(deps, {
        ...lessonSelection(options),
        regions: texts(options, 'regio'),
        tables: texts(options, 'tafel'),
        endedSince: text(options, 'opgelost-sinds'),
      }),
    { md: renderAgendaReportMarkdown, csv: renderAgendaReportCsv },
  );

/** `mao rapport dossier` */
export const runDossier: Run = (context, input) =>
  deliver(
    context,
    input.options,
    (deps) =>
      buildDossierReport(deps, argument(input, 0), {
        regions: texts(input.options, 'regio'),
        from: text(input.options, 'van'),
        until: text(input.options, 'tot'),
        recordedUntil: text(input.options, 'peildatum'),
      }),
    { md: renderDossierReportMarkdown, csv: renderDossierReportCsv },
  );

/** `mao rapport midterm` */
export const runMidterm: Run = (context, { options }) =>
  deliver(
    context,
    options,
    (deps) => buildMidtermReport(deps, { ...lessonSelection(options), regions: texts(options, 'regio') }),
    { md: renderMidtermReportMarkdown, csv: renderMidtermReportCsv },
  );
