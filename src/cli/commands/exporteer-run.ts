import { exportEverything, exportEverythingToFile } from '../../app/export-everything.ts';
import { EXPORT_FORMATS, type ExportFormat, exportLessons, exportToFile } from '../../app/export-lessons.ts';
import { resolveFilter } from '../../app/lesson-filter.ts';
import { MaoError } from '../../domain/errors.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { FILTER_OPTIONS, filterTexts } from '../filter-options.ts';
import { choice, fileName, flag, type Options } from '../options.ts';
import { counted } from '../render/numbers.ts';
import { safeText } from '../render/safe-text.ts';
import { csvStreams, jsonStreams } from '../safe-terminal.ts';
import { withSession } from '../session.ts';
import type { Streams } from '../streams.ts';

export const run: Run = async (context, { options }) => {
  if (flag(options, 'alles')) return runEverything(context, options);
  const format = choice(options, 'formaat', EXPORT_FORMATS) ?? (context.json ? 'jsonl' : 'csv');
  const path = fileName(options, 'uit');
  const overwrite = flag(options, 'overschrijf');
  await withSession(context, null, async (deps) => {
    const filter = await resolveFilter(deps, filterTexts(options));
    if (path === null) return streamsFor(context, format).outAll(exportLessons(deps, filter, format));
    const count = await exportToFile(deps, filter, format, { path, overwrite });
    context.notify(`${counted(count, 'les staat', 'lessen staan')} in ${safeText(path)}.`);
  });
  return 0;
};

/** `mao exporteer --alles` */
async function runEverything(context: Context, options: Options): Promise<number> {
  refuseChoosing(options);
  const path = fileName(options, 'uit');
  const overwrite = flag(options, 'overschrijf');
  await withSession(context, null, async (deps) => {
    if (path === null) return streamsFor(context, 'jsonl').outAll(exportEverything(deps));
    const { lessons, others } = await exportEverythingToFile(deps, { path, overwrite });
    context.notify(
      `${counted(lessons, 'les', 'lessen')} en ${counted(others, 'ander gegeven', 'andere gegevens')} staan in ${safeText(path)}.\nDe geschiedenis blijft hier; met geschiedenis gaat alles mee in: mao db reservekopie`,
    );
  });
  return 0;
}

function streamsFor({ streams }: Context, format: ExportFormat): Streams {
  return format === 'csv' ? csvStreams(streams) : jsonStreams(streams);
}

/** @throws MaoError `usage` */
function refuseChoosing(options: Options): void {
  const given = FILTER_OPTIONS.map(({ flags }) => flags.split(' ')[0] ?? flags).find((name) =>
    isGiven(options.get(name.slice(2))),
  );
  const other = given ?? (choice(options, 'formaat', EXPORT_FORMATS) === 'csv' ? '--formaat csv' : null);
  if (other === null) return;
  const hint =
    given === undefined
      ? 'Laat --formaat weg: alles gaat alleen als JSON-regels. Alleen de lessen als CSV: mao exporteer --uit lessen.csv'
      : 'Laat een van de twee weg: met een filter kiest u lessen, --alles neemt alles mee.';
  throw new MaoError('usage', 'conflicting-options', `--alles en ${other} gaan niet samen.`, { hint });
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}
