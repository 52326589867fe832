import type { Deps } from '../../app/deps.ts';
import { reportToFile } from '../../app/report-file.ts';
import { MaoError } from '../../domain/errors.ts';
import type { Context } from '../context.ts';
import { choice, fileName, flag, type Options, text, texts } from '../options.ts';
import { safeText } from '../render/safe-text.ts';
import { csvStreams, jsonStreams } from '../safe-terminal.ts';
import { withSession } from '../session.ts';
import type { Streams } from '../streams.ts';

const FORMATS = ['md', 'csv', 'json'] as const;

/** How a report is written in each format; JSON is the report itself. */
interface Renderers<Report> {
  readonly md: (report: Report) => string;
  readonly csv: (report: Report) => string;
}

/** Which lessons or cycles a report is about, regions aside. */
export function lessonSelection(options: Options) {
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
  const asked = choice(options, 'formaat', FORMATS);
  if (context.json && asked !== null && asked !== 'json') throw twoFormats(asked);
  const format = asked ?? (context.json ? 'json' : 'md');
  const path = fileName(options, 'uit');
  const written = await withSession(context, null, async (deps) => {
    const report = await build(deps);
    const page = format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : renderers[format](report);
    if (path !== null) return reportToFile(deps, page, { path, overwrite: flag(options, 'overschrijf') });
    await streamsFor(context, format).outAll([page]);
    return null;
  });
  if (written !== null) context.notify(`Het rapport staat in ${safeText(written)}.`);
  return 0;
}

function twoFormats(asked: string): MaoError {
  return new MaoError('usage', 'conflicting-options', `--json en --formaat ${asked} gaan niet samen.`, {
    hint: 'Laat een van de twee weg.',
  });
}

/** Markdown is made safe where it is made, for whoever reads it anywhere. */
function streamsFor({ streams }: Context, format: (typeof FORMATS)[number]): Streams {
  if (format === 'md') return streams;
  return format === 'csv' ? csvStreams(streams) : jsonStreams(streams);
}
