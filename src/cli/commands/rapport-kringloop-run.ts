import { buildAgendaReport } from '../../app/report-agenda.ts';
import { buildDossierReport } from '../../app/report-dossier.ts';
import type { Run } from '../dutch.ts';
import { argument, text, texts } from '../options.ts';
import { renderAgendaReportCsv } from '../render/agenda-report-csv.ts';
import { renderAgendaReportMarkdown } from '../render/agenda-report-markdown.ts';
import { renderDossierReportCsv } from '../render/dossier-report-csv.ts';
import { renderDossierReportMarkdown } from '../render/dossier-report-markdown.ts';
import { deliver } from './rapport-run.ts';

/** `mao rapport agenda` */
export const runAgenda: Run = (context, { options }) =>
  deliver(
    context,
    options,
    (deps) =>
      buildAgendaReport(deps, {
        tables: texts(options, 'tafel'),
        from: text(options, 'van'),
        recordedUntil: text(options, 'peildatum'),
      }),
    { md: renderAgendaReportMarkdown, csv: renderAgendaReportCsv },
  );

/** `mao rapport dossier` */
export const runDossier: Run = (context, input) =>
  deliver(
    context,
    input.options,
    (deps) => buildDossierReport(deps, argument(input, 0), text(input.options, 'peildatum')),
    { md: renderDossierReportMarkdown, csv: renderDossierReportCsv },
  );
