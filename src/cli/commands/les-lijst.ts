import { resolveFilter } from '../../app/lesson-filter.ts';
import { listLessons, searchLessons } from '../../app/list-lessons.ts';
import type { Lesson } from '../../domain/lesson.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { filterTexts } from '../filter-options.ts';
import { jsonArray } from '../json-output.ts';
import { text, texts, wholeNumber } from '../options.ts';
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
    const hits = await searchLessons(deps, words, filter, limit);
    return { lessons: hits.map(({ lesson }) => lesson), total: hits.length };
  });
  if (context.json) await context.streams.outAll(jsonArray(lessons));
  else show(context, lessons, total, texts(options, 'regio'));
  return 0;
};

function show(context: Context, lessons: readonly Lesson[], total: number, regions: readonly string[]): void {
  context.streams.out(renderLessonTable(lessons, context.streams));
  if (lessons.length === 0) context.notify(nothingFound(regions));
  else if (total > lessons.length) {
    context.notify(
      `${lessons.length} van ${total} lessen. Meer ziet u met --limiet ${Math.min(total, lessons.length * 5)}, minder met een filter zoals --regio of --element.`,
    );
  }
}

/** One way to say that there is nothing, with what to do about it. */
function nothingFound(regions: readonly string[]): string {
  const [region] = regions;
  if (regions.length === 1 && region) {
    return `Er zijn geen lessen gevonden voor ${region}. Leg er een vast met: mao les toevoegen --regio ${/\s/u.test(region) ? `"${region}"` : region}`;
  }
  return 'Er zijn geen lessen gevonden. Leg er een vast met: mao les toevoegen';
}
