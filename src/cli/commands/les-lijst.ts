import { type FilterTexts, resolveFilter } from '../../app/lesson-filter.ts';
import { listLessons } from '../../app/list-lessons.ts';
import type { Lesson } from '../../domain/lesson.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { filterTexts } from '../filter-options.ts';
import { jsonArray } from '../json-output.ts';
import { text, wholeNumber } from '../options.ts';
import { renderLessonTable } from '../render/lesson-table.ts';
import { withSession } from '../session.ts';

const PAGE = 20;
/** With `--json` everything is given, unless a limit is. */
const ALL = Number.MAX_SAFE_INTEGER;

export const run: Run = async (context, { options }) => {
  const limit = wholeNumber(options, 'limiet', { min: 1 }) ?? (context.json ? ALL : PAGE);
  const words = text(options, 'zoek');
  const { lessons, total } = await withSession(context, null, async (deps) => {
    const filter = await resolveFilter(deps, filterTexts(options));
    if (words === null) return listLessons(deps, filter, limit);
    const { listFound } = await import('../../app/search-lessons.ts');
    return listFound(deps, words, filter, limit);
  });
  if (context.json) await context.streams.outAll(jsonArray(lessons));
  else show(context, lessons, total, filterTexts(options), words);
  return 0;
};

function show(
  context: Context,
  lessons: readonly Lesson[],
  total: number,
  filter: FilterTexts,
  words: string | null,
): void {
  context.streams.out(renderLessonTable(lessons, context.streams));
  if (lessons.length === 0) context.notify(nothingFound(filter, words));
  else if (total > lessons.length) {
    context.notify(
      `${lessons.length} van ${total} lessen. Meer ziet u met --limiet ${total <= 100 ? total : Math.min(total, lessons.length * 5)}, minder met een filter zoals --regio of --element.`,
    );
  }
}

/** What to do about it differs: with a filter something else may be found, without one there is nothing yet. */
function nothingFound({ regions, ...others }: FilterTexts, words: string | null): string {
  const narrowed =
    words !== null || Object.values(others).some((part) => (Array.isArray(part) ? part.length > 0 : part));
  const [region] = regions;
  if (narrowed || regions.length > 1) {
    return 'Er zijn geen lessen die hierbij passen. Laat een filter weg om meer te zien.';
  }
  if (region) {
    return `Er zijn nog geen lessen voor ${region}. Leg er een vast met: mao les toevoegen --regio ${/\s/u.test(region) ? `"${region}"` : region}`;
  }
  return 'Er zijn nog geen lessen. Leg er een vast met: mao les toevoegen';
}
