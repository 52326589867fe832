import { EXPORT_FORMATS, exportLessons, exportToFile } from '../../app/export-lessons.ts';
import { resolveFilter } from '../../app/lesson-filter.ts';
import type { Run } from '../dutch.ts';
import { filterTexts } from '../filter-options.ts';
import { choice, flag, text } from '../options.ts';
import { counted } from '../render/numbers.ts';
import { safeText } from '../render/safe-text.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, { options }) => {
  const format = choice(options, 'formaat', EXPORT_FORMATS) ?? (context.json ? 'jsonl' : 'csv');
  const path = text(options, 'uit');
  const overwrite = flag(options, 'overschrijf');
  await withSession(context, null, async (deps) => {
    const filter = await resolveFilter(deps, filterTexts(options));
    if (path === null) return context.streams.outAll(exportLessons(deps, filter, format));
    const count = await exportToFile(deps, filter, format, { path, overwrite });
    context.notify(`${counted(count, 'les staat', 'lessen staan')} in ${safeText(path)}.`);
  });
  return 0;
};
